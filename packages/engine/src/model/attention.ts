import { type CompressedAttention, compressedProjections, compressedVectors } from './compressedAttention.ts'
import { type GatedDeltaNet, gatedDeltaNetProjections, gatedDeltaNetVectors } from './gatedDeltaNet.ts'
import {
  type GroupedQueryAttention,
  groupedQueryProjections,
  groupedQueryVectors,
} from './groupedQueryAttention.ts'
import { type KimiDeltaAttention, kimiDeltaProjections, kimiDeltaVectors } from './kimiDeltaAttention.ts'
import { type LatentAttention, latentProjections, latentVectors } from './latentAttention.ts'
import { type LightningAttention, lightningProjections, lightningVectors } from './lightningAttention.ts'
import { type Mamba, mambaProjections, mambaVectors } from './mamba.ts'
import { type Mamba2, mamba2Projections, mamba2Vectors } from './mamba2.ts'
import {
  type ShortConvolution,
  shortConvolutionProjections,
  shortConvolutionVectors,
} from './shortConvolution.ts'

/** Kinds whose cache grows with the context. */
export type CachedAttention = GroupedQueryAttention | LatentAttention | CompressedAttention

/** Kinds that carry a state of constant size instead: linear attention, state-space layers, short convolutions. */
export type RecurrentAttention =
  | GatedDeltaNet
  | KimiDeltaAttention
  | LightningAttention
  | Mamba
  | Mamba2
  | ShortConvolution

/** What mixes tokens in a layer: attention of some kind, or what stands in its place. */
export type Attention = CachedAttention | RecurrentAttention

/** The name of a kind of attention. */
export type AttentionKind = Attention['kind']

/** Whether that attention keeps a cache that grows with the context. */
export const isCached = (attention: Attention): attention is CachedAttention =>
  attention.kind === 'grouped-query' || attention.kind === 'latent' || attention.kind === 'compressed'

/** Weights of the matrices of an attention that every token passes through; 2 FLOP each and token. */
export function attentionProjections(attention: Attention, hiddenSize: number): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryProjections(attention, hiddenSize)
    case 'latent':
      return latentProjections(attention, hiddenSize)
    case 'compressed':
      return compressedProjections(attention, hiddenSize)
    case 'gated-delta-net':
      return gatedDeltaNetProjections(attention, hiddenSize)
    case 'kimi-delta':
      return kimiDeltaProjections(attention, hiddenSize)
    case 'lightning':
      return lightningProjections(attention, hiddenSize)
    case 'mamba':
      return mambaProjections(attention, hiddenSize)
    case 'mamba-2':
      return mamba2Projections(attention, hiddenSize)
    case 'short-convolution':
      return shortConvolutionProjections(attention, hiddenSize)
  }
}

/** Weights of an attention beside its matrices: biases, norms, convolutions. */
export function attentionVectors(attention: Attention, hiddenSize: number): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryVectors(attention, hiddenSize)
    case 'latent':
      return latentVectors(attention)
    case 'compressed':
      return compressedVectors(attention)
    case 'gated-delta-net':
      return gatedDeltaNetVectors(attention)
    case 'kimi-delta':
      return kimiDeltaVectors(attention)
    case 'lightning':
      return lightningVectors(attention)
    case 'mamba':
      return mambaVectors(attention)
    case 'mamba-2':
      return mamba2Vectors(attention, hiddenSize)
    case 'short-convolution':
      return shortConvolutionVectors(attention, hiddenSize)
  }
}

/** All weights of an attention. */
export const attentionParameters = (attention: Attention, hiddenSize: number): number =>
  attentionProjections(attention, hiddenSize) + attentionVectors(attention, hiddenSize)
