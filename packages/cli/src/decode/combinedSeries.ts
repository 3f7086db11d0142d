import type { ErrorBand } from '@paretoken/catalog'
import { type DecodeQuestion, hasExperts, InputError } from 'paretoken'
import { parsePrecision } from '../arguments/precision.ts'
import type { Library } from '../catalog/library.ts'
import type { ModelSubject } from '../catalog/modelSubject.ts'
import { precisionWords } from '../catalog/precisionWords.ts'
import { type ErrorsToExpect, errorsToExpect } from '../errors/errorsToExpect.ts'
import { type AskedCalibration, calibrationAsked, calibrationOf } from './calibrationAsked.ts'
import type { DecodeFlags } from './decodeFlags.ts'
import { type CostFlags, type MachineCost, machineCosts } from './machineCosts.ts'
import { nameSeries, type SeriesFacets } from './seriesNames.ts'
import { acceleratorsNamed, modelsNamed } from './subjects.ts'
import { type TypedFlag, typedAgain, usualCalibrations, usualPrecisions } from './typedAgain.ts'

/** One model on one machine in one precision, with one calibration: a question, and what to call it. */
export type Series<Question> = {
  /** What tells it from the others: "fp8"; all of it where there are no others. */
  readonly name: string
  readonly facets: SeriesFacets
  readonly question: Question
  readonly machine: MachineCost
  /** How far off to expect what is predicted; absent with the ideal calibration, which predicts none. */
  readonly errorBand?: ErrorBand
  /** What to type to ask it again, after the command: "llama-3.1-70b --on h100-sxm --context 8k". */
  readonly typed: string
}

/** What is combined in one series. */
export type Combination = {
  readonly subject: ModelSubject
  readonly machine: MachineCost
  /** The calibration, for any machine. */
  readonly software: AskedCalibration
  /** Model, machine, precision, calibration and price, as a question has them. */
  readonly combined: Omit<DecodeQuestion, 'workload'>
}

/** The flags that are combined. */
export type CombinedFlags = DecodeFlags & CostFlags

/** The machine where none is named. */
export const usualMachines = ['h100-sxm']

/** The words of a list flag, or what stands for them; throws InputError where it was given without one. */
export function wordsOf(
  given: readonly string[] | undefined,
  usual: readonly string[],
  flag: string,
): readonly string[] {
  const words = [...new Set(given ?? usual)]
  if (words.length > 0) return words
  throw new InputError(`${flag}: it is empty; ${usual[0]} would be right`)
}

/**
 * Every combination of the models, machines, precisions and calibrations asked for.
 * @param library where names are looked up
 * @param questionOf what is asked of each
 * @param others flags that the question takes besides
 * @param errorsOf how far off to expect what is predicted
 */
export async function combinedSeries<Question>(
  modelNames: readonly string[],
  flags: CombinedFlags,
  library: Library,
  questionOf: (combination: Combination) => Question,
  others: readonly TypedFlag[] = [],
  errorsOf: ErrorsToExpect = errorsToExpect,
): Promise<readonly Series<Question>[]> {
  const models = (
    await Promise.all([...new Set(modelNames)].map((name) => modelsNamed(name, library)))
  ).flat()
  const machines = (
    await Promise.all(
      wordsOf(flags.on, usualMachines, '--on').map((name) => acceleratorsNamed(name, library)),
    )
  ).flat()
  const precisions = wordsOf(flags.precision, usualPrecisions, '--precision')
  const calibrations = await Promise.all(
    wordsOf(flags.calibration, usualCalibrations, '--calibration').map((name) =>
      calibrationAsked(name, library),
    ),
  )
  const costs = machineCosts(flags, machines)
  const combined = models.flatMap((subject) =>
    machines.flatMap((hardware, index) =>
      precisions.flatMap((format) =>
        calibrations.map((software) => {
          const precision = parsePrecision(format, subject.precision, flags.kvCache)
          const calibration = calibrationOf(software, hardware)
          const machine = costs[index] ?? { power: {} }
          const { dollarsPerHour } = machine
          const question = { model: subject.model, hardware, precision, calibration }
          const errorBand = errorsOf(question, software)
          return {
            software: software.name,
            machine,
            ...(errorBand === undefined ? {} : { errorBand }),
            typed: typedAgain(
              { model: subject.id, hardware: hardware.id, format, calibrationName: software.name, index },
              flags,
              others,
            ),
            facets: {
              model: subject.id,
              hardware: hardware.id,
              precision: precisionWords(precision, hasExperts(subject.model)),
              calibration: calibration.id,
            },
            question: questionOf({
              subject,
              machine,
              software,
              combined: {
                ...question,
                ...(dollarsPerHour === undefined ? {} : { dollarsPerHour }),
              },
            }),
          }
        }),
      ),
    ),
  )
  const unnamed = [...new Map(combined.map((series) => [JSON.stringify(series.facets), series])).values()]
  const names = nameSeries(unnamed.map(({ facets, software }) => ({ ...facets, calibration: software })))
  return unnamed.map(({ software: _, ...series }, index) => ({ name: names[index] ?? '', ...series }))
}
