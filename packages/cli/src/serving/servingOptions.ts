import { Option } from '@commander-js/extra-typings'
import { optionGroup } from '../arguments/optionGroup.ts'
import type { PrefillFlags } from './prefillAsked.ts'
import type { RequestFlags } from './requestsAsked.ts'
import type { LevelFlags } from './serviceLevel.ts'
import type { ServingFlags } from './servingFlags.ts'
import { type SpeculationFlags, usualAcceptance, usualDraftTokens } from './speculationAsked.ts'

const requestsHeading = 'What is requested:'
const servingHeading = 'How requests are served:'
const speculationHeading = 'Speculative decoding of requests:'

/** What is requested, for a command to take. */
const requestOptions = {
  isl: new Option('--isl <tokens>', 'tokens of the prompt, such as 4k; goes with --osl').helpGroup(
    requestsHeading,
  ),
  osl: new Option('--osl <tokens>', 'tokens that are generated, such as 1k; goes with --isl').helpGroup(
    requestsHeading,
  ),
  cacheHits: new Option(
    '--cache-hits <share>',
    'share of the prompt that a prefix cache holds, such as 50% (default: 0)',
  ).helpGroup(requestsHeading),
  mix: new Option(
    '--mix <kinds>',
    'kinds with their weights, input@cached/output:weight, such as 4k@50%/1k:0.7,16k/500:0.3',
  ).helpGroup(requestsHeading),
  trace: new Option(
    '--trace <file.csv>',
    'a row for each, with columns inputTokens and outputTokens; "-" for standard input',
  ).helpGroup(requestsHeading),
}

/** What users must get, for a command to take. */
export const levelOptions = {
  ttft: new Option('--ttft <time>', 'the most time to the first token, on average, such as 2s').helpGroup(
    requestsHeading,
  ),
  tpot: new Option('--tpot <time>', 'the most time per output token of one user, such as 25ms'),
  minSpeed: new Option('--min-speed <tokens/s>', 'speed for one user that no deployment may fall short of'),
}

/** How requests are served, for a command to take. */
export const servingOptions = {
  serving: new Option(
    '--serving <kind>',
    'prompts beside decoding (aggregated), in a pool of their own (disaggregated), or best (default: aggregated)',
  ).helpGroup(servingHeading),
  matching: new Option(
    '--matching <kind>',
    'disaggregated: pools matched exactly (limit), or whole instances on no more than --max-accelerators (whole) (default: limit)',
  ).helpGroup(servingHeading),
  prefillOn: new Option(
    '--prefill-on <accelerator>',
    'disaggregated: machine that computes prompts (default: the one that decodes)',
  ).helpGroup(servingHeading),
  prefillPrice: new Option(
    '--prefill-price <dollars>',
    'per accelerator of --prefill-on and hour (default: the catalog’s typical rent)',
  ).helpGroup(servingHeading),
  speculation: new Option(
    '--speculation <drafter>',
    'draft tokens and verify them: none, mtp, eagle, ngram or draft:<model> (default: none)',
  ).helpGroup(speculationHeading),
  acceptance: new Option(
    '--acceptance <list>',
    `chance that the token drafted at each position is accepted, given those before it: 0.8 or 0.85,0.7,0.55; it depends on drafter and text: give measured ones (default: ${usualAcceptance}, a middle of what is published)`,
  ).helpGroup(speculationHeading),
  draftTokens: new Option(
    '--draft-tokens <number>',
    `the most tokens drafted in a pass; fewer where that is better (default: ${usualDraftTokens}, or as many as --acceptance lists)`,
  ).helpGroup(speculationHeading),
  promptTokensPerPass: new Option(
    '--prompt-tokens-per-pass <tokens>',
    'the most tokens of prompts in one pass (default: 8192)',
  ).helpGroup(servingHeading),
  utilization: new Option(
    '--utilization <share>',
    'the most share that is used of what prompts can be computed (default: 0.9)',
  ).helpGroup(servingHeading),
}

/** What is requested, and how soon its first token is wanted. */
export const requestGroup = optionGroup<RequestFlags & Pick<LevelFlags, 'ttft'>>(
  ...Object.values(requestOptions),
  levelOptions.ttft,
)

/** Aggregated or disaggregated, and how pools are matched. */
export const servingGroup = optionGroup<Pick<ServingFlags, 'serving' | 'matching'>>(
  servingOptions.serving,
  servingOptions.matching,
)

/** How prompts are computed, and tokens drafted. */
export const promptGroup = optionGroup<
  PrefillFlags & SpeculationFlags & Pick<ServingFlags, 'promptTokensPerPass' | 'utilization'>
>(
  servingOptions.prefillOn,
  servingOptions.prefillPrice,
  servingOptions.promptTokensPerPass,
  servingOptions.utilization,
  servingOptions.speculation,
  servingOptions.acceptance,
  servingOptions.draftTokens,
)
