import {
  acceleratorCounts,
  type DecodeConfiguration,
  type DecodePoint,
  type DecodeQuestion,
  type Explanation,
  explain,
  type FrontierQuestion,
  InputError,
  paretoFrontier,
} from 'paretoken'
import { parseLayout } from '../arguments/layout.ts'
import { parseNumber } from '../arguments/number.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { countsAsked } from '../decode/countsAsked.ts'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import type { ComputedSeries } from '../frontier/computedSeries.ts'
import type { ExplainFlags } from './explainFlags.ts'

/** A deployment and its explanation. */
export type Explained = {
  readonly configuration: DecodeConfiguration
  readonly explanation: Explanation
  /** How the point was come by: "the cheapest that serves a user 50 tokens/s". */
  readonly chosen: string
}

/** What is to be explained, or the series whose frontier is empty. */
export type ExplainedPoint = Explained | { readonly infeasible: ComputedSeries }

const batchOf = (text: string): number =>
  parseNumber(text, { where: '--batch', what: 'sequences', least: 1, most: 1e9, whole: true, example: '64' })

/** A configuration as given. Only its batch is chosen anew where resources change. */
function given(question: DecodeQuestion, layout: string, batch: string | undefined): ExplainedPoint {
  if (batch === undefined)
    throw new InputError('--layout says how, not how many; add --batch 64, the sequences decoded at once')
  const configuration = { ...question, layout: parseLayout(layout, '--layout'), batch: batchOf(batch) }
  return { configuration, explanation: explain(configuration), chosen: 'as given' }
}

/** Numbers of accelerators among which more of a resource may choose: those given, else those that people deploy, and the point's own. */
const countsAround = (
  { accelerators }: DecodePoint,
  question: Pick<FrontierQuestion, 'accelerators' | 'hardware'>,
  tried: readonly number[],
): readonly number[] =>
  question.accelerators ?? [
    ...new Set([...acceleratorCounts(question.hardware, Math.max(...tried)), accelerators]),
  ]

/** A point of the frontier: the cheapest at a speed, or the preferred one. */
function found(series: DecodeSeries, flags: ExplainFlags): ExplainedPoint {
  if (flags.batch !== undefined)
    throw new InputError('--batch goes with --layout; add --layout TP8, or leave it out')
  const speed = flags.speed === undefined ? undefined : parseTokensPerSecond(flags.speed, '--speed', '50')
  const question = {
    ...series.question,
    ...countsAsked(flags),
    ...(speed === undefined ? {} : { minimumTokensPerSecond: speed }),
  }
  const frontier = paretoFrontier(question)
  const point: DecodePoint | undefined = speed === undefined ? frontier.preferred : frontier.cheapest
  if (point === undefined) return { infeasible: { ...series, question, frontier } }
  const configuration = { ...series.question, layout: point.layout, batch: point.batch }
  return {
    configuration,
    explanation: explain(configuration, countsAround(point, question, frontier.accelerators)),
    chosen:
      speed === undefined
        ? 'the preferred point of the frontier, with the greatest speed³ / cost'
        : `the cheapest of the frontier that serves a user at least ${flags.speed} tokens/s`,
  }
}

/** The deployment that flags ask to be explained. Throws InputError where they contradict each other. */
export function explainedPoint(series: DecodeSeries, flags: ExplainFlags): ExplainedPoint {
  if (flags.layout === undefined) return found(series, flags)
  if (flags.speed !== undefined)
    throw new InputError('--layout and --speed: a layout of your own has the speed it has; leave one out')
  if (flags.accelerators !== undefined || flags.maxAccelerators !== undefined)
    throw new InputError(
      '--layout says how many accelerators there are; leave out --accelerators and --max-accelerators',
    )
  return given(series.question, flags.layout, flags.batch)
}
