import type { Domain } from './axisDomain.ts'
import type { ScaleKind } from './lineChart.ts'

/** From a value on an axis to its place in pixels (or in terminal dots). */
export type Projection = (value: number) => number

/** The projection of a domain onto a range of places; the range may run backwards, as that of a vertical axis does. */
export function projection(
  domain: Domain,
  scale: ScaleKind,
  range: readonly [from: number, to: number],
): Projection {
  const along = scale === 'log' ? Math.log : (value: number) => value
  const start = along(domain[0])
  const span = along(domain[1]) - start
  return (value) => range[0] + ((along(value) - start) / span) * (range[1] - range[0])
}
