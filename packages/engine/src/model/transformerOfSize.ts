import { InputError } from '../inputError.ts'
import { denseOfSize } from './denseOfSize.ts'
import { mixtureOfSize } from './mixtureOfSize.ts'
import type { Transformer } from './transformer.ts'

/** What a transformer of usual proportions is asked to be. */
export type TransformerSize = {
  /** Weights, from 1e8 to 1e14. */
  readonly totalParameters: number
  /** Total over active parameters, from 1 to 256; 1, a dense model, when absent. */
  readonly sparsity?: number
  /** Rows of the embedding table; 128,000 when absent. */
  readonly vocabularySize?: number
  /** Key–value heads of every layer; 8 when absent. */
  readonly keyValueHeads?: number
}

const leastParameters = 1e8
const mostParameters = 1e14
const mostSparsity = 256
const mostVocabulary = 1e7
const mostKeyValueHeads = 1024

/** Ratio of one size to the next smaller one: sizes between are rounded, so that a larger request is never a smaller model. */
const sizeRatio = 1.008

/** How far the weights of a model may be from its size: less than half the way to the next size. */
const totalError = 0.0039

/** How far total over active parameters may be from what is asked for, and where no model comes as near, at most. */
const sparsityErrors = [0.02, 0.1] as const

const roundedSize = (parameters: number): number =>
  leastParameters * sizeRatio ** Math.round(Math.log(parameters / leastParameters) / Math.log(sizeRatio))

function check(
  name: keyof TransformerSize,
  value: number,
  least: number,
  most: number,
  whole: boolean,
): void {
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return
  throw new InputError(
    `${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not ${value}`,
  )
}

/**
 * A transformer of usual proportions with a given number of parameters, for questions that ask for a size. Its weights
 * (`totalParameters`) are within 1 % of those asked for, never fewer for a larger request, and always the same for the
 * same request.
 *
 * All layers are alike: gated blocks; grouped-query attention with heads of 128 elements that are, together, as wide as
 * the hidden size, in multiples of eight; an embedding table of its own beside the head. Dimensions divide well: hidden size
 * and experts are four to seven times a power of two, widths multiples of 128.
 *
 * Dense models have the proportions of Llama 3 (arXiv:2407.21783, table 3): a hidden size of about 120 per layer and
 * blocks about 3.5 times as wide. With a sparsity above 1 they are mixtures with eight active experts and, about, one shared
 * expert, as DeepSeek-V3 (arXiv:2412.19437) and Kimi K2 (arXiv:2507.20534): a hidden size of about 94 per layer, between
 * those, Qwen3-235B-A22B (arXiv:2505.09388) and Mixtral (arXiv:2401.04088), and active experts together about 2.7 times
 * as wide. The number of experts and their width follow from the sparsity, which comes within 2 % as `activeParameters`
 * counts, with embedding and head; a sparsity within 2 % of 1 is a dense model. Where so few parameters are active that
 * whole dimensions come no nearer, the sparsity is within 10 %.
 *
 * Throws InputError for numbers out of range, and for sizes that no such model has, most often because embedding and head
 * are too large for the active parameters.
 */
export function transformerOfSize(size: TransformerSize): Transformer {
  const { totalParameters, sparsity = 1, vocabularySize = 128_000, keyValueHeads = 8 } = size
  check('totalParameters', totalParameters, leastParameters, mostParameters, false)
  check('sparsity', sparsity, 1, mostSparsity, false)
  check('vocabularySize', vocabularySize, 1, mostVocabulary, true)
  check('keyValueHeads', keyValueHeads, 1, mostKeyValueHeads, true)
  const total = roundedSize(totalParameters)
  const sizes = { vocabularySize, keyValueHeads }
  for (const sparsityError of sparsityErrors) {
    const model =
      sparsity <= 1 + sparsityError
        ? denseOfSize(total, totalError, sizes)
        : mixtureOfSize({ total, sparsity }, { total: totalError, sparsity: sparsityError }, sizes)
    if (model !== undefined) return model
  }
  throw new InputError(
    `no transformer of usual proportions has ${totalParameters} parameters, ${sparsity} times those active, with a vocabulary of ${vocabularySize} and ${keyValueHeads} key–value heads`,
  )
}
