import { acceleratorEntries, find, modelEntries, servingEngineNamed } from '@paretoken/catalog'
import type { Library, ModelSubject, ValidationAnswer } from '@paretoken/cli/answers'
import { hasExperts } from 'paretoken'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { numberOf } from '../words/amounts.ts'
import { publishedAnswer } from './publishedAnswer.ts'
import { sourceName } from './sourceNames.ts'

/** A measured run of the configuration of a series, as far as it can stand on the chart. */
export type MeasuredRun = {
  readonly tokensPerSecond: number
  readonly timePerOutputTokenSeconds: number
  /** Output tokens per second of all users, for each accelerator. */
  readonly tokensPerSecondPerAccelerator: number
  /** Tokens of prompt and output for each of output. */
  readonly tokensPerOutputToken: number
  readonly words: string
  readonly source: string
}

/** What measured runs are wanted for. */
export type MeasuredQuestion = { readonly series: readonly SeriesAsked[]; readonly flags: SharedFlags }

type Prediction = ValidationAnswer['table']['predictions'][number]

/** Lengths within this factor of those asked are close enough to stand beside a curve. */
const near = 1.5

/** The context where none is asked. */
const usualContext = 4096

const isNear = (asked: number, measured: number): boolean =>
  measured <= near * asked && asked <= near * measured

const catalogued = (entries: Parameters<typeof find>[0], name: string): string =>
  find(entries, name)?.id ?? name

/** Whether lengths of a run are those of the workload: of prompts and outputs, or of decoding alone of the mean context. */
export function isAsked(
  { inputTokens, outputTokens }: Pick<Prediction, 'inputTokens' | 'outputTokens'>,
  flags: SharedFlags,
): boolean {
  const [input, output] = [numberOf(flags.isl ?? ''), numberOf(flags.osl ?? '')]
  if (input !== undefined && output !== undefined)
    return isNear(input, inputTokens) && isNear(output, outputTokens)
  if (flags.mix !== undefined) return false
  return isNear(numberOf(flags.context ?? '') ?? usualContext, inputTokens + outputTokens / 2)
}

/**
 * Output tokens per second and accelerator. Of requests as measured, else those of all that are served at a time over the time that one takes
 * (Little's law); of decoding alone those that are decoded at a time over the time of a token.
 */
function throughputOf(
  { measured, load, batch, accelerators, instances, outputTokens }: Prediction,
  decoding: boolean,
): number | undefined {
  const { timePerOutputTokenSeconds: perToken, timeToFirstTokenSeconds: first = 0 } = measured
  if (perToken === undefined) return undefined
  if (decoding) return batch / perToken / accelerators
  const { tokensPerSecondPerAccelerator } = measured
  if (tokensPerSecondPerAccelerator !== undefined) return tokensPerSecondPerAccelerator
  const requestSeconds = first + Math.max(1, outputTokens - 1) * perToken
  return (load * outputTokens) / requestSeconds / (accelerators * instances)
}

function runOf(run: Prediction, source: string, decoding: boolean): MeasuredRun | undefined {
  const perToken = run.measured.timePerOutputTokenSeconds
  const throughput = throughputOf(run, decoding)
  if (perToken === undefined || throughput === undefined) return undefined
  return {
    tokensPerSecond: 1 / perToken,
    timePerOutputTokenSeconds: perToken,
    tokensPerSecondPerAccelerator: throughput,
    tokensPerOutputToken: decoding ? 1 : (run.inputTokens + run.outputTokens) / run.outputTokens,
    words: `${run.engine} on ${run.accelerators * run.instances} accelerators, ${run.kind}, ${run.load} at a time, tokens ${run.lengths}`,
    source,
  }
}

/** The format of most weights of a checkpoint. */
const keptFormat = ({ model, precision }: ModelSubject): string =>
  hasExperts(model) ? precision.experts : precision.feedForward

const main = (precision: string): string => precision.split('/')[0] ?? precision

/** The engine that a series is calibrated to; undefined where its machine is ideal. */
const engineOf = ({ calibration = 'vllm' }: SeriesAsked): string | undefined =>
  servingEngineNamed(calibration)

/**
 * The runs of each series: of its model on its machine in its precision by its engine, with lengths near those asked; of the ideal machine those of
 * all engines, of a machine with changes none.
 */
export async function measuredRunsOf(
  { series, flags }: MeasuredQuestion,
  library: Library,
): Promise<readonly (readonly MeasuredRun[])[]> {
  const { table } = await publishedAnswer()
  const sources = new Map(table.rows.map(({ id, group }) => [id, sourceName(group)]))
  const decoding = flags.isl === undefined && flags.mix === undefined
  const runs = table.predictions.filter(
    (run) => isAsked(run, flags) && !run.kind.startsWith('disaggregated') && !run.kind.includes('drafting'),
  )
  return Promise.all(
    series.map(async (each) => {
      const { model, hardware, precision = 'checkpoint', changes, speculation = 'none' } = each
      if (changes !== undefined || speculation !== 'none') return []
      const [modelId, hardwareId] = [
        catalogued(modelEntries, model),
        catalogued(acceleratorEntries, hardware),
      ]
      const [subject] = await library.subjectsNamed(model).catch(() => [])
      const kept = subject?.kind === 'model' ? keptFormat(subject.model) : ''
      const [format, engine] = [precision === 'checkpoint' ? kept : main(precision), engineOf(each)]
      return runs
        .filter(
          (run) =>
            catalogued(modelEntries, run.model) === modelId &&
            catalogued(acceleratorEntries, run.hardware) === hardwareId &&
            run.precision === format &&
            (engine === undefined || servingEngineNamed(run.engine) === engine),
        )
        .flatMap((run) => runOf(run, sources.get(run.id) ?? '', decoding) ?? [])
    }),
  )
}
