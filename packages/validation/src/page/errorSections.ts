import type { RunPrediction } from '../predictions/runPrediction.ts'
import { errorSummary } from '../report/errorSummary.ts'
import { comparedWith, type FigureName, figureNames, figures } from '../report/figureErrors.ts'
import { type GroupErrors, groupings } from '../report/groupErrors.ts'
import { paperTime } from '../report/paperTime.ts'
import type { ValidationReport } from '../report/validationReport.ts'
import { counted, countedCell, errors, markdownTable, percent, ratio } from './markdown.ts'

const figureWords: Readonly<Record<FigureName, string>> = {
  timePerOutputToken: 'time per output token (TPOT)',
  timeToFirstToken: 'time to the first token (TTFT)',
  throughput: 'output tokens a second of each accelerator',
}

/** All runs, and those not in doubt, figure by figure. */
export const overallSection = ({ overall }: ValidationReport): readonly string[] =>
  markdownTable(
    ['', 'runs', 'median', '90th percentile', 'predicted / measured'],
    figureNames.flatMap((figure) =>
      (['all', 'undoubted'] as const).map((rows) => {
        const summary = overall[rows][figure]
        const { medianError, p90Error, bias } = summary
        const name = rows === 'all' ? figureWords[figure] : 'less rows in doubt'
        return [name, countedCell(summary), percent(medianError), percent(p90Error), ratio(bias)]
      }),
    ),
  )

/** Other predictions beside ours, on exactly the runs that they cover. */
export const comparisonSection = ({ comparisons }: ValidationReport): readonly string[] =>
  markdownTable(
    ['', '', 'runs', 'here', 'there', 'predicted / measured there'],
    comparisons.flatMap(({ name, all, undoubted }) =>
      figureNames
        .filter((figure) => all[figure].ours.count > 0)
        .flatMap((figure) =>
          [all, undoubted].map((rows, index) => {
            const { ours, theirs } = rows[figure]
            const what = index === 0 ? figureWords[figure] : 'less rows in doubt'
            return [
              index === 0 ? name : '',
              what,
              countedCell(ours),
              errors(ours),
              errors(theirs),
              ratio(theirs.bias),
            ]
          }),
        ),
    ),
  )

/** Ways of telling runs apart that have a table each, by what their tables are headed. */
const shown = {
  'kind of run': 'Kinds of runs',
  model: 'Models',
  hardware: 'Machines',
  engine: 'Engines',
  precision: 'Formats of most weights',
} as const

type Shown = keyof typeof shown

/** Names that do not say what they are. */
const nameWords: Readonly<Record<string, string>> = {
  'fp16-static': 'fp16-static (Splitwise)',
  deepseek: "deepseek (DeepSeek's own)",
}

/** A table of groups for each way of telling runs apart. */
export function groupSections(
  { groups }: ValidationReport,
  predictions: readonly RunPrediction[],
): readonly string[] {
  const paper = paperTime()
  const paperSeconds = new Map(predictions.map((run) => [run.id, paper(run)]))
  const timed = 'timePerOutputToken'
  const cells = (by: Shown, { name, all, undoubted }: GroupErrors): readonly string[] => {
    const members = predictions.filter((run) => groupings[by](run) === name)
    const ideal = errorSummary(comparedWith(members, timed, (run) => run.ideal[figures[timed]]))
    const papers = errorSummary(comparedWith(members, timed, ({ id }) => paperSeconds.get(id)))
    return [
      nameWords[name] ?? name,
      countedCell(all[timed]),
      errors(all[timed]),
      ratio(all[timed].bias),
      errors(undoubted[timed]),
      percent(ideal.medianError),
      papers.count === 0 ? '' : `${percent(papers.medianError)} (${counted(papers.count)})`,
      ...(['timeToFirstToken', 'throughput'] as const).flatMap((figure) => [
        countedCell(all[figure]),
        errors(all[figure]),
        ratio(all[figure].bias),
      ]),
    ]
  }
  return (Object.entries(shown) as [Shown, string][]).flatMap(([by, heading]) => [
    `### ${heading}`,
    '',
    ...markdownTable(
      [by, 'TPOT: runs', 'error', 'p/m', 'less in doubt', 'ideal machine', "paper's model"].concat(
        ['TTFT: runs', 'error', 'p/m'],
        ['tokens/s: runs', 'error', 'p/m'],
      ),
      groups.filter((group) => group.by === by).map((group) => cells(by, group)),
    ),
    '',
  ])
}
