import { memo, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { type CostAxis, type SpeedAxis, speedAxes } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { costAxesOf, costReadings, speedReadings } from '../chart/axes.ts'
import { Choice } from '../controls/Choice.tsx'
import { Definition } from '../controls/Definition.tsx'

type Props = {
  readonly cost: CostAxis
  readonly speed: SpeedAxis
  /** Whether the chart is of requests. */
  readonly requests: boolean
  readonly zoomed: boolean
  readonly change: Change
  readonly onZoomIn: () => void
  readonly onReset: () => void
  /** What else can be done with the chart. */
  readonly children?: ReactNode
}

/** What stands on the axes, and how near it is looked at. */
export const AxisMenus = memo(function AxisMenus({
  cost,
  speed,
  requests,
  zoomed,
  change,
  onZoomIn,
  onReset,
  children,
}: Props) {
  return (
    <div className="axis-menus">
      <Choice<CostAxis>
        label="Vertical axis"
        quiet
        value={cost}
        options={costAxesOf(requests).map((id) => ({ id, name: costReadings[id].axis.label }))}
        onChange={(next) => change(({ zoom: _, ...now }) => ({ ...now, cost: next }))}
      />
      <Definition of={costReadings[cost].axis.label}>{costReadings[cost].definition}</Definition>
      <span className="quiet">against</span>
      <Choice<SpeedAxis>
        label="Horizontal axis"
        quiet
        value={speed}
        options={speedAxes.map((id) => ({ id, name: speedReadings[id].axis.label }))}
        onChange={(next) => change(({ zoom: _, ...now }) => ({ ...now, speed: next }))}
      />
      <Definition of={speedReadings[speed].axis.label}>{speedReadings[speed].definition}</Definition>
      <span className="spring" />
      <Button className="quiet-button" onPress={onZoomIn} aria-label="Look closer">
        +
      </Button>
      <Button className="quiet-button" onPress={onReset} isDisabled={!zoomed}>
        Whole
      </Button>
      {children}
    </div>
  )
})
