import {
  type AcceleratorFamily,
  type ArchitectureKind,
  acceleratorFamilies,
  architectureKinds,
  type ErrorFigure,
  errorFigures,
  type MeasuredErrorBand,
  type ServingEngine,
  servingEngines,
} from '@paretoken/catalog'
import { quantile } from '../fit/residualsOf.ts'
import { significant } from '../fit/significant.ts'
import { figures } from '../report/figureErrors.ts'
import { type CrossPrediction, crossValidate, type LeftOutKind } from './crossValidate.ts'
import type { EngineFitting } from './fitEngines.ts'

/** Fewer runs than that say nothing of a 90th percentile. */
const leastRuns = 10

/** What a band is of: what is not named is any. */
type Class = {
  readonly family?: AcceleratorFamily
  readonly architecture?: ArchitectureKind
  readonly engine?: ServingEngine
}

const isOf = ({ sample }: CrossPrediction, { family, architecture, engine }: Class): boolean =>
  (family === undefined || sample.family === family) &&
  (architecture === undefined || sample.architecture === architecture) &&
  (engine === undefined || sample.engine === engine)

/** Classes of runs, and what was left out of the fits that they are predicted with: the more the less is known of what is asked about. */
const classes: readonly (readonly [LeftOutKind, readonly Class[]])[] = [
  [
    'model',
    acceleratorFamilies.flatMap((family) =>
      architectureKinds.flatMap((architecture) =>
        servingEngines.map((engine) => ({ family, architecture, engine })),
      ),
    ),
  ],
  [
    'engine',
    acceleratorFamilies.flatMap((family) => [
      ...architectureKinds.map((architecture) => ({ family, architecture })),
      { family },
    ]),
  ],
  ['family', [...architectureKinds.map((architecture) => ({ architecture })), {}]],
]

/** |log(predicted / measured)| of a figure; undefined where it was not measured. */
export function crossError(
  { sample, ...predicted }: CrossPrediction,
  figure: ErrorFigure,
): number | undefined {
  const [there, here] = [sample[figures[figure]], predicted[figures[figure]]]
  return there === undefined || here === undefined ? undefined : Math.abs(Math.log(here / there))
}

/** Predictions of all samples, by what was left out of the fits that they were made with. */
export type CrossPredictions = { readonly [leftOut in LeftOutKind]?: readonly CrossPrediction[] }

/** The band of a figure for a class; none where it has too few runs. */
function bandOf(
  figure: ErrorFigure,
  leftOut: LeftOutKind,
  asked: Class,
  predictions: readonly CrossPrediction[],
): readonly MeasuredErrorBand[] {
  const measured = predictions.flatMap((prediction) => {
    const error = isOf(prediction, asked) ? crossError(prediction, figure) : undefined
    return error === undefined ? [] : [{ error, model: prediction.sample.model }]
  })
  if (measured.length < leastRuns) return []
  const errors = measured.map(({ error }) => error).sort((a, b) => a - b)
  return [
    {
      figure,
      ...asked,
      leftOut,
      measuredRuns: errors.length,
      models: new Set(measured.map(({ model }) => model)).size,
      medianError: significant(quantile(errors, 0.5)),
      p90Error: significant(quantile(errors, 0.9)),
    },
  ]
}

/** Errors of each figure that these predictions have, for every class with enough runs. */
export const errorBandsWith = (predictions: CrossPredictions): readonly MeasuredErrorBand[] =>
  errorFigures.flatMap((figure) =>
    classes.flatMap(([leftOut, asked]) =>
      asked.flatMap((each) => bandOf(figure, leftOut, each, predictions[leftOut] ?? [])),
    ),
  )

/** The predictions that the errors of classes are taken from. */
export const crossPredictions = (fitting: EngineFitting): CrossPredictions =>
  Object.fromEntries(classes.map(([leftOut]) => [leftOut, crossValidate(fitting, leftOut)]))

/** Errors that cross-validation gives, for every class with enough runs. */
export const errorBandsOf = (fitting: EngineFitting): readonly MeasuredErrorBand[] =>
  errorBandsWith(crossPredictions(fitting))
