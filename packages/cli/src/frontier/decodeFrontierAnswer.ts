import { mergeFrontiers } from 'paretoken'
import type { Library } from '../catalog/library.ts'
import { decodeSeries } from '../decode/decodeSeries.ts'
import { commonName } from '../decode/seriesNames.ts'
import { warningsOf } from '../decode/warnings.ts'
import { errorLine } from '../errors/errorLine.ts'
import { formatNumber } from '../output/formatNumber.ts'
import { refuseServingFlags } from '../serving/refuseServingFlags.ts'
import { speedFlagOf } from '../serving/serviceLevel.ts'
import { assumptionsOf } from './assumptions.ts'
import { checkNumberOfSeries } from './checkNumberOfSeries.ts'
import { allPriced, type ComputedSeries, computeSeries } from './computedSeries.ts'
import { decodeChart } from './decodeChart.ts'
import { pointRecords, seriesRecord } from './decodeRecords.ts'
import type { DecodeFrontierAnswer } from './frontierAnswers.ts'
import { boundsOf, type FrontierFlags } from './frontierFlags.ts'
import { infeasibleSentence } from './infeasibleSentence.ts'
import { winnersWords } from './winnersWords.ts'

/** How much was searched. */
function searchedWords(series: readonly ComputedSeries[]): string {
  const count = (read: (each: ComputedSeries) => number): string =>
    formatNumber(
      series.reduce((sum, each) => sum + read(each), 0),
      1,
    )
  const layouts = count(({ frontier }) => frontier.layouts)
  const feasible = count(({ frontier }) => frontier.feasibleLayouts)
  const timed = count(({ frontier }) => frontier.configurations)
  return `${layouts} layouts, ${feasible} of which fit; ${timed} with a batch were timed`
}

/** A frontier of decoding alone for every model, machine, precision and calibration asked for. */
export async function decodeFrontierAnswer(
  modelNames: readonly string[],
  flags: FrontierFlags,
  library: Library,
): Promise<DecodeFrontierAnswer> {
  refuseServingFlags(flags)
  const bounds = boundsOf(flags)
  const asked = await decodeSeries(modelNames, flags, library)
  checkNumberOfSeries(asked)
  const speedFlag = speedFlagOf(flags)
  const series = computeSeries(asked, bounds)
  const feasible = series.filter(({ frontier }) => frontier.points.length > 0)
  const [first] = feasible
  return {
    of: 'decoding',
    series,
    heading: `${commonName(series.map(({ facets }) => facets))}: the frontier of speed against cost`,
    assumptions: assumptionsOf(series),
    warnings: warningsOf(asked),
    reasons: series.map((each) =>
      each.frontier.points.length > 0 ? undefined : infeasibleSentence(each, speedFlag),
    ),
    energies: series.map(() => undefined),
    winners:
      feasible.length > 1 && allPriced(series)
        ? winnersWords(
            feasible.map(({ name }) => name),
            mergeFrontiers(feasible.map(({ frontier }) => frontier)),
          )
        : undefined,
    errors: errorLine(feasible),
    searched: searchedWords(series),
    next: first && `explain ${first.typed}`,
    record: () => ({ series: series.map((each) => seriesRecord(each, speedFlag)) }),
    rows: () => pointRecords(series),
    chart: (measure) => (first === undefined ? undefined : decodeChart(feasible, measure)),
  }
}
