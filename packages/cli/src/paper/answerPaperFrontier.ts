import { type PaperFrontier, type PaperFrontierQuestion, paperFrontier } from 'paretoken'
import { type PaperQuestionFlags, paperQuestion } from '../arguments/paperQuestion.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import { commandPrefix, print, printText, terminal } from '../output/terminal.ts'
import { csvRow } from './frontierRows.ts'
import { fitLine, frontierTable } from './frontierText.ts'

/** Answers `paretoken frontier --method paper:…`: the frontier of the paper's model. */
export async function answerPaperFrontier(
  modelName: string,
  flags: PaperQuestionFlags & OutputFlags,
): Promise<void> {
  const question = paperQuestion(modelName, flags)
  const frontier = paperFrontier(question)
  const infeasible = frontier.points.length === 0 ? { infeasible: nothingFeasible(question) } : {}
  const written = await writeChart(() => chartOf(question, frontier), flags)
  if (flags.json) print(JSON.stringify({ ...described(question), ...infeasible, ...frontier }, undefined, 2))
  else if (flags.csv) printText(csvOf(frontier.points.map((point) => csvRow(point, frontier))))
  else if (infeasible.infeasible !== undefined) print(infeasible.infeasible)
  else await printFrontier(question, frontier, written, flags)
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
function assumptions(question: PaperFrontierQuestion): string {
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

async function chartOf(question: PaperFrontierQuestion, frontier: PaperFrontier) {
  const { paperCostChart } = await import('@paretoken/figures')
  return paperCostChart(
    { title: `What ${titleOf(question)} costs at each speed`, subtitle: assumptions(question) },
    [{ name: titleOf(question), frontier }],
  )
}

async function printFrontier(
  question: PaperFrontierQuestion,
  frontier: PaperFrontier,
  written: readonly string[],
  { draftModel }: PaperQuestionFlags,
): Promise<void> {
  const { textOf } = await import('@paretoken/figures')
  print(`${titleOf(question)}: the frontier of speed against cost`)
  print(assumptions(question))
  print()
  print(frontierTable(frontier))
  print()
  const { subtitle: _printedAbove, ...chart } = await chartOf(question, frontier)
  print(textOf(chart, { ...terminal, rows: 14 }))
  print()
  print(fitLine(frontier))
  for (const path of written) print(`Figure: ${path}`)
  const model = JSON.stringify(question.model.name)
  const next =
    draftModel === undefined
      ? `${commandPrefix} frontier ${model} --on ${question.accelerator.name} --method paper:${question.method} --draft-model "Llama 3 8B"`
      : `${commandPrefix} paper all --out figures`
  print(`Next:   ${next}`)
}
