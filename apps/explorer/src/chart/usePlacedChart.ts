import type { LineChart } from '@paretoken/figures'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useStanding } from '../asking/useStanding.ts'
import { movedChart, type PlacedChart, placedChart } from './placedChart.ts'
import { useSize } from './useSize.ts'

/** A chart that has stood so long is laid out anew, in milliseconds. */
const standingMilliseconds = 120

/** Whether one chart is another with its curves moved: the same axes and series, in a box of the same size. */
const isMoved = ({ chart, layout }: PlacedChart, next: LineChart, width: number, height: number): boolean =>
  layout.width === width &&
  Math.abs(layout.height - height) <= 1 &&
  !layout.empty &&
  chart.y.label === next.y.label &&
  chart.x.label === next.x.label &&
  chart.series.length === next.series.length &&
  chart.series.every(({ name, points }, position) => {
    const there = next.series[position]
    return there?.name === name && there.points.length > 0 === points.length > 0
  })

/**
 * A chart laid out in the box that it is given; undefined until that has a size. While its curves move, as by a slider, labels follow them, and find
 * new places once they stand.
 */
export function usePlacedChart(chart: LineChart): {
  readonly box: RefObject<HTMLDivElement | null>
  readonly placed: PlacedChart | undefined
} {
  const { box, width, height } = useSize<HTMLDivElement>()
  const stands = useStanding(chart, standingMilliseconds) === chart
  const whole = useRef<PlacedChart>(undefined)
  const placed = useMemo(() => {
    if (width === 0 || height === 0) return undefined
    const before = whole.current
    return !stands && before !== undefined && isMoved(before, chart, width, height)
      ? movedChart(chart, before)
      : placedChart(chart, width, height)
  }, [chart, width, height, stands])
  useEffect(() => {
    if (stands || whole.current === undefined) whole.current = placed
  }, [placed, stands])
  return { box, placed }
}
