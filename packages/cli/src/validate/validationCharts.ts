import type { Chart, ComparedFigure, LineChart } from '@paretoken/figures/charts'
import {
  type FigureName,
  figures,
  type GroupErrors,
  type PredictedTable,
  type RunPrediction,
  type ValidationReport,
} from '@paretoken/validation'
import { formatNumber, formatPercent } from '../output/formatNumber.ts'
import { clusterFrontier } from './clusterFrontier.ts'

/** Clusters whose errors are drawn: the largest. */
const mostBars = 24

const scatters: readonly (readonly [word: string, figure: FigureName, axis: ComparedFigure])[] = [
  ['scatter', 'timePerOutputToken', { label: 'Time per output token', format: 'seconds' }],
  ['scatter-first', 'timeToFirstToken', { label: 'Time to the first token', format: 'seconds' }],
  [
    'scatter-throughput',
    'throughput',
    { label: 'Output tokens per second per accelerator', format: 'number' },
  ],
]

/** What was measured and predicted of a figure, engine by engine. */
function comparedByEngine(runs: readonly RunPrediction[], figure: FigureName) {
  const engines = [...new Set(runs.map(({ engine }) => engine))].sort()
  return engines
    .map((engine) => ({
      name: engine,
      compared: runs.flatMap((run) => {
        const [measured, predicted] = [run.measured[figures[figure]], run.predicted[figures[figure]]]
        return run.engine !== engine || measured === undefined || predicted === undefined
          ? []
          : [{ measured, predicted }]
      }),
    }))
    .filter(({ compared }) => compared.length > 0)
}

/** The largest clusters that measured times per output token, in the order of their names. */
const largestClusters = (groups: readonly GroupErrors[]): readonly GroupErrors[] => {
  const clusters = groups.filter(({ by, all }) => by === 'cluster' && all.timePerOutputToken.count > 0)
  const largest = [...clusters]
    .sort((a, b) => b.all.timePerOutputToken.count - a.all.timePerOutputToken.count)
    .slice(0, mostBars)
  return clusters.filter((cluster) => largest.includes(cluster))
}

const subtitle = ({ count, medianError, p90Error }: GroupErrors['all'][FigureName]): string =>
  `${formatNumber(count, 1)} runs · error ${formatPercent(medianError ?? 0)} in the median, ${formatPercent(p90Error ?? 0)} at the 90th percentile`

/** A predicted frontier with the runs of its cluster as dots. */
async function frontierChart(
  table: PredictedTable,
  cluster: string | undefined,
): Promise<LineChart | undefined> {
  const found = clusterFrontier(table, cluster)
  if (found === undefined) return undefined
  const { servingThroughputChart } = await import('@paretoken/figures/charts')
  const chart = servingThroughputChart(
    {
      title: `Measured runs and the predicted frontier: ${found.name}`,
      subtitle: `${formatNumber(found.measured.length, 1)} runs; the frontier is that of the best layouts on as many accelerators as runs had`,
      footnote:
        'Where a run does not state its throughput, that of Little’s law: requests at a time over the time of each',
    },
    [found.frontier],
  )
  return {
    ...chart,
    series: chart.series.map((series) => ({ ...series, dots: found.measured })),
  }
}

/** The charts of a report, by the word that their files are told apart by. Throws InputError where no runs are of the cluster asked for. */
export async function validationCharts(
  name: string,
  { overall, groups }: ValidationReport,
  table: PredictedTable,
  cluster: string | undefined,
): Promise<Readonly<Record<string, Chart>>> {
  const { errorsChart, predictedAgainstMeasuredChart } = await import('@paretoken/figures/charts')
  const frontier = await frontierChart(table, cluster)
  const compared = scatters.flatMap(([word, figure, axis]) =>
    overall.all[figure].count === 0
      ? []
      : [
          [
            word,
            predictedAgainstMeasuredChart(
              {
                title: `Predicted against measured: ${axis.label.toLowerCase()}, runs of ${name}`,
                subtitle: subtitle(overall.all[figure]),
              },
              axis,
              comparedByEngine(table.predictions, figure),
            ),
          ] as const,
        ],
  )
  const clusters = largestClusters(groups)
  return {
    ...Object.fromEntries(compared),
    errors: errorsChart(
      {
        title: `Errors in time per output token, runs of ${name}`,
        subtitle: subtitle(overall.all.timePerOutputToken),
      },
      clusters.map(({ name: cluster, all }) => ({
        name: `${cluster} (${formatNumber(all.timePerOutputToken.count, 1)})`,
        medianError: all.timePerOutputToken.medianError ?? Number.NaN,
        p90Error: all.timePerOutputToken.p90Error ?? Number.NaN,
      })),
    ),
    ...(frontier === undefined ? {} : { frontier }),
  }
}
