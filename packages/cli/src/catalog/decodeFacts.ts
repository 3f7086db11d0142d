import {
  arithmeticIntensity,
  decodeFlop,
  kvCacheBytes,
  kvReadBytes,
  type Precision,
  type Transformer,
} from 'paretoken'

/** Contexts that facts are given at, in tokens. */
const contexts = [0, 1000, 8000, 128_000] as const

/** Batches that arithmetic intensity is given at. */
export const batches = [1, 32, 256] as const

/** What decoding one token takes at a context. */
export type DecodeFacts = {
  readonly contextTokens: number
  /** Bytes one sequence keeps: windows and compression count. */
  readonly kvCacheBytes: number
  /** Bytes of them that a step reads. */
  readonly kvReadBytes: number
  readonly flopPerToken: number
  /** FLOP for every byte read, by batch. */
  readonly arithmeticIntensity: readonly { readonly batch: number; readonly flopPerByte: number }[]
}

/** What decoding takes at some contexts. */
export const decodeFacts = (model: Transformer, precision: Precision): readonly DecodeFacts[] =>
  contexts.map((context) => ({
    contextTokens: context,
    kvCacheBytes: kvCacheBytes(model, context, precision),
    kvReadBytes: kvReadBytes(model, context, precision),
    flopPerToken: decodeFlop(model, context),
    arithmeticIntensity: batches.map((batch) => ({
      batch,
      flopPerByte: arithmeticIntensity(model, { batch, context, precision }),
    })),
  }))
