import { describe, expect, it } from 'vitest'
import { goldenAccelerator, goldenModel } from '../../test/goldenInputs.ts'
import { type PaperFrontierQuestion, paperFrontier } from './frontier.ts'
import { fastestAtUtilization, scaleThatFitsOffer, scaleThatFitsUtilization } from './impliedScale.ts'
import { priceAtSpeed } from './priceAtSpeed.ts'
import { scaleTransformer } from './scaleTransformer.ts'

const base: PaperFrontierQuestion = {
  model: goldenModel('Llama 3 70B'),
  accelerator: goldenAccelerator('H100'),
  method: 'ep+pp',
  contextTokens: 0,
  resolution: 40,
}

const at = (scale: number) => paperFrontier({ ...base, model: scaleTransformer(base.model, scale) })

describe('scaleThatFitsOffer', () => {
  it('finds the size whose own frontier the offer was taken from', () => {
    const offer = { tokensPerSecond: 60, dollarsPerMillionTokens: priceAtSpeed(at(0.7), 60) }
    expect(scaleThatFitsOffer(base, offer).scale / 0.7).toBeCloseTo(1, 1)
  })

  it('says when even a tenth of the base model is too slow or too dear', () => {
    expect(scaleThatFitsOffer(base, { tokensPerSecond: 1e5, dollarsPerMillionTokens: 1 }).bound).toBe(
      'smallest',
    )
  })

  it('says when ten times the base model is still cheaper', () => {
    expect(scaleThatFitsOffer(base, { tokensPerSecond: 1, dollarsPerMillionTokens: 1e6 }).bound).toBe(
      'largest',
    )
  })
})

describe('scaleThatFitsUtilization', () => {
  it('finds a size whose point at that utilisation is just fast enough, and no larger one', () => {
    const target = { tokensPerSecond: 50, mfu: 0.2 }
    const { scale, frontier } = scaleThatFitsUtilization(base, target)
    expect(fastestAtUtilization(frontier, 0.2)!.tokensPerSecond).toBeGreaterThanOrEqual(50)
    expect(fastestAtUtilization(at(scale * 1.3), 0.2)!.tokensPerSecond).toBeLessThan(50)
  })
})
