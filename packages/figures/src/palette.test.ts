import { expect, test } from 'vitest'
import { type Colours, darkColours, lightColours, seriesStyle } from './palette.ts'

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

test.each([
  ['light', lightColours],
  ['dark', darkColours],
] satisfies [string, Colours][])(
  'text and lines stand out from the %s ground (WCAG 2.2, 1.4.3 and 1.4.11)',
  (_, colours) => {
    const { background, ink, quiet, series } = colours
    for (const text of [ink, quiet]) expect(contrast(text, background)).toBeGreaterThan(4.5)
    for (const colour of series) expect(contrast(colour, background)).toBeGreaterThan(3)
  },
)

test('thirty series are told apart by colour and dash', () => {
  const styles = Array.from({ length: 30 }, (_, position) => JSON.stringify(seriesStyle(position)))
  expect(new Set(styles).size).toBe(30)
})
