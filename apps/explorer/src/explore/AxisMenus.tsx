import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { type CostAxis, costAxes, type Explored, type SpeedAxis, speedAxes } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { costReadings, speedReadings } from '../chart/axes.ts'
import { Choice } from '../controls/Choice.tsx'
import { Definition } from '../controls/Definition.tsx'

type Props = {
  readonly explored: Explored
  readonly requests: boolean
  readonly change: Change
  readonly onZoomIn: () => void
  readonly onReset: () => void
  /** What else can be done with the chart. */
  readonly children?: ReactNode
}

const requestsOnly: readonly CostAxis[] = ['input', 'blended']

/** What stands on the axes, and how near it is looked at. */
export function AxisMenus({ explored, requests, change, onZoomIn, onReset, children }: Props) {
  const cost = explored.cost === 'blended' && !requests ? 'output' : explored.cost
  return (
    <div className="axis-menus">
      <Choice<CostAxis>
        label="Vertical axis"
        quiet
        value={cost}
        options={costAxes
          .filter((id) => requests || !requestsOnly.includes(id))
          .map((id) => ({ id, name: costReadings[id].axis.label }))}
        onChange={(next) => change(({ zoom: _, ...now }) => ({ ...now, cost: next }))}
      />
      <Definition of={costReadings[cost].axis.label}>{costReadings[cost].definition}</Definition>
      <span className="quiet">against</span>
      <Choice<SpeedAxis>
        label="Horizontal axis"
        quiet
        value={explored.speed}
        options={speedAxes.map((id) => ({ id, name: speedReadings[id].axis.label }))}
        onChange={(next) => change(({ zoom: _, ...now }) => ({ ...now, speed: next }))}
      />
      <Definition of={speedReadings[explored.speed].axis.label}>
        {speedReadings[explored.speed].definition}
      </Definition>
      <span className="spring" />
      <Button className="quiet-button" onPress={onZoomIn} aria-label="Look closer">
        +
      </Button>
      <Button className="quiet-button" onPress={onReset} isDisabled={explored.zoom === undefined}>
        Whole
      </Button>
      {children}
    </div>
  )
}
