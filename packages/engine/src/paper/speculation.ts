import type {
  DecodeProblem,
  FastestLayout,
  PaperLayout,
  PaperMethod,
  PaperSize,
  SizeBox,
} from './decodeProblem.ts'
import type { PaperTransformer } from './transformer.ts'

/** Drafting tokens with a small model, to be verified together by the large one. */
export type PaperSpeculation = {
  readonly draftModel: PaperTransformer
  /** α: probability that a drafted token is accepted, in [0, 1). */
  readonly acceptance: number
  /** γ_max: most tokens in one verifying pass; depths 2 to γ_max are tried, and drafting none. */
  readonly maximumDraftTokens: number
}

/** The fastest way to a token; with `draft` where drafting wins. */
export type FastestDecode = FastestLayout & {
  readonly draft?: {
    /** γ. */
    readonly draftTokens: number
    /** Mean number of tokens gained by one round. */
    readonly tokensPerRound: number
    readonly layout: PaperLayout
  }
}

/** A search that may draft; as `LatencySearch`. */
export type DecodeSearch = {
  readonly fastest: (size: PaperSize, ceilingSeconds: number) => FastestDecode | undefined
  readonly mayReach: (box: SizeBox, ceilingSeconds: number) => boolean
}

/** (1 − α^γ)/(1 − α): mean number of tokens that a round of γ drafted tokens gains. */
export const tokensPerRound = (acceptance: number, draftTokens: number): number =>
  (1 - acceptance ** draftTokens) / (1 - acceptance)

/** Keeps a threshold that is computed on from cutting a candidate by a rounding error. */
const roundingSlack = 1 + 1e-12

/**
 * Time of a token with speculative decoding: the least of a plain pass and, for each depth γ, of γ passes of the draft model and one
 * of the target over γ tokens, for the tokens they gain; all on the same accelerators at the same batch.
 */
export function speculativeSearch(
  method: PaperMethod,
  problem: DecodeProblem,
  { draftModel, acceptance, maximumDraftTokens }: PaperSpeculation,
): DecodeSearch {
  const plain = method.search(problem)
  const draft = method.search({ ...problem, model: draftModel, newTokens: 1 })
  const depths = Array.from({ length: Math.max(0, maximumDraftTokens - 1) }, (_, index) => {
    const draftTokens = index + 2
    const verify = method.search({ ...problem, newTokens: draftTokens })
    return { draftTokens, verify, gained: tokensPerRound(acceptance, draftTokens) }
  })
  /** A draft pass slower than this share of a ceiling cannot help at any depth. */
  const usefulDraftShare =
    Math.max(0, ...depths.map(({ draftTokens, gained }) => gained / draftTokens)) * roundingSlack

  return {
    fastest: (size, ceilingSeconds) => {
      let best: FastestDecode | undefined = plain.fastest(size, ceilingSeconds)
      let limitSeconds = best?.latencySeconds ?? ceilingSeconds
      const drafted = draft.fastest(size, limitSeconds * usefulDraftShare)
      if (drafted === undefined) return best
      for (const { draftTokens, verify, gained } of depths) {
        const draftSeconds = draftTokens * drafted.latencySeconds
        const verified = verify.fastest(size, limitSeconds * gained * roundingSlack - draftSeconds)
        if (verified === undefined) continue
        const latencySeconds = (verified.latencySeconds + draftSeconds) / gained
        if (!(latencySeconds < limitSeconds)) continue
        limitSeconds = latencySeconds
        best = {
          latencySeconds,
          layout: verified.layout,
          draft: { draftTokens, tokensPerRound: gained, layout: drafted.layout },
        }
      }
      return best
    },

    mayReach: (box, ceilingSeconds) => {
      if (plain.mayReach(box, ceilingSeconds)) return true
      const draftSeconds = draft.floorSeconds(box, ceilingSeconds * usefulDraftShare)
      return depths.some(({ draftTokens, verify, gained }) =>
        verify.mayReach(box, ceilingSeconds * gained * roundingSlack - draftTokens * draftSeconds),
      )
    },
  }
}
