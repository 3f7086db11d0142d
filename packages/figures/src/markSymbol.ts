import type { MarkKind } from './lineChart.ts'

/** The shape of a mark: as an SVG path around (0, 0), whether it is hollow, and as one character for a terminal. */
export type MarkSymbol = {
  readonly path: string
  readonly hollow: boolean
  readonly unicode: string
  readonly ascii: string
}

const circle = (radius: number) =>
  `M${radius},0A${radius},${radius},0,1,1,${-radius},0A${radius},${radius},0,1,1,${radius},0Z`

/** The shape of each kind of mark. */
export const markSymbols: Readonly<Record<MarkKind, MarkSymbol>> = {
  fastest: { path: 'M0,-5L4.6,3.2L-4.6,3.2Z', hollow: false, unicode: '▲', ascii: '^' },
  preferred: { path: 'M0,-5.2L4.4,0L0,5.2L-4.4,0Z', hollow: false, unicode: '◆', ascii: '#' },
  cheapest: { path: circle(3.9), hollow: true, unicode: '○', ascii: 'o' },
  selected: { path: 'M-4.4,-4.4H4.4V4.4H-4.4Z', hollow: true, unicode: '■', ascii: '@' },
  point: { path: circle(3), hollow: false, unicode: '•', ascii: '*' },
}

/** The kinds of mark that a key explains, in its order; a point's label says what it is. */
export const markKinds: readonly MarkKind[] = ['fastest', 'preferred', 'cheapest', 'selected']

/** The shape of a measured point, as an SVG path around (0, 0). */
export const dotPath = circle(2.4)

/** A measured point in a terminal, by whether it may draw more than ASCII. */
export const dotCharacter = (unicode: boolean): string => (unicode ? '◦' : '.')
