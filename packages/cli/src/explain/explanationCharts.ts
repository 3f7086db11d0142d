import type { Chart } from '@paretoken/figures/charts'
import { hasExperts, layoutName } from 'paretoken'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { formatNumber } from '../output/formatNumber.ts'
import type { Explained } from './explainedPoint.ts'

/** The charts of an explanation, by the word that their files are told apart by. */
export type ExplanationCharts = Readonly<
  Record<'waterfall' | 'operations' | 'memory' | 'roofline' | 'elasticities', Chart>
>

/** Where the time of a deployment goes, what fills its memory, and what would help. */
export async function explanationCharts(
  series: DecodeSeries,
  { configuration, explanation }: Explained,
): Promise<ExplanationCharts> {
  const figures = await import('@paretoken/figures/charts')
  const { point } = explanation
  const { model, hardware } = series.facets
  const name = `${model} on ${point.accelerators} × ${hardware}`
  const subtitle = `${layoutName(point.layout, hasExperts(configuration.model))} · batch ${formatNumber(point.batch, 1)} · ${formatNumber(point.tokensPerSecond)} tokens/s for one user · ${series.facets.precision} · context ${formatNumber(configuration.workload.contextTokens, 1)} · calibration ${series.facets.calibration}`
  const words = (title: string) => ({ title: `${title}: ${name}`, subtitle })
  return {
    waterfall: figures.stepWaterfallChart(words('From the ideal machine to this one'), explanation),
    operations: figures.operationsChart(words('Where the time goes'), explanation),
    memory: figures.memoryChart(words('What fills the memory'), explanation),
    roofline: figures.stepRooflineChart(
      words('Kernels under the roofline'),
      explanation,
      configuration.hardware,
    ),
    elasticities: figures.elasticitiesChart(words('What 1 % more would do'), explanation),
  }
}
