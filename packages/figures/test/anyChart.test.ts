import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { svgOf } from '../src/node.ts'
import { textOf } from '../src/terminal/textOf.ts'
import { anyChart } from './anyChart.ts'

/** What is drawn: the attributes, without the words of the chart. */
const attributes = (svg: string): string =>
  [...svg.matchAll(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|dy|width|height|viewBox|transform)="[^"]*"/g)].join(' ')

test('no chart gives a coordinate that is not a number', () => {
  fc.assert(
    fc.property(anyChart, fc.integer({ min: 240, max: 1200 }), (chart, width) => {
      expect(attributes(svgOf(chart, { width }))).not.toMatch(/NaN|Infinity|undefined|null|\de[+-]?\d/)
    }),
    { numRuns: 120 },
  )
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are coloured by control characters
const ansiCodes = /\u001b\[[\d;]*m/g

test('every chart is well-formed XML, whatever its words', () => {
  const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } })
  fc.assert(
    fc.property(anyChart, (chart) => {
      expect(() => parse(svgOf(chart))).not.toThrow()
    }),
    { numRuns: 120 },
  )
})

test('no chart gives a terminal line that is too wide, ends in a space, or says NaN', () => {
  fc.assert(
    fc.property(
      anyChart,
      fc.record({ columns: fc.integer({ min: 30, max: 140 }), colour: fc.boolean(), unicode: fc.boolean() }),
      (chart, options) => {
        const lines = textOf(chart, { ...options, rows: 8 }).split('\n')
        for (const line of lines) {
          const shown = line.replace(ansiCodes, '')
          expect([...shown].length).toBeLessThanOrEqual(options.columns)
          expect(shown).not.toMatch(/ $|NaN|Infinity|undefined/)
          if (!options.unicode) expect(shown).toMatch(/^[ -~]*$/)
        }
      },
    ),
    { numRuns: 300 },
  )
})
