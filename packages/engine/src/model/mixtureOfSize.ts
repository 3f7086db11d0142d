import type { MixtureOfExperts } from './mixtureOfExperts.ts'
import type { Transformer } from './transformer.ts'
import { type Frame, inFrame, roundNumbers, toStep, unusual, usualFrames } from './usualProportions.ts'

/**
 * Hidden size per layer: 118 in DeepSeek-V3 and Kimi K2, 44 in Qwen3-235B-A22B, 128 in Mixtral 8x7B; their geometric
 * mean, and how much they differ in their logarithm. arXiv:2412.19437, 2507.20534, 2505.09388, 2401.04088.
 */
const hiddenSizePerLayer = { usual: 94, spread: 0.5 }

/**
 * Width of the experts one token passes through together, per element of the hidden size: 2.57 in DeepSeek-V3 and
 * Kimi K2, 3 in Qwen3-235B-A22B; their geometric mean. Same sources.
 */
const activeWidth = { usual: 2.7, spread: 0.2 }

/** Experts the router chooses for each token in all three. Same sources. */
const activeExperts = 8

/**
 * Width of all experts one token passes through per routed one of them: with one shared expert as wide as the others, as in
 * DeepSeek-V3 and Kimi K2. Qwen3-235B-A22B has none. Same sources.
 */
const activeWidthPerRouted = { usual: 9 / 8, spread: 0.1 }

/** Numbers of routed experts to try: those named have 256, 384 and 128. */
const roundCounts = roundNumbers(activeExperts + 1, 2 ** 14)

/** Numbers to try where no round one will do. */
const multiplesOfEight = Array.from({ length: 2 ** 9 - 1 }, (_, index) => 8 * (index + 2))

/** Widths of experts are multiples of it. */
const widthStep = 128

/** What speaks against a number of experts that fewer powers of two divide. */
const unevenness = (experts: number): number => {
  let odd = experts
  while (odd % 2 === 0) odd /= 2
  return odd === 1 ? 0 : odd === 3 ? 1 : 3
}

/** How far a mixture may be from what is asked for, relative. */
export type MixtureErrors = { readonly total: number; readonly sparsity: number }

type Found = {
  readonly distance: number
  readonly frame: Frame
  readonly layers: number
  readonly mixture: MixtureOfExperts
}

/** The mixture of so many experts in so many layers, and how far from usual it is; undefined where it does not come out. */
function mixtureIn(
  frame: Frame,
  layers: number,
  experts: number,
  asked: { readonly total: number; readonly sparsity: number },
  errors: MixtureErrors,
): Found | undefined {
  const { hiddenSize, endParameters, besideBlock } = frame
  const perWidth = 3 * hiddenSize * layers
  const activeAsked = asked.total / asked.sparsity
  const idle = experts - activeExperts
  const expertWidth = toStep((asked.total - activeAsked) / (perWidth * idle), widthStep)
  const outside = endParameters + layers * (besideBlock + experts * hiddenSize)
  const sharedWidth = toStep((activeAsked - outside) / perWidth - activeExperts * expertWidth, widthStep)
  if (expertWidth <= 0 || sharedWidth < 0) return undefined
  const width = activeExperts * expertWidth + sharedWidth
  const active = outside + perWidth * width
  const total = active + perWidth * idle * expertWidth
  if (Math.abs(total / asked.total - 1) > errors.total) return undefined
  if (Math.abs(total / active / asked.sparsity - 1) > errors.sparsity) return undefined
  const distance =
    unusual(hiddenSize / layers, hiddenSizePerLayer.usual, hiddenSizePerLayer.spread) +
    unusual(width / hiddenSize, activeWidth.usual, activeWidth.spread) +
    unusual(width / (activeExperts * expertWidth), activeWidthPerRouted.usual, activeWidthPerRouted.spread) +
    unevenness(experts)
  const shared = sharedWidth === 0 ? {} : { sharedWidth }
  const mixture = { kind: 'mixture', experts, activeExperts, expertWidth, gated: true, ...shared } as const
  return { distance, frame, layers, mixture }
}

/**
 * The mixture of experts of the most usual proportions whose weights are so many, and so many times those one token
 * passes through, but for relative errors; undefined where there is none.
 */
export function mixtureOfSize(
  asked: { readonly total: number; readonly sparsity: number },
  errors: MixtureErrors,
  sizes: { readonly vocabularySize: number; readonly keyValueHeads: number },
): Transformer | undefined {
  const frames = usualFrames({
    activeParameters: asked.total / asked.sparsity,
    ...sizes,
    hiddenSizePerLayer: hiddenSizePerLayer.usual,
    blockWidthPerHiddenSize: activeWidth.usual,
  })
  const mostUsual = (expertCounts: readonly number[]): Found | undefined => {
    let best: Found | undefined
    for (const frame of frames)
      for (const layers of frame.layers)
        for (const experts of expertCounts) {
          const found = mixtureIn(frame, layers, experts, asked, errors)
          if (found !== undefined && (best === undefined || found.distance < best.distance)) best = found
        }
    return best
  }
  const best = mostUsual(roundCounts) ?? mostUsual(multiplesOfEight)
  return best === undefined ? undefined : inFrame(best.frame, best.layers, best.mixture)
}
