import type { ErrorBand } from '@paretoken/catalog'
import type { Accelerator, DecodePoint, Layout, ServingPoint, SpeedAndCost, TokenPrices } from 'paretoken'
import type { SeriesFacets } from '../decode/seriesNames.ts'

/** What a million tokens cost, by kind; null where there are none of a kind. */
export type KindPrices = Omit<TokenPrices, 'dollarsPerRequest'>

/** A deployment, how fast it is and what its tokens cost. */
export type CostedPoint = SpeedAndCost & {
  readonly layoutName: string
  readonly layout: Layout
  readonly accelerators: number
  readonly batch: number
  /** What most of the time is due to. */
  readonly limit: string
  /** Null where the machine has no price. */
  readonly prices: KindPrices | null
  /** All of it, as the library answers. */
  readonly point: DecodePoint | ServingPoint
}

/** A model on a machine: what its tokens cost at every speed, of decoding alone or of requests. */
export type CostedSeries = {
  readonly name: string
  readonly facets: SeriesFacets
  readonly hardware: Accelerator
  /** What to type to ask it again, after the command. */
  readonly typed: string
  /** Price of an accelerator and hour; undefined where none is known. */
  readonly dollarsPerHour: number | undefined
  /** How far off to expect its times per token; absent with the ideal calibration. */
  readonly errorBand?: ErrorBand
  /** What was asked, by name and in numbers, for whoever reads the answer. */
  readonly described: Readonly<Record<string, unknown>>
  /** From the fastest to the cheapest; empty where nothing is feasible. */
  readonly points: readonly CostedPoint[]
  /** The point with the greatest speed³ / cost. */
  readonly preferred: CostedPoint | undefined
  /** Why there is no point; absent where there is one. */
  readonly reason?: string
}

/** Several series that were asked the same. */
export type CostedAnswer = {
  /** Output tokens after prompts that cost nothing, or requests from prompt to last token. */
  readonly of: 'decoding' | 'requests'
  readonly series: readonly CostedSeries[]
  /** Everything assumed, in a line. */
  readonly assumptions: string
  /** What a person should know, each said once. */
  readonly warnings: readonly string[]
}
