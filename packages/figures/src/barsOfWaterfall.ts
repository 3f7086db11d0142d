import type { BarRow, DrawableBars } from './drawableBars.ts'
import { largest } from './drawableChart.ts'
import { formatAlike } from './formatValue.ts'
import type { WaterfallChart, WaterfallStep } from './waterfallChart.ts'

/** The colours of totals, of what is added and of what is taken away, as positions of parts. */
const positions = { total: 0, added: 1, taken: 2 } as const

const isDrawable = (amount: number): boolean => Math.abs(amount) <= largest

/** A waterfall as rows of bars: the first total, each step from where the one before ended, the last total. */
export function barsOfWaterfall(chart: WaterfallChart): DrawableBars {
  const { first, steps, last, value } = chart
  const amounts = [first, ...steps].map(({ amount }) => amount).filter(isDrawable)
  const compared = [...amounts, amounts.reduce((sum, amount) => sum + amount, 0)]
  const formats = {
    total: formatAlike(compared, value.format),
    step: formatAlike(compared, value.format, true),
  }
  const row = (step: WaterfallStep, from: number, kind: keyof typeof positions): BarRow => {
    const known = isDrawable(step.amount)
    const to = known ? from + step.amount : from
    const written = known ? formats[kind === 'total' ? 'total' : 'step'](step.amount) : '—'
    const piece = { from, to, position: positions[kind], vacant: false, words: `${step.name}: ${written}` }
    const leftward = Math.max(from, to) <= 0 && Math.min(from, to) < 0
    return {
      name: step.name,
      total: kind === 'total',
      bars: [{ pieces: from === to ? [] : [piece], base: from, value: written, leftward }],
      joint: to,
    }
  }
  const rows = [row(first, 0, 'total')]
  for (const step of steps) rows.push(row(step, rows.at(-1)!.joint!, step.amount < 0 ? 'taken' : 'added'))
  const { joint: _, ...end } = row({ name: last.name, amount: rows.at(-1)!.joint! }, 0, 'total')
  return { ...chart, rows: [...rows, end], key: [] }
}
