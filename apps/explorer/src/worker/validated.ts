import { errorBands, type MeasuredErrorBand } from '@paretoken/catalog'
import type { ValidationAnswer } from '@paretoken/cli/answers'
import {
  allGroups,
  errorsOf,
  type GroupErrors,
  groupings,
  type WorstRun,
  worstRuns,
} from '@paretoken/validation'
import { publishedAnswer } from './publishedAnswer.ts'
import { sourceName } from './sourceNames.ts'

type Prediction = ValidationAnswer['table']['predictions'][number]

/** What runs can be told apart by, and chosen by. */
export const traits = ['model', 'hardware', 'engine', 'precision', 'kind of run'] as const
export type Trait = (typeof traits)[number]

/** What of a run is predicted. */
export type ValidatedFigure = 'timePerOutputToken' | 'timeToFirstToken' | 'throughput'

const keys = {
  timePerOutputToken: 'timePerOutputTokenSeconds',
  timeToFirstToken: 'timeToFirstTokenSeconds',
  throughput: 'tokensPerSecondPerAccelerator',
} as const

/** Which runs are looked at, which figure of them, and how they are told apart. */
export type ValidationQuestion = {
  readonly only: { readonly [trait in Trait]?: string }
  readonly figure: ValidatedFigure
  readonly by: Trait
}

/** A run as a point: what was measured, and what is predicted. */
export type ValidatedRun = {
  readonly id: string
  readonly measured: number
  readonly predicted: number
  /** Its place among the groups. */
  readonly group: number
  /** "llama-3.1-70b, fp8, on h100-sxm, trtllm: TP4, 64 at a time, 1024/1024". */
  readonly words: string
  readonly source: string
  /** Reasons to distrust it. */
  readonly doubts: readonly string[]
}

/** Predictions held against measured runs. */
export type Validated = {
  /** Names that can be chosen of each trait, with how many runs have them. */
  readonly choices: { readonly [trait in Trait]: readonly { readonly name: string; readonly runs: number }[] }
  /** Of the chosen runs, and of them by the trait that they are told apart by, the largest group first. */
  readonly overall: GroupErrors
  readonly groups: readonly GroupErrors[]
  readonly runs: readonly ValidatedRun[]
  /** Of all runs: how many there are, and how many are predicted. */
  readonly rows: number
  readonly predicted: number
  readonly comparisons: ValidationAnswer['report']['comparisons']
  /** Of the chosen runs that no one doubts, those whose time per output token is furthest off. */
  readonly worst: readonly WorstRun[]
  /** Errors of classes of runs, each predicted with constants that were fitted without its model, machine, engine or family. */
  readonly bands: readonly MeasuredErrorBand[]
}

/** Runs that are listed as the worst, as many as the command lists. */
const mostWorst = 20

function choicesOf(predictions: readonly Prediction[], trait: Trait) {
  const counts = new Map<string, number>()
  for (const run of predictions) {
    const name = groupings[trait](run)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, runs]) => ({ name, runs })).toSorted((a, b) => b.runs - a.runs)
}

const isChosen =
  ({ only }: ValidationQuestion) =>
  (run: Prediction): boolean =>
    traits.every((trait) => only[trait] === undefined || groupings[trait](run) === only[trait])

const wordsOf = (run: Prediction): string =>
  `${run.model}, ${run.precision}, on ${run.accelerators * run.instances} × ${run.hardware}, ${run.engine}, ${run.kind}: ${run.load} at a time, tokens ${run.lengths}`

/** The published runs that are chosen, what is predicted for them, and how far that is off. */
export async function validatedOf(question: ValidationQuestion): Promise<Validated> {
  const { table, report } = await publishedAnswer()
  const sources = new Map(table.rows.map(({ id, group }) => [id, sourceName(group)]))
  const chosen = table.predictions.filter(isChosen(question))
  const groups = allGroups(chosen)
    .filter(({ by }) => by === question.by)
    .toSorted((a, b) => b.rows - a.rows)
  const places = new Map(groups.map(({ name }, place) => [name, place]))
  const key = keys[question.figure]
  return {
    choices: Object.fromEntries(
      traits.map((trait) => [trait, choicesOf(table.predictions, trait)]),
    ) as unknown as Validated['choices'],
    overall: errorsOf('all', 'all', chosen),
    groups,
    runs: chosen.flatMap((run) => {
      const [measured, predicted] = [run.measured[key], run.predicted[key]]
      if (measured === undefined || predicted === undefined) return []
      return [
        {
          id: run.id,
          measured,
          predicted,
          group: places.get(groupings[question.by](run)) ?? 0,
          words: wordsOf(run),
          source: sources.get(run.id) ?? '',
          doubts: run.doubts,
        },
      ]
    }),
    rows: report.rows,
    predicted: report.predicted,
    comparisons: report.comparisons,
    worst: worstRuns(
      chosen.filter(({ doubts }) => doubts.length === 0),
      new Map(table.rows.map((row) => [row.id, row])),
      mostWorst,
    ),
    bands: errorBands.filter(({ figure }) => figure === question.figure),
  }
}
