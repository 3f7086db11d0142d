import { join } from 'node:path'
import { type ChartWords, paperCostChart, paperMfuChart } from '@paretoken/figures'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { writeWhole } from '../output/writeWhole.ts'
import type { ComputedComparison } from './computeComparisons.ts'
import { csvRow } from './frontierRows.ts'

/** Writes a comparison's charts of cost and of MFU (SVG, PNG) and its points (CSV, JSON) into a folder; the paths written. */
export async function writeComparison(
  { comparison, frontiers }: ComputedComparison,
  folder: string,
): Promise<readonly string[]> {
  const { id, title, curves } = comparison
  const named = curves.map((curve, index) => ({
    name: curve.name,
    frontier: frontiers[index] ?? { points: [] },
  }))
  const words: ChartWords = { title, footnote: 'Model: arXiv 2506.04645, method ep+pp' }
  const file = (ending: string) => join(folder, `${id}${ending}`)

  const points = named.flatMap(({ name, frontier }) =>
    frontier.points.map((point) => ({ curve: name, ...csvRow(point, frontier) })),
  )
  const document = {
    comparison: id,
    title,
    method: 'paper:ep+pp',
    curves: curves.map((curve, index) => ({ ...curve, ...frontiers[index] })),
  }
  writeWhole(file('.csv'), csvOf(points))
  writeWhole(file('.json'), `${JSON.stringify(document)}\n`)
  return [
    file('.csv'),
    file('.json'),
    ...(await writeChart(() => paperCostChart(words, named), {
      svg: file('.cost.svg'),
      png: file('.cost.png'),
    })),
    ...(await writeChart(() => paperMfuChart(words, named), {
      svg: file('.mfu.svg'),
      png: file('.mfu.png'),
    })),
  ]
}
