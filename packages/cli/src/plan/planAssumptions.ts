import { acceleratorCounts, countsOf, decodingOf } from 'paretoken'
import type { ServingSeries } from '../serving/servingSeries.ts'
import { servingWords } from '../serving/servingWords.ts'
import { rateWords } from './planWords.ts'

/** Whether instances of a series are of as many accelerators as people rent, as they are where no other numbers are asked for. */
function ofUsualSizes({ question }: ServingSeries): boolean {
  const counts = countsOf(decodingOf(question))
  return String(counts) === String(acceleratorCounts(question.hardware, Math.max(...counts)))
}

/** Everything assumed of requests, limits, machines and prices, in a line. */
export const planAssumptions = (series: readonly ServingSeries[], requestsPerSecond: number): string =>
  [
    `${rateWords(requestsPerSecond)} that arrive independently of each other, shared evenly by instances`,
    ...servingWords(
      series,
      series.map(({ question }) => countsOf(decodingOf(question))),
    ),
    ...(series.every(ofUsualSizes) ? ['instances of 1, 2, 4 … accelerators or whole domains'] : []),
    'all times are means',
  ].join(' · ')
