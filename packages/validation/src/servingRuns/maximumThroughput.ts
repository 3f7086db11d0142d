import { calibrationFor } from '@paretoken/catalog'
import { idealCalibration } from 'paretoken'
import { type BiasedResiduals, biasedResidualsOf } from '../fit/biasedResiduals.ts'
import { loadKindOf } from '../servingTable/loadKinds.ts'
import { servingRows } from '../servingTable/readServingTable.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'
import { measuredFigures } from './measuredServingRun.ts'
import { mostAsked, predictMost } from './predictMost.ts'
import { serveAfresh } from './predictServingRun.ts'
import { type LeftOut, type ServedConfiguration, servedConfiguration } from './servedConfiguration.ts'

/** The most that a serving engine was measured to give, at a batch that is not stated, and what is predicted for the largest that fits. */
export type PredictedMaximum = {
  readonly configuration: ServedConfiguration
  /** Output tokens of a second and accelerator. */
  readonly measured: number
  readonly predicted: number
  readonly ideal: number
  /** Sequences of all replicas. */
  readonly batch: number
}

function maximumOf(row: ServingRow): PredictedMaximum | LeftOut {
  const configuration = servedConfiguration(row)
  if ('leftOut' in configuration) return configuration
  const measured = measuredFigures(row).tokensPerSecondPerAccelerator
  if (measured === undefined) return { id: row.id, leftOut: 'the throughput is not stated' }
  const { hardware, engine } = configuration
  const most = predictMost(configuration, mostAsked(row), serveAfresh)
  const predicted = most(calibrationFor(hardware, engine))
  const { tokensPerSecondPerAccelerator: ideal = 0 } = most(idealCalibration).figures
  return predicted.fits
    ? {
        configuration,
        measured,
        predicted: predicted.figures.tokensPerSecondPerAccelerator ?? 0,
        ideal,
        batch: predicted.batch,
      }
    : { id: row.id, leftOut: 'weights and one sequence are more than memory holds' }
}

/** The runs of a table that tell throughput at no stated batch (`max-load`), and those of them that cannot be predicted. */
export function predictMaximums(csv: string): {
  readonly maximums: readonly PredictedMaximum[]
  readonly leftOut: readonly LeftOut[]
} {
  const read = servingRows(csv)
    .filter(({ batch_kind }) => batch_kind !== '' && loadKindOf(batch_kind) === 'max-load')
    .map(maximumOf)
  return {
    maximums: read.flatMap((maximum) => ('leftOut' in maximum ? [] : [maximum])),
    leftOut: read.flatMap((maximum) => ('leftOut' in maximum ? [maximum] : [])),
  }
}

/** The errors of all of them together, of the ideal machine, and of each model, machine and engine. */
export function servingMaximumErrors(maximums: readonly PredictedMaximum[]): readonly BiasedResiduals[] {
  const clusters = [...new Set(maximums.map(({ configuration }) => configuration.cluster))].sort()
  return [
    biasedResidualsOf('all', maximums),
    biasedResidualsOf(
      'all, ideal machine',
      maximums.map(({ measured, ideal }) => ({ measured, predicted: ideal })),
    ),
    ...clusters.map((cluster) =>
      biasedResidualsOf(
        cluster,
        maximums.filter(({ configuration }) => configuration.cluster === cluster),
      ),
    ),
  ]
}
