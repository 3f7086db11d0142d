import { draftHead, type Precision, type Speculation, type Transformer } from 'paretoken'

/** How many tokens runs draft that do not say it: what the module of DeepSeek-V3 was trained for. */
const usualDraftTokens = 1

/**
 * The chance that each drafted token is accepted: an assumption. DeepSeek-V3 reports 85 to 90 % for the second token (arXiv:2412.19437, section
 * 5.4.3); further ones, drafted by the same module again, are taken to be accepted less often.
 */
const acceptance = [0.85, 0.7, 0.6]

/** Tokens that a run drafts, by what its row says: "none", "unknown", "mtp", "mtp3". */
export const draftTokensOf = (speculation: string): number =>
  speculation.startsWith('mtp')
    ? Math.min(acceptance.length, Number(speculation.slice('mtp'.length)) || usualDraftTokens)
    : 0

/** Drafting by a model's own head, in the formats of the model. */
export const assumedSpeculation = (model: Transformer, precision: Precision): Speculation => ({
  drafter: { kind: 'head', model: draftHead(model), precision },
  acceptance,
})
