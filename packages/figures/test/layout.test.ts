import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Box } from '../src/box.ts'
import { drawableChart } from '../src/drawableChart.ts'
import { type FigureLayout, layOutFigure } from '../src/layOutFigure.ts'
import type { ChartPoint, LineChart } from '../src/lineChart.ts'
import { textWidth } from '../src/textWidth.ts'
import { textStyle } from '../src/typography.ts'
import { crowdedRoofline, frontiersChart, rooflineOfStep } from './explained.ts'
import { manyCurves, measuredChart, sixModelsChart } from './sixModels.ts'
import { expectApart, keyBox, lineBox } from './textBoxes.ts'

/** The box of every text in a figure. */
function textBoxes({ width: figureWidth, texts, key, labels, ticks, plot }: FigureLayout): readonly Box[] {
  const tick = textStyle('tick', figureWidth)
  const tickBox = (label: string, x: number, y: number): Box => ({
    x,
    y,
    width: textWidth(label, tick.fontSize),
    height: tick.fontSize,
  })
  return [
    ...texts.map((line) => lineBox(line, figureWidth)),
    ...labels.map(({ box }) => box),
    ...key.map((entry) => keyBox(entry, figureWidth)),
    ...ticks.x.labelled.map(({ label, at }) => {
      return tickBox(label, at - textWidth(label, tick.fontSize) / 2, plot.y + plot.height + 9)
    }),
    ...ticks.y.labelled.map(({ label, at }) => {
      return tickBox(label, plot.x - 9 - textWidth(label, tick.fontSize), at - tick.fontSize / 2)
    }),
  ]
}

function expectLegible(chart: LineChart, width: number): void {
  const layout = layOutFigure(drawableChart(chart), width)
  expectApart(textBoxes(layout), layout, chart.title)
  const named = new Set([
    ...layout.labels.map(({ position }) => position),
    ...layout.key.flatMap(({ symbol }) => (symbol.kind === 'series' ? [symbol.position] : [])),
  ])
  expect(named.size, 'series that are named').toBe(chart.series.length)
  const words = new Set(layout.labels.map(({ lines }) => lines.join(' ')))
  const explained = new Set(layout.key.map(({ lines }) => lines.join(' ')))
  for (const { kind, label } of chart.series.flatMap(({ marks = [] }) => marks)) {
    if (kind === 'point') expect(words.has(label!) || explained.has(label!), `${label} is named`).toBe(true)
  }
  for (const { symbol } of layout.key) {
    if (symbol.kind === 'tag')
      expect(words, `the letter ${symbol.tag} stands in the plot`).toContain(symbol.tag)
  }
  expect(layout.ticks.x.labelled.length).toBeGreaterThanOrEqual(2)
  expect(layout.ticks.y.labelled.length).toBeGreaterThanOrEqual(2)
}

const charts: Readonly<Record<string, LineChart>> = {
  cost: sixModelsChart(),
  MFU: sixModelsChart('mfu'),
  measured: measuredChart(),
  'twenty curves': manyCurves(20),
  'eight frontiers': frontiersChart(8, 'cost'),
  'throughput of eight': frontiersChart(8, 'throughput'),
  'a roofline': rooflineOfStep,
  'a crowded roofline': crowdedRoofline,
}

describe.each(Object.entries(charts))('the chart of %s', (_, chart) => {
  test.each([320, 390, 560, 760, 1100])(
    'is legible at a width of %i: no text overlaps or is cut',
    (width) => {
      expectLegible(chart, width)
    },
  )
})

type Curve = {
  title: string
  curve: string
  sample: { tokens_per_second: number; dollars_per_million_tokens: number; mfu: number }[]
}

const frontiers = new URL('../../../../shared/golden/frontiers.json', import.meta.url)

test.skipIf(!existsSync(frontiers))(
  'every comparison of the full data is legible, on paper and telephone',
  () => {
    const { curves }: { curves: Curve[] } = JSON.parse(readFileSync(frontiers, 'utf8'))
    for (const title of new Set(curves.map((curve) => curve.title))) {
      for (const quantity of ['dollars_per_million_tokens', 'mfu'] as const) {
        const series = curves
          .filter((curve) => curve.title === title)
          .map(({ curve, sample }) => ({
            name: curve,
            points: sample.map((row): ChartPoint => ({ x: row.tokens_per_second, y: row[quantity] })),
          }))
        const chart = { ...sixModelsChart(quantity === 'mfu' ? 'mfu' : 'cost'), title, series }
        for (const width of [390, 760]) expectLegible(chart, width)
      }
    }
  },
)
