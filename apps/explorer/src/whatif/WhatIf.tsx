import { Button } from 'react-aria-components'
import type { SeriesAsked } from '../address/explored.ts'
import { useMachine } from '../asking/useMachine.ts'
import { useFiles } from '../files/useFiles.ts'
import type { Curve } from '../worker/curve.ts'
import { FigureField } from './FigureField.tsx'
import { FigureGroup } from './FigureGroup.tsx'
import { SavedMachine } from './SavedMachine.tsx'
import { sizesBetween } from './sizesBetween.ts'

type Props = {
  readonly series: SeriesAsked
  readonly curve: Curve | undefined
  readonly onFigure: (figure: string, word: string | undefined, dragged: boolean) => void
  readonly onReset: () => void
  readonly onClose: () => void
}

/** A machine with other figures than it has: a slider for each. */
export function WhatIf({ series, curve, onFigure, onReset, onClose }: Props) {
  const files = useFiles()
  const machine = useMachine(series.hardware, files)
  const { changes } = series
  const figures = machine?.figures ?? []
  const countChanged = (group: string) =>
    figures.filter((each) => each.group === group && changes?.[each.figure] !== undefined).length
  const groups = [...new Set(figures.map(({ group }) => group))]
  return (
    <section className="what-if" aria-labelledby="what-if">
      <header className="button-row">
        <h2 id="what-if">What if</h2>
        <span className="spring" />
        <Button className="quiet-button" isDisabled={changes === undefined} onPress={onReset}>
          Reset all
        </Button>
        <Button className="quiet-button" onPress={onClose}>
          Close
        </Button>
      </header>
      <p className="quiet">
        {machine?.name ?? series.hardware}, but different: a curve of its own beside the real one.
      </p>
      {machine?.problem !== undefined && <p className="problem">{machine.problem}</p>}
      {curve?.problem !== undefined && changes !== undefined && <p className="problem">{curve.problem}</p>}
      {groups.map((group) => (
        <FigureGroup key={group} name={group} open={group === groups[0]} changed={countChanged(group)}>
          {figures
            .filter((each) => each.group === group)
            .map((each) => (
              <FigureField
                key={each.figure}
                figure={each}
                word={changes?.[each.figure]}
                between={sizesBetween(each, figures, changes)}
                onChange={(word, dragged) => onFigure(each.figure, word, dragged)}
              />
            ))}
        </FigureGroup>
      ))}
      {changes !== undefined && curve?.problem === undefined && (
        <SavedMachine series={series} typed={curve?.typed} />
      )}
    </section>
  )
}
