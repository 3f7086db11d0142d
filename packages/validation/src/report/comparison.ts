import type { RunPrediction } from '../predictions/runPrediction.ts'
import { type ErrorSummary, errorSummary } from './errorSummary.ts'
import { comparedWith, type FigureName, figureNames, figures } from './figureErrors.ts'

/** Errors on exactly the same runs, of a figure. */
type ComparedErrors = {
  readonly ours: ErrorSummary
  readonly theirs: ErrorSummary
}

/** Another prediction beside ours, on the runs that it covers. */
export type Comparison = {
  readonly name: string
  /** Rows that it covers. */
  readonly rows: number
  readonly all: { readonly [figure in FigureName]: ComparedErrors }
  /** On those of them that are not in doubt. */
  readonly undoubted: { readonly [figure in FigureName]: ComparedErrors }
}

/** What another prediction says of a figure of a run; undefined where it says nothing. */
export type OtherPrediction = (run: RunPrediction, figure: FigureName) => number | undefined

function comparedErrors(runs: readonly RunPrediction[], figure: FigureName, other: OtherPrediction) {
  const ours = ({ predicted }: RunPrediction) => predicted[figures[figure]]
  const both = runs.filter(
    (run) =>
      run.measured[figures[figure]] !== undefined &&
      ours(run) !== undefined &&
      other(run, figure) !== undefined,
  )
  return {
    ours: errorSummary(comparedWith(both, figure, ours)),
    theirs: errorSummary(comparedWith(both, figure, (run) => other(run, figure))),
  }
}

const allFigures = (runs: readonly RunPrediction[], other: OtherPrediction) =>
  Object.fromEntries(
    figureNames.map((figure) => [figure, comparedErrors(runs, figure, other)]),
  ) as Comparison['all']

/** Another prediction against ours. */
export function comparisonWith(
  name: string,
  runs: readonly RunPrediction[],
  other: OtherPrediction,
): Comparison {
  const covered = runs.filter((run) => figureNames.some((figure) => other(run, figure) !== undefined))
  return {
    name,
    rows: covered.length,
    all: allFigures(covered, other),
    undoubted: allFigures(
      covered.filter(({ doubts }) => doubts.length === 0),
      other,
    ),
  }
}
