import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { interFontFiles } from './interFont.ts'
import { textWidth } from './textWidth.ts'

/** The width of the ink of a text as resvg sets it. */
function drawnWidth(text: string, weight: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="50"><text x="9" y="30" font-family="Inter" font-size="20" font-weight="${weight}">${text}</text></svg>`
  const font = { fontFiles: [...interFontFiles()], loadSystemFonts: false, defaultFontFamily: 'Inter' }
  return new Resvg(svg, { font }).getBBox()!.width
}

test.each([
  ['Llama 3.1 405B 8-bit', 400],
  ['Tokens per second for one user', 400],
  ['Token economics of all models on the H100 SXM', 600],
  ['$1,000 WMwm@', 600],
] as const)('"%s" is as wide as Inter sets it in weight %i, and a little', (text, weight) => {
  const share = textWidth(text, 20, weight) / drawnWidth(text, weight)
  expect(share).toBeGreaterThan(1)
  expect(share).toBeLessThan(1.06)
})
