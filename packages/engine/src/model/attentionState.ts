import type { RecurrentAttention } from './attention.ts'
import { gatedDeltaNetConvolutionElements, gatedDeltaNetStateElements } from './gatedDeltaNet.ts'
import { kimiDeltaConvolutionElements, kimiDeltaStateElements } from './kimiDeltaAttention.ts'
import { lightningStateElements } from './lightningAttention.ts'
import { mambaConvolutionElements, mambaStateElements } from './mamba.ts'
import { mamba2ConvolutionElements, mamba2StateElements } from './mamba2.ts'
import { bytesPerElement, type NumberFormat } from './numberFormat.ts'
import { shortConvolutionElements } from './shortConvolution.ts'

/** Elements of the recurrent state, and of the last inputs its convolution keeps. */
function elements(
  attention: RecurrentAttention,
  hiddenSize: number,
): readonly [state: number, convolution: number] {
  switch (attention.kind) {
    case 'gated-delta-net':
      return [gatedDeltaNetStateElements(attention), gatedDeltaNetConvolutionElements(attention)]
    case 'kimi-delta':
      return [kimiDeltaStateElements(attention), kimiDeltaConvolutionElements(attention)]
    case 'lightning':
      return [lightningStateElements(attention), 0]
    case 'mamba':
      return [mambaStateElements(attention), mambaConvolutionElements(attention)]
    case 'mamba-2':
      return [mamba2StateElements(attention), mamba2ConvolutionElements(attention)]
    case 'short-convolution':
      return [0, shortConvolutionElements(attention, hiddenSize)]
  }
}

/** Bytes of one layer's state for one sequence, whatever its length: the recurrent state, and convolutions in bf16. */
export function attentionStateBytes(
  attention: RecurrentAttention,
  hiddenSize: number,
  format: NumberFormat,
): number {
  const [state, convolution] = elements(attention, hiddenSize)
  return state * bytesPerElement[format] + convolution * bytesPerElement.bf16
}
