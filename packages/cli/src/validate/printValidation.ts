import type { ValidationReport } from '@paretoken/validation'
import { wrapped } from '../catalog/wrapped.ts'
import { formatNumber, formatPercent } from '../output/formatNumber.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import { comparisonTable, groupTable, overallTable, worstTable } from './errorTables.ts'

const count = (rows: number, noun: string): string =>
  `${formatNumber(rows, 1)} ${noun}${rows === 1 ? '' : 's'}`

/** Rows that are listed of each kind; `--json` has all. */
const mostListed = { worst: 10, doubtedWorst: 5, unpredicted: 10, clusters: 40 }

function printCoverage(name: string, { rows, predicted, coverage, overall }: ValidationReport): void {
  const { timePerOutputToken, timeToFirstToken, throughput } = overall.all
  print(
    wrapped(
      '',
      `${count(rows, 'measured run')} of ${name}: ${formatNumber(predicted, 1)} are predicted (${formatPercent(coverage)}). They measured ${count(timePerOutputToken.count, 'time')} per output token, ${formatNumber(timeToFirstToken.count, 1)} to the first token, and ${count(throughput.count, 'throughput')}; ${count(overall.doubted, 'row')} ${overall.doubted === 1 ? 'is' : 'are'} in doubt.`,
      terminal.columns,
    ),
  )
}

/** The rows that nothing is predicted for, each with its line and reason. */
function printUnpredicted({ unpredicted }: ValidationReport): void {
  if (unpredicted.length === 0) return
  print()
  print('Nothing is predicted for:')
  for (const { line, id, reason } of unpredicted.slice(0, mostListed.unpredicted))
    print(wrapped(`  line ${line}${id === '' ? '' : ` (${id})`}: `, reason, terminal.columns))
  const more = unpredicted.length - mostListed.unpredicted
  if (more > 0) print(`  and ${count(more, 'row')} more, which --json lists`)
}

function printGroups({ groups }: ValidationReport): void {
  for (const by of new Set(groups.map((group) => group.by))) {
    const members = groups.filter((group) => group.by === by && group.rows > 0)
    const shown = [...members].sort((a, b) => b.rows - a.rows).slice(0, mostListed.clusters)
    print()
    print(
      groupTable(
        by === 'cluster' ? 'model, machine and engine' : by,
        members.filter((group) => shown.includes(group)),
      ),
    )
    if (members.length > shown.length)
      print(`and ${count(members.length - shown.length, 'smaller one')}, which --json lists`)
  }
}

function printWorst({ worst }: ValidationReport): void {
  const kinds = [
    ['Furthest off in time per output token', worst.undoubted.slice(0, mostListed.worst)],
    ['The same, of rows in doubt', worst.doubted.slice(0, mostListed.doubtedWorst)],
  ] as const
  for (const [heading, runs] of kinds) {
    if (runs.length === 0) continue
    print()
    print(heading)
    print(worstTable(runs))
  }
}

function printDoubts({ doubts }: ValidationReport): void {
  if (doubts.length === 0) return
  print()
  print('In doubt')
  for (const { reason, rows } of doubts)
    print(wrapped(`${formatNumber(rows, 1).padStart(6)}  `, reason, terminal.columns))
}

/**
 * How far predictions are from the runs of a table, for people.
 * @param next the command that could be typed next
 */
export function printValidation(
  name: string,
  report: ValidationReport,
  written: readonly string[],
  next: string,
): void {
  printCoverage(name, report)
  if (report.predicted > 0) {
    print()
    print(overallTable(report.overall))
    print()
    print(comparisonTable(report.comparisons))
    for (const { name: peer, unmatched = 0 } of report.comparisons)
      if (unmatched > 0)
        print(`${count(unmatched, 'row')} of ${peer} ${unmatched === 1 ? 'is' : 'are'} of no run here`)
    printGroups(report)
    printWorst(report)
    printDoubts(report)
  }
  printUnpredicted(report)
  print()
  for (const path of written) print(`Written: ${path}`)
  print(`Next:    ${commandPrefix} ${next}`)
}
