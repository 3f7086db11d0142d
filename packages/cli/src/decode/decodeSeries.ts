import { calibrationNamed } from '@paretoken/catalog'
import type { DecodeQuestion } from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import { asCheckpoint, parsePrecision } from '../arguments/precision.ts'
import { precisionWords } from '../catalog/precisionWords.ts'
import type { DecodeFlags } from './decodeFlags.ts'
import { pricesOf } from './prices.ts'
import { nameSeries, type SeriesFacets } from './seriesNames.ts'
import { acceleratorsNamed, modelsNamed } from './subjects.ts'

/** One model on one machine in one precision, with one calibration: a question, and what to call it. */
export type DecodeSeries = {
  /** What tells it from the others: "fp8"; all of it where there are no others. */
  readonly name: string
  readonly facets: SeriesFacets
  readonly question: DecodeQuestion
}

const defaults = { on: ['h100-sxm'], precision: [asCheckpoint], context: '4096', calibration: ['vllm'] }

const parseTokens = (text: string, where: string): number =>
  parseNumber(text, { where, what: 'tokens of context', least: 1, most: 1e9, example: '8k' })

/** Every combination of the models, machines, precisions and calibrations asked for. */
export async function decodeSeries(
  modelNames: readonly string[],
  flags: DecodeFlags,
): Promise<readonly DecodeSeries[]> {
  const models = (await Promise.all(modelNames.map(modelsNamed))).flat()
  const machines = (await Promise.all((flags.on ?? defaults.on).map(acceleratorsNamed))).flat()
  const prices = pricesOf(flags.price, machines)
  const contextTokens = parseTokens(flags.context ?? defaults.context, '--context')
  const reserved = flags.reserveContext
  const workload = {
    contextTokens,
    ...(reserved === undefined ? {} : { reservedContextTokens: parseTokens(reserved, '--reserve-context') }),
  }
  const unnamed = models.flatMap((subject) =>
    machines.flatMap((hardware, machine) =>
      (flags.precision ?? defaults.precision).flatMap((format) =>
        (flags.calibration ?? defaults.calibration).map((calibrationName) => {
          const precision = parsePrecision(format, subject.precision, flags.kvCache)
          const calibration = calibrationNamed(calibrationName, hardware)
          const withExperts = subject.model.layers.some(({ feedForward }) => feedForward?.kind === 'mixture')
          const price = prices[machine]
          return {
            software: calibrationName,
            facets: {
              model: subject.id,
              hardware: hardware.id,
              precision: precisionWords(precision, withExperts),
              calibration: calibration.id,
            },
            question: {
              model: subject.model,
              hardware,
              precision,
              workload,
              calibration,
              ...(price === undefined ? {} : { dollarsPerHour: price }),
            },
          }
        }),
      ),
    ),
  )
  const names = nameSeries(unnamed.map(({ facets, software }) => ({ ...facets, calibration: software })))
  return unnamed.map(({ facets, question }, index) => ({ name: names[index] ?? '', facets, question }))
}
