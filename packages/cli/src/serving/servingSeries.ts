import type { ServingQuestion } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { type Combination, combinedSeries, type Series } from '../decode/combinedSeries.ts'
import type { MachineCost } from '../decode/machineCosts.ts'
import type { TypedFlag } from '../decode/typedAgain.ts'
import { requestErrorsToExpect } from '../errors/errorsToExpect.ts'
import { prefillAsked } from './prefillAsked.ts'
import type { ServingFlags } from './servingFlags.ts'
import { servingTerms } from './servingTerms.ts'
import { speculationAsked } from './speculationAsked.ts'

/** A question about requests, and what to call it. */
export type ServingSeries = Series<ServingQuestion> & {
  /** What drafts tokens: "eagle", "draft:llama-3.2-1b"; absent where nothing does. */
  readonly drafter?: string
  /** What the machine that computes prompts costs and draws, where it has been named. */
  readonly prefillMachine?: MachineCost
}

/** The flags of serving as typed, without those that every question takes. */
const typedServing = (flags: ServingFlags): readonly TypedFlag[] => [
  ['--max-accelerators', flags.maxAccelerators],
  ['--accelerators', flags.accelerators],
  ['--isl', flags.isl],
  ['--osl', flags.osl],
  ['--cache-hits', flags.cacheHits],
  ['--mix', flags.mix],
  ['--trace', flags.trace],
  ['--ttft', flags.ttft],
  ['--tpot', flags.tpot],
  ['--min-speed', flags.minSpeed],
  ['--serving', flags.serving],
  ['--matching', flags.matching],
  ['--prefill-on', flags.prefillOn],
  ['--prefill-price', flags.prefillPrice],
  ['--speculation', flags.speculation],
  ['--acceptance', flags.acceptance],
  ['--draft-tokens', flags.draftTokens],
  ['--prompt-tokens-per-pass', flags.promptTokensPerPass],
  ['--utilization', flags.utilization],
]

/** The part of a question about requests that flags say: for a model on a machine, all of it. */
type AskedServing = {
  readonly questionFor: (combination: Combination) => ServingQuestion
  /** What drafts tokens, as typed; undefined where nothing does. */
  readonly drafter: string | undefined
  readonly prefillMachineFor: (combination: Combination) => MachineCost | undefined
}

/** What flags ask of serving. Throws InputError where they contradict each other. */
async function servingAsked(flags: ServingFlags, library: Library): Promise<AskedServing> {
  const terms = await servingTerms(flags, library)
  const speculation = await speculationAsked(flags, library)
  const prefill = await prefillAsked(flags, library)
  return {
    drafter: speculation?.drafter,
    prefillMachineFor: (combination) => prefill?.costFor(combination),
    questionFor: (combination) => ({
      ...combination.combined,
      ...terms,
      ...(speculation === undefined
        ? {}
        : {
            speculation: speculation.speculationFor(combination.subject, combination.combined.precision),
          }),
      ...(prefill === undefined ? {} : { prefill: prefill.prefillFor(combination) }),
    }),
  }
}

/** Every combination of the models, machines, precisions and calibrations asked for, each a question about requests. */
export async function servingSeries(
  modelNames: readonly string[],
  flags: ServingFlags,
  library: Library,
): Promise<readonly ServingSeries[]> {
  const { drafter, prefillMachineFor, questionFor } = await servingAsked(flags, library)
  const series = await combinedSeries(
    modelNames,
    flags,
    library,
    (combination) => ({
      asked: questionFor(combination),
      prefillMachine: prefillMachineFor(combination),
    }),
    typedServing(flags),
    requestErrorsToExpect,
  )
  return series.map(({ question: { asked, prefillMachine }, ...each }) => ({
    ...each,
    question: asked,
    ...(drafter === undefined ? {} : { drafter }),
    ...(prefillMachine === undefined ? {} : { prefillMachine }),
  }))
}
