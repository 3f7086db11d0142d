import type { CachedAttention } from './attention.ts'
import { compressedCacheBytes, compressedCachePerToken, compressedReadBytes } from './compressedAttention.ts'
import {
  groupedQueryCachePerToken,
  groupedQueryKeptTokens,
  groupedQueryReadBytes,
} from './groupedQueryAttention.ts'
import { latentCachePerToken, latentReadBytes } from './latentAttention.ts'
import type { NumberFormat } from './numberFormat.ts'

/** Bytes of one layer's cache for one sequence at that context: no more than the window where there is one. */
export function attentionCacheBytes(
  attention: CachedAttention,
  context: number,
  format: NumberFormat,
): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryKeptTokens(attention, context) * groupedQueryCachePerToken(attention, format)
    case 'latent':
      return context * latentCachePerToken(attention, format)
    case 'compressed':
      return compressedCacheBytes(attention, context, format)
  }
}

/** Bytes a token adds to one layer's cache, windows left aside. */
export function attentionCacheBytesPerToken(attention: CachedAttention, format: NumberFormat): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryCachePerToken(attention, format)
    case 'latent':
      return latentCachePerToken(attention, format)
    case 'compressed':
      return compressedCachePerToken(attention, format)
  }
}

/** Bytes of one layer's cache that a decode step reads for one sequence; sparse attention reads less than it keeps. */
export function attentionReadBytes(
  attention: CachedAttention,
  context: number,
  format: NumberFormat,
): number {
  switch (attention.kind) {
    case 'grouped-query':
      return groupedQueryReadBytes(attention, context, format)
    case 'latent':
      return latentReadBytes(attention, context, format)
    case 'compressed':
      return compressedReadBytes(attention, context, format)
  }
}
