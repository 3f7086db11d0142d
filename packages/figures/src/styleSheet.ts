import { type Colours, darkColours, dashes, lightColours } from './palette.ts'

/** The ground a chart is made for; auto follows the reader's setting, and is light on paper. */
export type Theme = 'light' | 'dark' | 'auto'

const family = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

const shapes = [
  'text{stroke:none}',
  '.title,.total{font-weight:600}',
  '.grid,.axis,.leader{fill:none;stroke-width:1}',
  '.curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}',
  '.leader,.joint{stroke-width:.75}',
  '.limit-ground{stroke-width:3;stroke-opacity:.6}',
  '.limit{stroke-width:1.25;stroke-dasharray:4 3}',
  '.band{fill-opacity:.16;stroke:none}',
  '.dots{stroke-width:1.25;stroke-opacity:.85}',
  '.marks{stroke-width:1.75}',
  '.halo{stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}',
  ...dashes.map((dash, index) => `.curve.dash-${index}{stroke-dasharray:${dash}}`),
]

const coloured = ({ background, ink, quiet, grid, series }: Colours): readonly string[] => [
  `.background{fill:${background}}`,
  `.title,.axis-label,.key,.bar,.total{fill:${ink}}`,
  `.subtitle,.footnote,.tick,.message{fill:${quiet}}`,
  `.grid{stroke:${grid}}`,
  `.axis,.joint{stroke:${quiet}}`,
  `.limit{stroke:${ink}}`,
  `.key-symbol{stroke:${ink};fill:${ink}}`,
  `.key-symbol.hollow{fill:${background}}`,
  `.halo,.limit-ground{stroke:${background}}`,
  ...series.flatMap((colour, index) => [
    `.curve.colour-${index},.leader.colour-${index}{stroke:${colour}}`,
    `.label.colour-${index},.band.colour-${index},.piece.colour-${index}{fill:${colour}}`,
    `.marks.colour-${index},.dots.colour-${index}{stroke:${colour};fill:${colour}}`,
    `.hollow.colour-${index}{fill:${background}}`,
  ]),
  `.piece.vacant{fill:${background};stroke:${quiet};stroke-dasharray:2 2}`,
]

const scoped = (rules: readonly string[], scope: string): string =>
  rules.map((rule) => rule.replace(/(^|,)(?=[^{}]*\{)/g, `$1${scope} `)).join('')

/** The class of a chart of this theme; charts of several themes can share a page. */
export const themeClass = (theme: Theme): string => `paretoken-${theme}`

/** The style sheet of a chart: all its colours and strokes. */
export function styleSheet(theme: Theme): string {
  const scope = `.${themeClass(theme)}`
  const root = `${scope}{font-family:${family}}`
  const base = scoped(shapes, scope) + scoped(coloured(theme === 'dark' ? darkColours : lightColours), scope)
  if (theme !== 'auto') return root + base
  return `${root}${base}@media screen and (prefers-color-scheme:dark){${scoped(coloured(darkColours), scope)}}`
}

/** The SVG without the part of its style that depends on the reader's setting. */
export const withoutMediaRules = (svg: string): string => svg.replace(/@media[^<]*\}\}(?=<\/style>)/, '')
