import { accelerator, calibrationFor, paperModel } from '@paretoken/catalog'
import {
  type Calibration,
  type ImpliedSize,
  idealCalibration,
  impliedModelSize,
  paperTransformerCounts,
  uniformPrecision,
} from 'paretoken'
import { expect, it } from 'vitest'

/*
 * E. Erdil, "Inference economics of language models", arXiv 2506.04645: models on the scale of GPT-4 cannot be served as fast and as
 * cheaply as GPT-4o was offered, about 110 tokens per second at $10 per million output tokens. The paper says so of its own model; here it is
 * asked of the physical one.
 */

const gpt4 = paperTransformerCounts(paperModel('GPT-4'))
const hardware = accelerator('h100-sxm')

/** The largest model as sparse as GPT-4 that can be offered as GPT-4o was, on H100. */
const implied = (calibration: Calibration, format: 'fp8' | 'bf16') =>
  impliedModelSize({
    hardware,
    calibration,
    precision: uniformPrecision(format),
    // decoding alone, with 1,000 tokens of context: prompts are kept and cost nothing
    requests: [{ inputTokens: 999, cachedInputTokens: 999, outputTokens: 1 }],
    sparsity: gpt4.totalParameters / gpt4.activeParameters,
    offer: {
      tokensPerSecond: 110,
      listPrice: { inputDollarsPerMillionTokens: 0, outputDollarsPerMillionTokens: 10 },
    },
  }) as ImpliedSize

it('has GPT-4 at 1.8 trillion parameters, 275 billion of them active', () => {
  expect(gpt4.totalParameters / 1e12).toBeCloseTo(1.8, 1)
  expect(gpt4.activeParameters / 1e9).toBeCloseTo(275, 0)
})

it.each(['fp8', 'bf16'] as const)(
  'arXiv 2506.04645: GPT-4o is far smaller than GPT-4, by what was measured, in %s',
  (format) => {
    const { totalParameters, bound } = implied(calibrationFor(hardware, 'vllm'), format)
    expect(totalParameters).toBeGreaterThan(3e10)
    expect(totalParameters).toBeLessThan(gpt4.totalParameters / 10)
    expect(bound).toBe('price')
  },
)

it('arXiv 2506.04645: even machines that reach their data sheets in everything do not serve GPT-4 so, in 16 bits as it was', () => {
  expect(implied(idealCalibration, 'bf16').totalParameters).toBeLessThan(gpt4.totalParameters / 2)
})

it('arXiv 2506.04645: nor in 8 bits, where such machines come near', () => {
  const { totalParameters } = implied(idealCalibration, 'fp8')
  expect(totalParameters).toBeLessThan(gpt4.totalParameters)
})
