import {
  type AcceleratorFamily,
  type ArchitectureKind,
  acceleratorFamilies,
  architectureKinds,
  type MeasuredErrorBand,
  type ServingEngine,
  servingEngines,
} from '@paretoken/catalog'
import { quantile } from '../fit/residualsOf.ts'
import { significant } from '../fit/significant.ts'
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

/** Errors of the times per output token that cross-validation gives, for every class with enough runs. */
export function errorBandsOf(fitting: EngineFitting): readonly MeasuredErrorBand[] {
  return classes.flatMap(([leftOut, asked]) => {
    const predictions = crossValidate(fitting, leftOut)
    return asked.flatMap((each) => {
      const errors = predictions
        .filter((prediction) => isOf(prediction, each))
        .flatMap(({ sample: { timePerOutputTokenSeconds: measured }, timePerOutputTokenSeconds }) =>
          measured === undefined ? [] : [Math.abs(Math.log(timePerOutputTokenSeconds / measured))],
        )
        .sort((a, b) => a - b)
      if (errors.length < leastRuns) return []
      return [
        {
          ...each,
          leftOut,
          measuredRuns: errors.length,
          medianError: significant(quantile(errors, 0.5)),
          p90Error: significant(quantile(errors, 0.9)),
        },
      ]
    })
  })
}
