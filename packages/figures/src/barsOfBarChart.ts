import { InputError } from 'paretoken'
import type { Bar, BarChart } from './barChart.ts'
import type { BarPiece, DrawableBar, DrawableBars, KeyPart } from './drawableBars.ts'
import { largest } from './drawableChart.ts'
import { formatAlike, formatValue } from './formatValue.ts'

const isDrawable = (amount: number): boolean => Math.abs(amount) <= largest

/** Pieces one after another from zero: those above it to the right, those below it to the left. */
function stacked(pieces: readonly (Omit<BarPiece, 'from' | 'to'> & { readonly amount: number })[]) {
  const reach = { right: 0, left: 0 }
  return pieces.map(({ amount, ...piece }): BarPiece => {
    const side = amount > 0 ? 'right' : 'left'
    const from = reach[side]
    reach[side] += amount
    return { ...piece, from, to: reach[side] }
  })
}

/** A chart of bars as rows: one bar a row where parts are stacked, one for each part where they are grouped. */
export function barsOfBarChart({
  kind: _,
  arrangement,
  parts,
  bars,
  limit,
  ...chart
}: BarChart): DrawableBars {
  const { format } = chart.value
  const compared = bars.flatMap(({ amounts }) => amounts.filter(isDrawable))
  const diverging = compared.some((amount) => amount < 0)
  const alike = formatAlike(compared, format, diverging)
  const written = (amount: number): string => (isDrawable(amount) ? alike(amount) : '—')

  const barOf = ({ amounts }: Bar, positions: readonly number[]): DrawableBar => {
    const drawn = positions.filter((position) => isDrawable(amounts[position]!) && amounts[position] !== 0)
    const pieces = drawn.map((position) => {
      const { name, vacant = false } = parts[position]!
      const amount = amounts[position]!
      return { position, vacant, amount, words: `${name}: ${written(amount)}` }
    })
    const summed = positions.filter((position) => positions.length === 1 || !parts[position]!.vacant)
    const known = summed.map((position) => amounts[position]!).filter(isDrawable)
    const total = known.length === 0 ? Number.NaN : known.reduce((sum, amount) => sum + amount, 0)
    const leftward = pieces.length > 0 && pieces.every(({ amount }) => amount < 0)
    return { pieces: stacked(pieces), base: 0, value: written(total), leftward }
  }
  const all = [...parts.keys()]
  const barsOf = (bar: Bar): readonly DrawableBar[] => {
    if (bar.amounts.length === parts.length)
      return arrangement === 'grouped' ? all.map((position) => barOf(bar, [position])) : [barOf(bar, all)]
    throw new InputError(
      `the bar "${bar.name}" must have an amount for each of the ${parts.length} parts, not ${bar.amounts.length}`,
    )
  }
  const keyPart = ({ name, vacant = false }: BarChart['parts'][number], position: number): KeyPart => {
    const lone = arrangement !== 'grouped' && bars.length === 1
    return { name: lone ? `${name} ${written(bars[0]!.amounts[position]!)}` : name, position, vacant }
  }
  const rows = bars.map((bar) => ({ name: bar.name, total: false, bars: barsOf(bar) }))
  const drawable = { ...chart, rows, key: parts.length > 1 ? parts.map(keyPart) : [] }
  if (limit === undefined || !isDrawable(limit.amount)) return drawable
  const words = `${limit.name} ${formatValue(limit.amount, format)}`.trim()
  return { ...drawable, limit: { ...limit, words } }
}
