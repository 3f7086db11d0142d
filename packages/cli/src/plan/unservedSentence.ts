import { countsOf, decodingOf } from 'paretoken'
import { notServedSentence } from '../serving/notServedSentence.ts'
import type { UnservedSeries } from './plannedSeries.ts'

/**
 * Why no deployment serves a series: which limit stops it, by how much, and what would do.
 * @param speedFlag the flag that bounds the speed
 */
export const unservedSentence = (series: UnservedSeries, speedFlag: string): string =>
  notServedSentence(
    series,
    { infeasible: series.infeasible, accelerators: countsOf(decodingOf(series.question)) },
    speedFlag,
  )
