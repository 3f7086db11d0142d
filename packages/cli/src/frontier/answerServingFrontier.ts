import { InputError } from 'paretoken'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { notServedSentence } from '../serving/notServedSentence.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import { servingSeries } from '../serving/servingSeries.ts'
import { servingWarnings } from '../serving/servingWarnings.ts'
import type { FrontierFlags } from './answerFrontier.ts'
import { checkNumberOfSeries } from './checkNumberOfSeries.ts'
import { computeServing } from './computedServing.ts'
import { printServingFrontiers } from './printServingFrontiers.ts'
import { servingChart } from './servingChart.ts'
import { servingPointRecords, servingSeriesRecord } from './servingRecords.ts'

/** Answers `paretoken frontier` where requests are given: a frontier of them for every model, machine, precision and calibration. */
export async function answerServingFrontier(
  modelNames: readonly string[],
  flags: FrontierFlags,
): Promise<void> {
  if (flags.demand !== undefined)
    throw new InputError('--demand is of decoding alone; leave it out where requests are given')
  const asked = await servingSeries(modelNames, flags)
  checkNumberOfSeries(asked)
  const series = computeServing(asked)
  const measure = flags.perAccelerator ? 'throughput' : 'cost'
  const speedFlag = speedFlagOf(flags)
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const written = feasible.length === 0 ? [] : await writeChart(() => servingChart(feasible, measure), flags)
  for (const warning of servingWarnings(asked)) warn(warning)
  if (flags.json)
    print(
      JSON.stringify({ series: series.map((each) => servingSeriesRecord(each, speedFlag)) }, undefined, 2),
    )
  else if (flags.csv) {
    for (const each of series)
      if (!feasible.includes(each)) warn(notServedSentence(each, each.frontier, speedFlag))
    if (feasible.length > 0) printText(csvOf(servingPointRecords(series)))
  } else await printServingFrontiers(series, measure, written, speedFlag)
}
