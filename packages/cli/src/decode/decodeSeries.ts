import { calibrationNamed } from '@paretoken/catalog'
import { type DecodeQuestion, hasExperts, InputError } from 'paretoken'
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
  /** What to type to ask it again, after the command: "llama-3.1-70b --on h100-sxm --context 8k". */
  readonly typed: string
}

const defaults = { on: ['h100-sxm'], precision: [asCheckpoint], context: '4096', calibration: ['vllm'] }

const parseTokens = (text: string, where: string): number =>
  parseNumber(text, { where, what: 'tokens of context', least: 1, most: 1e9, whole: true, example: '8k' })

/** What memory must hold of each sequence: no less than the context. */
function parseReserved(text: string, contextTokens: number): number {
  const reserved = parseTokens(text, '--reserve-context')
  if (reserved >= contextTokens) return reserved
  throw new InputError(
    `--reserve-context: ${reserved} tokens are fewer than the ${contextTokens} of --context; leave it out, or give more`,
  )
}

/** The words of a list flag, or what stands for them; throws InputError where it was given without one. */
function wordsOf(
  given: readonly string[] | undefined,
  usual: readonly string[],
  flag: string,
): readonly string[] {
  const words = [...new Set(given ?? usual)]
  if (words.length > 0) return words
  throw new InputError(`${flag}: it is empty; ${usual[0]} would be right`)
}

const quoted = (word: string): string => (/[\s$]/.test(word) ? `'${word}'` : word)

/** What to type to ask for one series again; what is usual is left out. */
function typedAgain(
  model: string,
  hardware: string,
  format: string,
  calibration: string,
  { kvCache, context, reserveContext, price }: DecodeFlags,
): string {
  const flags = [
    ['--on', hardware],
    ['--precision', defaults.precision.includes(format) ? undefined : format],
    ['--kv-cache', kvCache],
    ['--context', context],
    ['--reserve-context', reserveContext],
    ['--calibration', defaults.calibration.includes(calibration) ? undefined : calibration],
    ['--price', price?.includes(',') ? undefined : price],
  ] as const
  return [
    quoted(model),
    ...flags.flatMap(([flag, word]) => (word === undefined ? [] : [`${flag} ${quoted(word)}`])),
  ].join(' ')
}

/** Every combination of the models, machines, precisions and calibrations asked for. */
export async function decodeSeries(
  modelNames: readonly string[],
  flags: DecodeFlags,
): Promise<readonly DecodeSeries[]> {
  const models = (await Promise.all([...new Set(modelNames)].map(modelsNamed))).flat()
  const machines = (await Promise.all(wordsOf(flags.on, defaults.on, '--on').map(acceleratorsNamed))).flat()
  const precisions = wordsOf(flags.precision, defaults.precision, '--precision')
  const calibrations = wordsOf(flags.calibration, defaults.calibration, '--calibration')
  const prices = pricesOf(flags.price, machines)
  const contextTokens = parseTokens(flags.context ?? defaults.context, '--context')
  const reserved = flags.reserveContext
  const workload = {
    contextTokens,
    ...(reserved === undefined ? {} : { reservedContextTokens: parseReserved(reserved, contextTokens) }),
  }
  const combined = models.flatMap((subject) =>
    machines.flatMap((hardware, machine) =>
      precisions.flatMap((format) =>
        calibrations.map((calibrationName) => {
          const precision = parsePrecision(format, subject.precision, flags.kvCache)
          const calibration = calibrationNamed(calibrationName, hardware)
          const price = prices[machine]
          return {
            software: calibrationName,
            typed: typedAgain(subject.id, hardware.id, format, calibrationName, flags),
            facets: {
              model: subject.id,
              hardware: hardware.id,
              precision: precisionWords(precision, hasExperts(subject.model)),
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
  const unnamed = [...new Map(combined.map((series) => [JSON.stringify(series.facets), series])).values()]
  const names = nameSeries(unnamed.map(({ facets, software }) => ({ ...facets, calibration: software })))
  return unnamed.map(({ facets, question, typed }, index) => ({
    name: names[index] ?? '',
    facets,
    question,
    typed,
  }))
}
