import {
  type Accelerator,
  attentionCoreFlop,
  evaluateServing,
  idealCalibration,
  kvCacheBytesPerToken,
  layoutOf,
  prefillFlop,
  type Transformer,
  uniformPrecision,
  weightReadBytes,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { accelerator, modelEntries } from '../src/index.ts'

/** A machine that any model fits on, all of whose time is arithmetic, or reading and writing. */
const machine = (flopPerSecond: number, hbmBytesPerSecond: number): Accelerator => ({
  ...accelerator('h100-sxm'),
  flopPerSecond: { bf16: flopPerSecond },
  hbmBytes: 1e18,
  reportedHbmBytes: 1e18,
  hbmBytesPerSecond,
})

/** A prompt: tokens that are computed, tokens before them that are cached, and parts in which it is computed. */
type Prompt = { readonly newTokens: number; readonly cachedTokens: number; readonly parts: number }

/** Seconds in which one accelerator computes a prompt, each part in a pass of its own. */
function promptSeconds(
  model: Transformer,
  { newTokens, cachedTokens, parts }: Prompt,
  hardware: Accelerator,
) {
  const { requestAcceleratorSeconds } = evaluateServing(
    {
      model,
      hardware,
      precision: uniformPrecision('bf16'),
      calibration: { ...idealCalibration, promptSchedule: 'alternating' },
      requests: [
        { inputTokens: newTokens + cachedTokens, cachedInputTokens: cachedTokens, outputTokens: 100 },
      ],
      promptTokensPerPass: newTokens / parts,
    },
    { layout: layoutOf({}), load: { batch: 1 } },
  )
  return requestAcceleratorSeconds.newInputSeconds + requestAcceleratorSeconds.cachedInputSeconds
}

/**
 * FLOP by which a prompt of a model with latent attention differs from what is counted where keys and values are expanded once: the latents of
 * earlier parts, and those cached, are expanded again, or heads work on latents where that is less, or where they choose tokens.
 */
function latentDifference({ layers, hiddenSize }: Transformer, { newTokens, cachedTokens, parts }: Prompt) {
  const range = { newTokens, cachedTokens }
  const again = parts * cachedTokens + ((parts - 1) * newTokens) / 2
  return layers.reduce((sum, { attention, count }) => {
    if (attention?.kind !== 'latent') return sum
    const expanded = attentionCoreFlop(attention, hiddenSize, range, 'expanded')
    const absorbed = attentionCoreFlop(attention, hiddenSize, range, 'absorbed')
    const { heads, keyValueLoraRank, nopeHeadDimension, valueHeadDimension } = attention
    const expansion = again * 2 * heads * keyValueLoraRank * (nopeHeadDimension + valueHeadDimension)
    const least = attention.selection ? absorbed : Math.min(absorbed, expanded + expansion)
    return sum + count * (least - expanded)
  }, 0)
}

const prompts: readonly Prompt[] = [
  { newTokens: 1, cachedTokens: 0, parts: 1 },
  { newTokens: 3000, cachedTokens: 0, parts: 1 },
  { newTokens: 3000, cachedTokens: 0, parts: 4 },
  { newTokens: 900, cachedTokens: 5000, parts: 3 },
]

describe('kernels of a prompt do together the FLOP that the model counts, in one part or several, after what is cached', () => {
  const arithmetic = machine(1e15, 1e24)

  it.each(modelEntries)('$id', ({ model }) => {
    for (const prompt of prompts) {
      const { newTokens, cachedTokens } = prompt
      const counted = prefillFlop(model, newTokens, { cachedTokens }) + latentDifference(model, prompt)
      expect((1e15 * promptSeconds(model, prompt, arithmetic)) / counted).toBeCloseTo(1, 7)
    }
  })
})

/** Models all of whose layers attend to everything before. */
const plain = modelEntries.filter(({ model }) =>
  model.layers.every(
    ({ attention }) =>
      attention?.kind === 'grouped-query' &&
      attention.window === undefined &&
      attention.chunk === undefined &&
      attention.reusesKeyValues !== true &&
      attention.selection === undefined,
  ),
)

describe('kernels of a prompt read weights once for each part, write the cache of each token once and read it in each part after', () => {
  const reading = machine(1e24, 1e12)

  it.each(plain)('$id', ({ model }) => {
    const precision = uniformPrecision('bf16')
    for (const prompt of prompts) {
      const { newTokens, cachedTokens, parts } = prompt
      const weights = parts * weightReadBytes(model, { batch: newTokens / parts, precision })
      const read = parts * cachedTokens + ((parts + 1) * newTokens) / 2
      const cache = (newTokens + read) * kvCacheBytesPerToken(model, precision)
      expect((1e12 * promptSeconds(model, prompt, reading)) / (weights + cache)).toBeCloseTo(1, 7)
    }
  })

  it('of more than fifty models', () => {
    expect(plain.length).toBeGreaterThan(50)
  })
})
