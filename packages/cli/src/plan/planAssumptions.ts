import { countsOf, decodingOf } from 'paretoken'
import type { ServingSeries } from '../serving/servingSeries.ts'
import { servingWords } from '../serving/servingWords.ts'
import { rateWords } from './planWords.ts'

/** Everything assumed of requests, limits, machines and prices, in a line. */
export const planAssumptions = (series: readonly ServingSeries[], requestsPerSecond: number): string =>
  [
    `${rateWords(requestsPerSecond)} that arrive independently of each other, shared evenly by instances`,
    ...servingWords(
      series,
      series.map(({ question }) => countsOf(decodingOf(question))),
    ),
    'all times are means',
  ].join(' · ')
