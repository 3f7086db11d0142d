import type { BandPoint, ChartPoint } from '@paretoken/figures'

type Project = (value: number) => number

const pixels = (value: number): string => String(Math.round(value * 100) / 100)

/** A line through points as an SVG path; a gap where a point is not a number. */
export function linePath(points: readonly ChartPoint[], x: Project, y: Project): string {
  let path = ''
  let pen = false
  for (const point of points) {
    const [px, py] = [x(point.x), y(point.y)]
    const drawn = Number.isFinite(px) && Number.isFinite(py)
    if (drawn) path += `${pen ? 'L' : 'M'}${pixels(px)},${pixels(py)}`
    pen = drawn
  }
  return path
}

/** A band as a closed SVG path. */
export function bandPath(band: readonly BandPoint[], x: Project, y: Project): string {
  const known = band.filter((point) => [x(point.x), y(point.low), y(point.high)].every(Number.isFinite))
  if (known.length < 2) return ''
  const high = linePath(
    known.map((point) => ({ x: point.x, y: point.high })),
    x,
    y,
  )
  const low = linePath(known.map((point) => ({ x: point.x, y: point.low })).toReversed(), x, y)
  return `${high}L${low.slice(1)}Z`
}
