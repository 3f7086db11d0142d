import type { LineChart } from '@paretoken/figures/charts'
import { type PaperFrontier, type PaperFrontierQuestion, paperFrontier } from 'paretoken'
import { type PaperQuestionFlags, paperQuestion } from '../arguments/paperQuestion.ts'
import type { Row } from '../output/csv.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { csvRow } from './frontierRows.ts'
import { fitLine } from './frontierText.ts'

/** The frontier of the paper's model, and what is said of it. */
export type PaperFrontierAnswer = {
  readonly question: PaperFrontierQuestion
  readonly frontier: PaperFrontier
  /** What it is about. */
  readonly heading: string
  /** Everything assumed, in a line. */
  readonly assumptions: string
  /** Why there is no point, in a sentence; undefined where there is one. */
  readonly reason: string | undefined
  /** The frontier as one formula; empty where there are too few points. */
  readonly fit: string
  /** What to type next, after the command. */
  readonly next: string
  /** Everything, as `--json` prints it. */
  readonly record: () => object
  /** A flat record for each point, as `--csv` prints it. */
  readonly rows: () => readonly Row[]
  /** The frontier as a curve. */
  readonly chart: () => Promise<LineChart>
}

/** What was asked, by name and in numbers, for whoever reads the answer. */
const described = ({ model, accelerator, method, speculation, ...question }: PaperFrontierQuestion) => ({
  model: model.name,
  accelerator: accelerator.name,
  method: `paper:${method}`,
  contextTokens: question.contextTokens,
  dollarsPerHour: question.dollarsPerHour ?? accelerator.dollarsPerHour,
  ...(question.demandTokensPerSecond === undefined
    ? {}
    : { demandTokensPerSecond: question.demandTokensPerSecond }),
  ...(speculation
    ? {
        draftModel: speculation.draftModel.name,
        acceptance: speculation.acceptance,
        maximumDraftTokens: speculation.maximumDraftTokens,
      }
    : {}),
})

const titleOf = ({ model, accelerator }: PaperFrontierQuestion): string =>
  `${model.name} on ${accelerator.name}`

/** Everything assumed, in a line. */
function assumptionsOf(question: PaperFrontierQuestion): string {
  const { speculation, demandTokensPerSecond } = question
  const dollarsPerHour = question.dollarsPerHour ?? question.accelerator.dollarsPerHour
  return [
    `context ${formatNumber(question.contextTokens, 1)}`,
    `${question.model.bytesPerWeight * 8}-bit weights`,
    `$${dollarsPerHour.toFixed(2)} per accelerator and hour`,
    speculation ? `drafts by ${speculation.draftModel.name}, ${speculation.acceptance} accepted` : undefined,
    demandTokensPerSecond === undefined
      ? undefined
      : `demand up to ${formatNumber(demandTokensPerSecond)} tokens/s`,
    `method ${question.method} of arXiv 2506.04645`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

const nothingFeasible = (question: PaperFrontierQuestion): string =>
  question.demandTokensPerSecond === undefined
    ? `${titleOf(question)}: no number of accelerators up to 262,144 holds the weights and the KV cache; try a shorter --context`
    : `${titleOf(question)}: every deployment serves more than --demand ${question.demandTokensPerSecond} tokens per second; try a larger one`

async function chartOf(question: PaperFrontierQuestion, frontier: PaperFrontier): Promise<LineChart> {
  const { paperCostChart } = await import('@paretoken/figures/charts')
  return paperCostChart(
    { title: `What ${titleOf(question)} costs at each speed`, subtitle: assumptionsOf(question) },
    [{ name: titleOf(question), frontier }],
  )
}

const nextQuestion = ({ model, accelerator, method, speculation }: PaperFrontierQuestion): string =>
  speculation === undefined
    ? `frontier ${JSON.stringify(model.name)} --on ${accelerator.name} --method paper:${method} --draft-model "Llama 3 8B"`
    : 'paper all --out figures'

/** The frontier of the paper's model. Throws InputError where a name is not known, or a number cannot be. */
export function paperFrontierAnswer(modelName: string, flags: PaperQuestionFlags): PaperFrontierAnswer {
  const question = paperQuestion(modelName, flags)
  const frontier = paperFrontier(question)
  const reason = frontier.points.length === 0 ? nothingFeasible(question) : undefined
  return {
    question,
    frontier,
    heading: `${titleOf(question)}: the frontier of speed against cost`,
    assumptions: assumptionsOf(question),
    reason,
    fit: fitLine(frontier),
    next: nextQuestion(question),
    record: () => ({
      ...described(question),
      ...(reason === undefined ? {} : { infeasible: reason }),
      ...frontier,
    }),
    rows: () => frontier.points.map((point) => csvRow(point, frontier)),
    chart: () => chartOf(question, frontier),
  }
}
