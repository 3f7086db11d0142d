import { Resvg } from '@resvg/resvg-js'
import { interFontFiles } from './interFont.ts'
import { withoutMediaRules } from './styleSheet.ts'

/** How a figure becomes a picture of pixels. */
export type PngOptions = {
  /** Pixels of the picture for one of the SVG. Default: 2. */
  readonly scale?: number
}

/** The PNG file of an SVG made by `svgOf`, set in Inter. The theme auto is drawn light. */
export function pngOf(svg: string, { scale = 2 }: PngOptions = {}): Uint8Array {
  const resvg = new Resvg(withoutMediaRules(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...interFontFiles()], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  })
  return resvg.render().asPng()
}
