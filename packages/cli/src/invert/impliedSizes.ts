import { type ImpliedSize, impliedModelSizes, type NoSize } from 'paretoken'
import type { StartProgress } from '../output/progress.ts'
import type { SizeSeries } from './sizeSeries.ts'

/** The largest model that an offer is consistent with in one series, when so much is left of the price. */
export type SizeRow = {
  readonly series: SizeSeries
  readonly margin: number
  readonly size: ImpliedSize | NoSize
}

/** Whether some model can be offered so. */
export const isSize = (size: ImpliedSize | NoSize): size is ImpliedSize => 'model' in size

/** The sizes of all series, each with every margin. @param startProgress told of every series that is done */
export async function impliedSizes(
  series: readonly SizeSeries[],
  margins: readonly number[],
  startProgress?: StartProgress,
): Promise<readonly SizeRow[]> {
  const progress = await startProgress?.('searching sizes', series.length)
  try {
    return series.flatMap((each) => {
      const sizes = impliedModelSizes(each.question, margins)
      progress?.increment()
      return sizes.map((size, index) => ({ series: each, margin: margins[index] as number, size }))
    })
  } finally {
    progress?.stop()
  }
}
