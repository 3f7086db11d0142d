import type { Accelerator } from '../src/hardware/accelerator.ts'
import { idealCalibration } from '../src/hardware/idealCalibration.ts'
import type { InterconnectTier } from '../src/hardware/interconnect.ts'
import { uniformPrecision } from '../src/model/precision.ts'
import type { Transformer } from '../src/model/transformer.ts'
import type { DecodeQuestion } from '../src/search/decodeQuestion.ts'

/** A model small enough to count by hand: of each layer 48 weights in attention, 72 in the block, 8 in norms; a table of 32. */
export const tinyModel: Transformer = {
  hiddenSize: 4,
  vocabularySize: 8,
  tiedEmbeddings: false,
  maximumContext: null,
  layers: [
    {
      count: 2,
      attention: { kind: 'grouped-query', queryHeads: 2, keyValueHeads: 1, headDimension: 2 },
      feedForward: { kind: 'dense', width: 6, gated: true },
    },
  ],
}

/** Switches that join so many. */
export const switchOf = (size: number): InterconnectTier => ({
  name: `switch of ${size}`,
  topology: 'switch',
  size,
  bytesPerSecondPerDirection: 1e12,
  startUpLatencySeconds: 1e-6,
  inNetworkReduction: false,
})

/** A machine that computes in no time and moves a byte in a second, eight of which are joined. */
export const byteASecond: Accelerator = {
  id: 'tiny',
  name: 'tiny',
  vendor: 'nobody',
  flopPerSecond: { bf16: 1e15 },
  hbmBytes: 1e6,
  hbmBytesPerSecond: 1,
  interconnect: [switchOf(8)],
}

/** The tiny model in bf16 with ten tokens of context, on that machine as its data sheet has it. */
export const tinyQuestion: DecodeQuestion = {
  model: tinyModel,
  hardware: byteASecond,
  precision: uniformPrecision('bf16'),
  workload: { contextTokens: 10 },
  calibration: idealCalibration,
}
