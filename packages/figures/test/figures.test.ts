import { expect, test } from 'vitest'
import type { Chart } from '../src/chart.ts'
import type { LineChart } from '../src/lineChart.ts'
import { pngOf, svgOf } from '../src/node.ts'
import type { SvgOptions } from '../src/svgOf.ts'
import {
  crowdedRoofline,
  decodeStepChart,
  elasticityChart,
  memoryChart,
  opsChart,
  overflowChart,
  rooflineOfStep,
  waterfallChart,
} from './explained.ts'
import { plansChart } from './plans.ts'
import { servingCost, servingCostBands, servingCostUnpriced, servingThroughput } from './servingFrontiers.ts'
import { manyCurves, measuredChart, sixModelsChart } from './sixModels.ts'
import { errorBars, scatterChart } from './validations.ts'

const chart = sixModelsChart()
const only = (points: LineChart['series'][number]['points']): LineChart => ({
  ...chart,
  series: [{ name: 'One layout', points }],
})

/** Each is compared with the drawing of its name in test/figures; `vitest -u` draws them anew. */
const figures: Readonly<Record<string, readonly [Chart, Omit<SvgOptions, 'document'>]>> = {
  'cost-light': [chart, { theme: 'light' }],
  'cost-auto-phone': [chart, { width: 390 }],
  'cost-dark': [chart, { theme: 'dark' }],
  'cost-log-speed': [
    { ...chart, x: { ...chart.x, scale: 'log' } },
    { theme: 'light', height: 400 },
  ],
  'mfu-light': [sixModelsChart('mfu'), { theme: 'light' }],
  'measured-light': [measuredChart(), { theme: 'light' }],
  'twenty-curves-phone': [manyCurves(20), { theme: 'light', width: 390 }],
  'single-point': [only([{ x: 50, y: 1.2 }]), { theme: 'light' }],
  'less-than-a-decade': [
    only([
      { x: 50, y: 1.2 },
      { x: 60, y: 1.5 },
    ]),
    { theme: 'light' },
  ],
  empty: [only([]), { theme: 'light' }],
  ...everyWay('waterfall', waterfallChart),
  ...everyWay('decode-step', decodeStepChart),
  ...everyWay('ops', opsChart),
  ...everyWay('memory', memoryChart),
  ...everyWay('overflow', overflowChart),
  ...everyWay('elasticity', elasticityChart),
  ...everyWay('roofline', rooflineOfStep),
  ...everyWay('crowded-roofline', crowdedRoofline),
  ...everyWay('serving-cost', servingCost),
  ...everyWay('serving-cost-bands', servingCostBands),
  'serving-cost-unpriced-light': [servingCostUnpriced, { theme: 'light' }],
  'serving-throughput-light': [servingThroughput, { theme: 'light' }],
  ...everyWay('plans', plansChart),
  ...everyWay('scatter', scatterChart),
  'errors-light': [errorBars, { theme: 'light' }],
  'no-bars': [{ ...memoryChart, bars: [] }, { theme: 'light' }],
  'tall-waterfall': [waterfallChart, { theme: 'light', height: 700 }],
}

/** A chart on either ground, and on a telephone. */
function everyWay(name: string, figure: Chart): typeof figures {
  return {
    [`${name}-light`]: [figure, { theme: 'light' }],
    [`${name}-dark`]: [figure, { theme: 'dark' }],
    [`${name}-phone`]: [figure, { width: 390 }],
  }
}

for (const [name, [figure, options]] of Object.entries(figures)) {
  test(`${name} is drawn as before`, async () => {
    await expect(`${svgOf(figure, options)}\n`).toMatchFileSnapshot(`figures/${name}.svg`)
  })
}

test('the same chart gives the same bytes', () => {
  expect(svgOf(sixModelsChart())).toBe(svgOf(sixModelsChart()))
})

test('a figure stands alone: named, described, with no script and no reference outside', () => {
  const svg = svgOf(chart)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img"/)
  expect(svg).toContain(`<title>${chart.title}</title>`)
  expect(svg).toMatch(
    /<desc>Dollars per million output tokens \(log scale, \$0\.0488 to \$112\).*6 curves: GPT-4/,
  )
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|href|url\(|http/)
})

test('text of the chart is written as text, never as markup', () => {
  const svg = svgOf({
    ...chart,
    title: '<b>&"\u0000',
    series: [{ name: '</text><x/>', points: [{ x: 1, y: 1 }] }],
  })
  expect(svg).toContain('<title>&lt;b&gt;&amp;&quot; </title>')
  expect(svg).not.toContain('<x/>')
})

test('the theme auto follows the reader on screens and is light on paper', () => {
  expect(svgOf(chart)).toContain('@media screen and (prefers-color-scheme:dark){')
  expect(svgOf(chart, { theme: 'light' })).not.toContain('@media')
})

test('dollars are written plainly', () => {
  const labels = [...svgOf(chart, { theme: 'light' }).matchAll(/>([^<>]*\$[^<>]*)<\/text>/g)].map(
    (match) => match[1],
  )
  expect(labels.filter((label) => label!.startsWith('$'))).toEqual(['$0.10', '$1', '$10', '$100'])
})

test('a thousand points a curve are drawn', () => {
  const points = Array.from({ length: 1000 }, (_, i) => ({ x: i + 1, y: 0.1 * 1.005 ** i }))
  expect(svgOf(only(points))).toContain('One layout')
})

test('a size that cannot be is refused', () => {
  expect(() => svgOf(chart, { width: 100 })).toThrow(
    "a figure's width must be between 240 and 10000 pixels, not 100",
  )
  expect(() => svgOf(chart, { height: Number.NaN })).toThrow("a figure's height must be")
})

test('a picture has the scaled size of its figure, and begins as PNG files do', () => {
  const png = Buffer.from(pngOf(svgOf(chart, { width: 390, height: 400 }), { scale: 3 }))
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1170, 1200])
})

test.each(['title', 'subtitle', 'tick', 'label', 'key'])('the picture shows text of the role %s', (role) => {
  const svg = svgOf(chart, { theme: 'light' })
  const hidden = svg.replace('</style>', `.paretoken-light .${role}{display:none}</style>`)
  const blank = svg.replaceAll(/(<text[^>]*>)[^<]*/g, '$1')
  expect(Buffer.from(pngOf(svg)).equals(pngOf(hidden))).toBe(false)
  expect(Buffer.from(pngOf(svg)).equals(pngOf(blank))).toBe(false)
})

test('the picture of the theme auto is the light one', () => {
  expect(pngOf(svgOf(chart))).toEqual(pngOf(svgOf(chart, { theme: 'light' })))
})
