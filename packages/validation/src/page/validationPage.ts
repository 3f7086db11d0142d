import type { PredictedTable } from '../predictions/predictTable.ts'
import type { ValidationReport } from '../report/validationReport.ts'
import { worstClusters } from '../report/worstClusters.ts'
import { constantsSection } from './constantsSection.ts'
import { crossValidationSection } from './crossValidationSection.ts'
import { comparisonSection, groupSections, overallSection } from './errorSections.ts'
import { counted, countedCell, errors, markdownTable, percent, ratio } from './markdown.ts'
import { unknownsSection } from './unknownsSection.ts'

const mostClusters = 12
const mostRuns = 10

function worstSection(report: ValidationReport, table: PredictedTable): readonly string[] {
  const clusters = worstClusters(table, report.groups, mostClusters)
  return [
    'Models on machines with engines, rows in doubt left out, of five runs and more: furthest off in TPOT, with the likely reason that more of their runs have than any other.',
    '',
    ...markdownTable(
      ['', 'runs', 'error', 'p/m', 'likely reason', 'of its runs'],
      clusters.map(({ errors: { name, undoubted }, likelyReason, reasonShare }) => [
        name,
        countedCell(undoubted.timePerOutputToken),
        errors(undoubted.timePerOutputToken),
        ratio(undoubted.timePerOutputToken.bias),
        likelyReason,
        percent(reasonShare),
      ]),
    ),
    '',
    'Single runs, not in doubt, of a cluster no more than two:',
    '',
    ...markdownTable(
      ['run', '', 'kind of run', 'p/m', 'likely reason'],
      report.worst.undoubted
        .slice(0, mostRuns)
        .map((run) => [
          `\`${run.id}\``,
          `${run.model} on ${run.hardware}, ${run.engine}`,
          run.kind,
          ratio(run.ratio),
          run.likelyReason,
        ]),
    ),
  ]
}

function introduction(
  { rows, predicted, overall }: ValidationReport,
  table: PredictedTable,
): readonly string[] {
  const { timePerOutputToken, timeToFirstToken, throughput } = overall.all
  const different = (read: (row: PredictedTable['rows'][number]) => string): string =>
    counted(new Set(table.rows.map(read)).size)
  return [
    '<!-- Made by `npm run validation-page` from measured runs; not to be edited. -->',
    '',
    '# Predictions against measured runs',
    '',
    `Held against each other: what the physical model predicts, and ${counted(rows)} measured runs of serving engines, of ${different(({ group }) => group)} sources, with ${different(({ model }) => model)} models on`,
    `${different(({ hardware }) => hardware)} machines ([the table and its sources](../packages/validation/measurements/README.md), [what is predicted for each kind of run](validation-data.md)). ${counted(predicted)} are predicted. They measured`,
    `${counted(timePerOutputToken.count)} times per output token (TPOT), ${counted(timeToFirstToken.count)} times to the first token (TTFT) and ${counted(throughput.count)} throughputs. ${counted(overall.doubted)} rows are in doubt, for reasons told below. The constants of engines`,
    'are fitted to most of these runs; [what was left out of a fit](#left-out-of-the-fit) tells how far other predictions may be off. `paretoken validate` prints the same, and holds',
    'predictions against runs of yours.',
    '',
    'An error is |predicted − measured| / measured, *a / b %* its median and 90th percentile, *p/m* the median of predicted / measured.',
  ]
}

/** The page on how far predictions are from a table of measured runs, as Markdown: what is right, what is wrong, what is not known. */
export function validationPage(table: PredictedTable, report: ValidationReport): string {
  return [
    ...introduction(report, table),
    '',
    '## All runs',
    '',
    ...overallSection(report),
    '',
    '![Predicted against measured: time per output token](figures/validation.scatter.svg)',
    '',
    'The ideal machine (peaks of arithmetic, memory and network, nothing for launches and waits) and the model of [arXiv 2506.04645](paper-model.md) beside it, each on the',
    'runs that it covers. The latter knows no prompts and no drafts, and is asked for times per output token where its terms can express model and machine.',
    '',
    ...comparisonSection(report),
    '',
    '## What is right and what is wrong',
    '',
    "By what runs have in common. *Less in doubt* is the error of TPOT of rows not in doubt. *Ideal machine* and *paper's model* are medians of the errors of",
    'theirs in TPOT, the latter with the number of runs that it covers; *tokens/s* is throughput. *Aggregated* runs compute prompts and decode on the same accelerators,',
    '*disaggregated* ones in two pools; *drafting* ones verify several tokens a pass.',
    '',
    ...groupSections(report, table.predictions),
    '### Furthest off',
    '',
    '![Errors in time per output token of the largest clusters](figures/validation.errors.svg)',
    '',
    ...worstSection(report, table),
    '',
    '### Rows in doubt',
    '',
    'A row is in doubt for what it says or leaves open, never for being predicted badly. Rows may have several reasons.',
    '',
    ...markdownTable(
      ['rows', 'reason'],
      report.doubts.map(({ reason, rows }) => [counted(rows), reason]),
    ),
    '',
    '## Left out of the fit',
    '',
    'What to expect of a model, a machine or an engine without runs: each class is predicted with constants of engines fitted without its model, its engine or its family of',
    'machines (whose kernels and messages are then taken to be unmeasured too). These errors are |log(predicted / measured)|, median and 90th percentile, of aggregated runs',
    'without drafting and of decode steps; throughput that is not stated is that of requests at a time and their times. They are read from the file that',
    '`npm run calibrate` writes (`errorBands` of the catalog), not computed for this page; [physical-model.md](physical-model.md#what-errors-to-expect) has them over all runs, and',
    'how predictions come by theirs: runs of one model err alike, so that a class of few models is widened towards wider classes.',
    '',
    ...crossValidationSection(),
    '',
    '## Constants of engines',
    '',
    ...constantsSection(),
    '',
    '## What is not known',
    '',
    ...unknownsSection(table.predictions),
    '',
  ].join('\n')
}
