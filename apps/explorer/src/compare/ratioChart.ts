import type { LineChart } from '@paretoken/figures'
import { type Crossing, crossings, type RatioPoint } from './comparedCurves.ts'

/** What one series costs over another at each speed, with where they cost the same. */
export function ratioChart(
  ratios: readonly RatioPoint[],
  [first, second]: readonly [string, string],
): LineChart {
  const line = ratios.map(({ tokensPerSecond, ratio }) => ({ x: tokensPerSecond, y: ratio }))
  const [from, to] = [line[0], line.at(-1)]
  return {
    kind: 'line',
    title: `${first} over ${second}`,
    x: { label: 'Tokens/s for one user', scale: 'linear', format: 'number' },
    y: { label: 'Cost ratio', scale: 'log', format: 'number' },
    series: [
      {
        name: '',
        points: line,
        marks: crossings(ratios).map(({ tokensPerSecond }) => ({
          kind: 'selected',
          x: tokensPerSecond,
          y: 1,
        })),
      },
      {
        name: 'the same cost',
        points:
          from === undefined || to === undefined
            ? []
            : [
                { x: from.x, y: 1 },
                { x: to.x, y: 1 },
              ],
      },
    ],
  }
}

/** Where two series cost the same, in sentences. */
export function crossingWords(
  found: readonly Crossing[],
  ratios: readonly RatioPoint[],
  [first, second]: readonly [string, string],
): readonly string[] {
  const [slowest] = ratios
  if (slowest === undefined) return ['No speed is reached by both.']
  if (found.length === 0) {
    const all = ratios.map(({ ratio }) => ratio)
    const [least, most] = [Math.min(...all), Math.max(...all)]
    const digits = (value: number): string => String(Number(value.toPrecision(3)))
    if (least === most && least === 1) return [`${first} and ${second} cost the same.`]
    return [
      least >= 1
        ? `${second} is the cheaper at every speed that both reach: ${first} costs ${digits(least)} to ${digits(most)} times as much.`
        : `${first} is the cheaper at every speed that both reach: ${second} costs ${digits(1 / most)} to ${digits(1 / least)} times as much.`,
    ]
  }
  return found.map(
    ({ tokensPerSecond, cheaperBeyond }) =>
      `From ${Number(tokensPerSecond.toPrecision(3))} tokens/s on, ${cheaperBeyond === 'first' ? first : second} is the cheaper.`,
  )
}
