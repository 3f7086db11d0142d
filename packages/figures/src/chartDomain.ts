import { axisDomain, type Domain } from './axisDomain.ts'
import { type DrawableChart, valuesOf } from './drawableChart.ts'

/** The domains that show everything in a chart, or what its axes are limited to; a vertical axis in percent starts at zero. */
export function chartDomain(chart: DrawableChart): { readonly x: Domain; readonly y: Domain } {
  const values = valuesOf(chart)
  return {
    x: chart.x.limits ?? axisDomain(values.x, chart.x.scale),
    y: chart.y.limits ?? axisDomain(values.y, chart.y.scale, chart.y.format === 'percent'),
  }
}
