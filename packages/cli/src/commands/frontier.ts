import { Command } from '@commander-js/extra-typings'
import { InputError, type PaperFrontier, type PaperFrontierQuestion, paperFrontier } from 'paretoken'
import { type PaperQuestionFlags, paperQuestion } from '../arguments/paperQuestion.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { csvRow } from '../paper/frontierRows.ts'
import { fitLine, frontierTable } from '../paper/frontierText.ts'

/** `paretoken frontier`: what a token costs at every speed that can be reached. */
export function frontierCommand() {
  return new Command('frontier')
    .description(
      'The frontier of speed against cost for a model on an accelerator, with the layout behind each point.',
    )
    .argument('<model>', 'a model of the paper, such as "Llama 3 70B"; `paretoken paper models` lists them')
    .requiredOption(
      '--on <accelerator>',
      'an accelerator of the paper, such as H100; `paretoken paper accelerators` lists them',
    )
    .option('--method <name>', 'section-2.2, section-3.5, 2d-tp, 2d-tp+pp, ep or ep+pp', 'ep+pp')
    .option('--context <tokens>', 'context of each sequence, such as 8k', '0')
    .option('--draft-model <model>', 'decode speculatively with this draft model')
    .option(
      '--acceptance <probability>',
      'that a drafted token is accepted, 0 up to 1 (default with a draft model: 0.8)',
    )
    .option('--max-draft-tokens <number>', 'most tokens verified in one pass', '5')
    .option('--demand <tokens/s>', 'tokens per second that all users together ask for, such as 10k')
    .option('--price <dollars>', 'per accelerator and hour, in place of the paper’s')
    .option('--resolution <steps>', 'batches, and numbers of accelerators, that are tried', '400')
    .option('--json', 'print every point as JSON')
    .option('--csv', 'print every point as CSV')
    .option('--svg <file>', 'write the chart as SVG')
    .option('--png <file>', 'write the chart as PNG')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken frontier "Llama 3 70B" --on H100
  $ paretoken frontier "DeepSeek V3" --on H200 --context 10k --price 3.50
  $ paretoken frontier "Llama 3 405B 8-bit" --on H100 --draft-model "Llama 3 8B" --acceptance 0.8
  $ paretoken frontier "GPT-4" --on H100 --demand 10k --csv > frontier.csv
  $ paretoken frontier "Llama 3 70B" --on A100 --svg frontier.svg --png frontier.png`,
    )
    .action(async (modelName, flags) => {
      if (flags.json && flags.csv) throw new InputError('--json and --csv: only one of them can be printed')
      const question = paperQuestion(modelName, flags)
      const frontier = paperFrontier(question)
      const infeasible = frontier.points.length === 0 ? { infeasible: nothingFeasible(question) } : {}
      const written = await writeFigures(question, frontier, flags)
      if (flags.json)
        print(JSON.stringify({ ...described(question), ...infeasible, ...frontier }, undefined, 2))
      else if (flags.csv) process.stdout.write(csvOf(frontier.points.map((point) => csvRow(point, frontier))))
      else if (infeasible.infeasible !== undefined) print(infeasible.infeasible)
      else await printFrontier(question, frontier, written, flags)
    })
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

async function writeFigures(
  question: PaperFrontierQuestion,
  frontier: PaperFrontier,
  { svg, png }: { svg?: string | undefined; png?: string | undefined },
): Promise<readonly string[]> {
  if (svg === undefined && png === undefined) return []
  return writeChart(await chartOf(question, frontier), { svg, png })
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
      ? `${commandPrefix} frontier ${model} --on ${question.accelerator.name} --draft-model "Llama 3 8B"`
      : `${commandPrefix} paper all --out figures`
  print(`Next:   ${next}`)
}
