import { attentionParameters } from './attention.ts'
import type { FeedForward } from './feedForward.ts'
import type { GroupedQueryAttention } from './groupedQueryAttention.ts'
import type { Transformer } from './transformer.ts'

/** What a transformer has around its feed-forward blocks at one hidden size, and the depths that would be usual. */
export type Frame = {
  readonly hiddenSize: number
  readonly vocabularySize: number
  readonly attention: GroupedQueryAttention
  /** Weights outside of layers: embedding, head, last norm. */
  readonly endParameters: number
  /** Weights of one layer beside its feed-forward block: attention and two norms. */
  readonly besideBlock: number
  /** Depths to try. */
  readonly layers: readonly number[]
}

/** What frames are asked for. */
export type FrameQuestion = {
  /** Weights one token passes through. */
  readonly activeParameters: number
  readonly vocabularySize: number
  readonly keyValueHeads: number
  /** Usual hidden size per layer. */
  readonly hiddenSizePerLayer: number
  /** Usual width of the block one token passes through, per element of the hidden size. */
  readonly blockWidthPerHiddenSize: number
}

const headDimension = 128
const leastHiddenSize = 128
const mostHiddenSize = 2 ** 18

/** Numbers from four to seven times a power of two, in order: sizes that divide well, as those of published models do. */
export function roundNumbers(least: number, most: number): readonly number[] {
  const numbers: number[] = []
  for (let power = 1; 4 * power <= most; power *= 2)
    for (const number of [4 * power, 5 * power, 6 * power, 7 * power])
      if (number >= least && number <= most) numbers.push(number)
  return numbers
}

const hiddenSizes = roundNumbers(leastHiddenSize, mostHiddenSize).filter((size) => size % 128 === 0)

/** How far a number is from what is usual, in units of how much published models differ, squared. */
export const unusual = (number: number, usual: number, spread: number): number =>
  (Math.log(number / usual) / spread) ** 2

/** The nearest multiple of a step. */
export const toStep = (number: number, step: number): number => Math.round(number / step) * step

/** Heads of 128 elements, the hidden size together or a little more: a multiple of eight and of the key–value heads. */
function attentionOf(hiddenSize: number, keyValueHeads: number): GroupedQueryAttention {
  let multiple = keyValueHeads
  while (multiple % 8 !== 0) multiple += keyValueHeads
  const queryHeads = Math.ceil(hiddenSize / headDimension / multiple) * multiple
  return { kind: 'grouped-query', queryHeads, keyValueHeads, headDimension }
}

/** Depths tried on either side of the usual one. */
const mostDepthsAside = 40

function depthsAround(usual: number): readonly number[] {
  const least = Math.max(1, Math.floor(0.6 * usual), Math.round(usual) - mostDepthsAside)
  const most = Math.min(Math.ceil(1.6 * usual), Math.round(usual) + mostDepthsAside)
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
}

/** Frames tried for one size. */
const mostFrames = 8

/** The frames nearest to usual proportions that leave weights for layers; none where embedding and head are too large. */
export function usualFrames(question: FrameQuestion): readonly Frame[] {
  const { activeParameters, vocabularySize, keyValueHeads, hiddenSizePerLayer } = question
  return hiddenSizes
    .map((hiddenSize) => {
      const attention = attentionOf(hiddenSize, keyValueHeads)
      const endParameters = 2 * vocabularySize * hiddenSize + hiddenSize
      const besideBlock = attentionParameters(attention, hiddenSize) + 2 * hiddenSize
      const block = 3 * hiddenSize * question.blockWidthPerHiddenSize * hiddenSize
      const depth = (activeParameters - endParameters) / (besideBlock + block)
      return { hiddenSize, attention, endParameters, besideBlock, depth }
    })
    .filter(({ depth }) => depth > 0)
    .map((frame) => ({ ...frame, distance: unusual(frame.hiddenSize / frame.depth, hiddenSizePerLayer, 1) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostFrames)
    .map(({ hiddenSize, attention, endParameters, besideBlock, depth }) => ({
      hiddenSize,
      vocabularySize,
      attention,
      endParameters,
      besideBlock,
      layers: depthsAround(depth),
    }))
}

/** The transformer that has so many layers of that block in a frame. */
export const inFrame = (
  { hiddenSize, vocabularySize, attention }: Frame,
  count: number,
  feedForward: FeedForward,
): Transformer => ({
  hiddenSize,
  vocabularySize,
  tiedEmbeddings: false,
  maximumContext: null,
  layers: [{ count, attention, feedForward }],
})
