import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldenAccelerator, goldenModel } from '../../test/goldenInputs.ts'
import { decodeProblems, paperSizes, paperTransformers } from '../../test/paperArbitraries.ts'
import { evaluatePaperDecode } from './decode.ts'
import { paperMethodNames } from './method.ts'
import { tokensPerRound } from './speculation.ts'

const size = { batch: 4, accelerators: 16 }
const question = {
  method: 'ep+pp',
  model: goldenModel('Llama 3 70B'),
  accelerator: goldenAccelerator('H100'),
  contextTokens: 1000,
} as const
const draftModel = goldenModel('Llama 3 8B')

describe('speculative decoding', () => {
  it('gains 1 + α + … + α^(γ−1) tokens a round', () => {
    expect(tokensPerRound(0, 4)).toBe(1)
    expect(tokensPerRound(0.5, 3)).toBe(1 + 0.5 + 0.25)
    expect(tokensPerRound(0.8, 4)).toBeCloseTo(1 + 0.8 + 0.64 + 0.512, 12)
  })

  it('takes γ draft passes and one verifying pass of γ tokens, for the tokens gained', () => {
    const plain = evaluatePaperDecode(question, size)!.latencySeconds
    const drafting = evaluatePaperDecode({ ...question, model: draftModel }, size)!.latencySeconds
    const rounds = [2, 3, 4, 5].map((draftTokens) => {
      const verifying = evaluatePaperDecode({ ...question, newTokens: draftTokens }, size)!.latencySeconds
      return (verifying + draftTokens * drafting) / tokensPerRound(0.8, draftTokens)
    })
    const speculation = { draftModel, acceptance: 0.8, maximumDraftTokens: 5 }
    const decode = evaluatePaperDecode({ ...question, speculation }, size)
    expect(decode?.latencySeconds).toBe(Math.min(plain, ...rounds))
    expect(decode?.draft?.draftTokens).toBe(2 + rounds.indexOf(Math.min(...rounds)))
  })

  it('is never slower than a plain pass, and with acceptance 0 never drafts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paperMethodNames),
        decodeProblems,
        paperTransformers,
        paperSizes,
        fc.constantFrom(0, 0.5, 0.9),
        (method, problem, draft, at, acceptance) => {
          const asked = { ...problem, newTokens: 1, method }
          const speculation = { draftModel: draft, acceptance, maximumDraftTokens: 5 }
          const plain = evaluatePaperDecode(asked, at)
          const drafted = evaluatePaperDecode({ ...asked, speculation }, at)
          if (plain) expect(drafted?.latencySeconds).toBeLessThanOrEqual(plain.latencySeconds)
          if (plain && acceptance === 0) expect(drafted).toEqual(plain)
        },
      ),
      { numRuns: 300 },
    )
  })
})
