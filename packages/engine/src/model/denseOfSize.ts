import type { Transformer } from './transformer.ts'
import { inFrame, toStep, unusual, usualFrames } from './usualProportions.ts'

/**
 * Hidden size per layer of Llama 3: 128, 102 and 130 at 8, 70 and 405 billion; their geometric mean, and how much they
 * differ in their logarithm. arXiv:2407.21783, table 3.
 */
const hiddenSizePerLayer = { usual: 120, spread: 0.12 }

/** Width of a block per element of the hidden size, as in Llama 3: 3.5, 3.5 and 3.25. arXiv:2407.21783, table 3. */
const blockWidth = { usual: 3.5, spread: 0.04 }

/**
 * The dense transformer of the most usual proportions whose weights are so many, but for a relative error; undefined where
 * there is none.
 */
export function denseOfSize(
  totalParameters: number,
  relativeError: number,
  sizes: { readonly vocabularySize: number; readonly keyValueHeads: number },
): Transformer | undefined {
  let best: Transformer | undefined
  let least = Number.POSITIVE_INFINITY
  const frames = usualFrames({
    activeParameters: totalParameters,
    ...sizes,
    hiddenSizePerLayer: hiddenSizePerLayer.usual,
    blockWidthPerHiddenSize: blockWidth.usual,
  })
  for (const frame of frames) {
    const { hiddenSize, endParameters, besideBlock } = frame
    const widthStep = hiddenSize < 4096 ? 128 : 256
    for (const layers of frame.layers) {
      const block = (totalParameters - endParameters) / layers - besideBlock
      const width = toStep(block / (3 * hiddenSize), widthStep)
      if (width <= 0) continue
      const total = endParameters + layers * (besideBlock + 3 * hiddenSize * width)
      if (Math.abs(total / totalParameters - 1) > relativeError) continue
      const distance =
        unusual(hiddenSize / layers, hiddenSizePerLayer.usual, hiddenSizePerLayer.spread) +
        unusual(width / hiddenSize, blockWidth.usual, blockWidth.spread)
      if (distance >= least) continue
      least = distance
      best = inFrame(frame, layers, { kind: 'dense', width, gated: true })
    }
  }
  return best
}
