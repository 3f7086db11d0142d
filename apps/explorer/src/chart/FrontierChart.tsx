import {
  type KeyboardEvent,
  type PointerEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Zoom } from '../address/explored.ts'
import { AxesAndGrid, Curves, seriesColour } from './Curves.tsx'
import { Key } from './Key.tsx'
import { nearestPoint, type PointOfSeries } from './nearestPoint.ts'
import type { PlacedChart } from './placedChart.ts'
import { placesInPixels, steppedPoint } from './walk.ts'
import { zoomAround } from './zoomAround.ts'

/** How near a pointer must come to a curve to be at one of its points, in pixels. */
const reach = 60

/** A drag shorter than this is a click, in pixels. */
const leastDrag = 6

type Props = {
  readonly placed: PlacedChart
  /** The point that is looked at: pointed at, else chosen. */
  readonly point: PointOfSeries | undefined
  readonly zoomed: boolean
  /** What a point is, in words, for those who do not see it. */
  readonly words: (point: PointOfSeries) => string
  readonly onPoint: (point: PointOfSeries | undefined) => void
  readonly onChoose: (point: PointOfSeries) => void
  readonly onZoom: (zoom: Zoom | undefined) => void
  /** What a measured run is, by its series and its place among those. */
  readonly dotWords?: (series: number, index: number) => string
  /** The colour of the series at a position. Default: that of the palette. */
  readonly colourOf?: (position: number) => string
}

const noWords = (): string => ''

type Drag = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly pans: boolean
}

/** The frontiers on their axes: a pointer or the arrow keys walk along them, a drag looks closer. */
export function FrontierChart({
  placed,
  point,
  zoomed,
  words,
  onPoint,
  onChoose,
  onZoom,
  dotWords = noWords,
  colourOf = seriesColour,
}: Props) {
  const clip = useId()
  const svg = useRef<SVGSVGElement>(null)
  const { chart } = placed
  const places = useMemo(() => placesInPixels(placed), [placed])
  const [drag, setDrag] = useState<Drag>()
  const { plot, width, height } = placed.layout

  const at = (event: PointerEvent): readonly [number, number] => {
    const { left, top } = svg.current!.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const pointAt = ([x, y]: readonly [number, number]) => nearestPoint(places, { x, y }, reach)

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const from = at(event)
    setDrag({ from, to: from, pans: event.shiftKey })
    svg.current?.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const to = at(event)
    if (drag !== undefined) setDrag({ ...drag, to })
    else onPoint(pointAt(to))
  }
  const up = (event: PointerEvent) => {
    const to = at(event)
    const dragged = drag !== undefined && Math.hypot(to[0] - drag.from[0], to[1] - drag.from[1]) >= leastDrag
    if (dragged) onZoom(drag.pans ? panned(placed, drag.from, to) : boxed(placed, drag.from, to))
    else {
      const chosen = pointAt(to)
      if (chosen !== undefined) onChoose(chosen)
    }
    setDrag(undefined)
  }
  useLayoutEffect(() => {
    const element = svg.current
    if (element === null) return
    // React listens passively to wheels, which could not keep the page from zooming.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      onZoom(zoomAround(placed, [event.clientX - left, event.clientY - top], Math.exp(event.deltaY / 300)))
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [placed, onZoom])

  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && point !== undefined) onChoose(point)
    else if (event.key === 'Escape') {
      if (zoomed) onZoom(undefined)
      else onPoint(undefined)
    } else {
      const next = steppedPoint(places, point, event.key)
      if (next === undefined) return
      onPoint(next)
      onChoose(next)
    }
    event.preventDefault()
  }
  const focus = point === undefined ? undefined : places[point.series]?.[point.index]
  const count = point === undefined ? 1 : (places[point.series]?.length ?? 1)
  return (
    <svg
      ref={svg}
      className="frontier-chart"
      width={width}
      height={height}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerLeave={() => drag === undefined && onPoint(undefined)}
      onPointerCancel={() => setDrag(undefined)}
      onDoubleClick={() => onZoom(undefined)}
    >
      <title>{chart.title}</title>
      <clipPath id={clip}>
        <rect x={plot.x} y={plot.y - 6} width={plot.width + 6} height={plot.height + 6} />
      </clipPath>
      <AxesAndGrid layout={placed.layout} />
      <Key layout={placed.layout} chart={chart} colourOf={colourOf} />
      <Curves placed={placed} clip={clip} colourOf={colourOf} dotWords={dotWords} />
      <g
        className="walker"
        role="slider"
        tabIndex={0}
        aria-label="A point of the frontiers; arrow keys walk along one, up and down change to another"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(point?.index ?? 0) + 1}
        aria-valuetext={point === undefined ? 'none' : words(point)}
        onKeyDown={key}
      >
        <rect
          className="walker-frame"
          x={plot.x}
          y={plot.y}
          width={Math.max(0, plot.width)}
          height={Math.max(0, plot.height)}
        />
        {focus && Number.isFinite(focus.x) && Number.isFinite(focus.y) && point !== undefined && (
          <g className="looked-at" style={{ color: colourOf(point.series) }}>
            <line x1={focus.x} x2={focus.x} y1={focus.y} y2={plot.y + plot.height} />
            <line x1={plot.x} x2={focus.x} y1={focus.y} y2={focus.y} />
            <circle cx={focus.x} cy={focus.y} r={6} />
          </g>
        )}
      </g>
      {drag !== undefined && !drag.pans && (
        <rect
          className="brush"
          x={Math.min(drag.from[0], drag.to[0])}
          y={Math.min(drag.from[1], drag.to[1])}
          width={Math.abs(drag.to[0] - drag.from[0])}
          height={Math.abs(drag.to[1] - drag.from[1])}
        />
      )}
    </svg>
  )
}

function boxed(
  { xAt, yAt }: PlacedChart,
  from: readonly [number, number],
  to: readonly [number, number],
): Zoom {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
  return { x: [xAt(left), xAt(right)], y: [yAt(bottom), yAt(top)] }
}

function panned(
  { layout: { plot }, xAt, yAt }: PlacedChart,
  from: readonly [number, number],
  to: readonly [number, number],
): Zoom {
  const [dx, dy] = [from[0] - to[0], from[1] - to[1]]
  return {
    x: [xAt(plot.x + dx), xAt(plot.x + plot.width + dx)],
    y: [yAt(plot.y + plot.height + dy), yAt(plot.y + dy)],
  }
}
