import type { Compared } from '../fit/residualsOf.ts'
import type { RunPrediction } from '../predictions/runPrediction.ts'
import type { ServingFigures } from '../servingRuns/measuredServingRun.ts'
import { type ErrorSummary, errorSummary } from './errorSummary.ts'

/** The figures of a run, by their names in reports. */
export const figures = {
  timePerOutputToken: 'timePerOutputTokenSeconds',
  timeToFirstToken: 'timeToFirstTokenSeconds',
  throughput: 'tokensPerSecondPerAccelerator',
} as const satisfies Readonly<Record<string, keyof ServingFigures>>

/** A figure of a run; see `figures`. */
export type FigureName = keyof typeof figures

/** The names of all figures. */
export const figureNames = Object.keys(figures) as readonly FigureName[]

/** The errors of each figure; each counts the runs that measured it. */
export type FigureErrors = { readonly [figure in FigureName]: ErrorSummary }

/** What some prediction says of a figure of each run that measured it. */
export const comparedWith = (
  runs: readonly RunPrediction[],
  figure: FigureName,
  read: (run: RunPrediction) => number | undefined,
): readonly Compared[] =>
  runs.flatMap((run) => {
    const measured = run.measured[figures[figure]]
    const predicted = read(run)
    return measured === undefined || predicted === undefined ? [] : [{ measured, predicted }]
  })

/** The errors of what is predicted for some runs. */
export const figureErrors = (runs: readonly RunPrediction[]): FigureErrors =>
  Object.fromEntries(
    figureNames.map((figure) => [
      figure,
      errorSummary(comparedWith(runs, figure, ({ predicted }) => predicted[figures[figure]])),
    ]),
  ) as FigureErrors
