import { decodeSeries } from '../decode/decodeSeries.ts'
import { warningsOf } from '../decode/warnings.ts'
import { writeChart } from '../output/chartFiles.ts'
import { csvOf } from '../output/csv.ts'
import type { OutputFlags } from '../output/outputFlags.ts'
import { print, printText, warn } from '../output/terminal.ts'
import { refuseServingFlags } from '../serving/refuseServingFlags.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import { checkNumberOfSeries } from './checkNumberOfSeries.ts'
import { computeSeries } from './computedSeries.ts'
import { decodeChart } from './decodeChart.ts'
import { pointRecords, seriesRecord } from './decodeRecords.ts'
import { type BoundFlags, boundsOf } from './frontierFlags.ts'
import { infeasibleSentence } from './infeasibleSentence.ts'
import { printFrontiers } from './printFrontiers.ts'

/** The flags of `paretoken frontier` for the physical model. */
export type FrontierFlags = ServingFlags &
  BoundFlags &
  OutputFlags & { readonly perAccelerator?: true | undefined }

/** Answers `paretoken frontier`: a frontier for every model, machine, precision and calibration asked for. */
export async function answerFrontier(modelNames: readonly string[], flags: FrontierFlags): Promise<void> {
  refuseServingFlags(flags)
  const bounds = boundsOf(flags)
  const asked = await decodeSeries(modelNames, flags)
  checkNumberOfSeries(asked)
  const speedFlag = speedFlagOf(flags)
  const series = computeSeries(asked, bounds)
  const measure = flags.perAccelerator ? 'throughput' : 'cost'
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const written = feasible.length === 0 ? [] : await writeChart(() => decodeChart(feasible, measure), flags)
  for (const warning of warningsOf(asked)) warn(warning)
  if (flags.json)
    print(JSON.stringify({ series: series.map((each) => seriesRecord(each, speedFlag)) }, undefined, 2))
  else if (flags.csv) {
    for (const each of series) if (!feasible.includes(each)) warn(infeasibleSentence(each, speedFlag))
    if (feasible.length > 0) printText(csvOf(pointRecords(series)))
  } else await printFrontiers(series, measure, written, speedFlag)
}
