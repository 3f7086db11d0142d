import { type Colours, darkColours, lightColours } from '@paretoken/figures'

/** Colours of the causes of time, in the ribbon's order; hues that no series has beside them, from work to waiting. */
const causes = {
  light: ['#c9702c', '#7fb069', '#3f7d58', '#5fa8d3', '#2a6f97', '#8d7aae', '#9aa3ae', '#c2a83e'],
  dark: ['#e08e4f', '#96c381', '#4f9a6f', '#73b9e2', '#3c8abb', '#a595c6', '#7d8791', '#d3bb55'],
}

const variables = ({ background, ink, quiet, grid, series }: Colours, hues: readonly string[]): string =>
  [
    `--ground:${background}`,
    `--ink:${ink}`,
    `--quiet:${quiet}`,
    `--line:${grid}`,
    ...series.map((colour, position) => `--series-${position}:${colour}`),
    ...hues.map((colour, position) => `--cause-${position}:${colour}`),
  ].join(';')

/** The colours of figures as variables of the page, for a light and a dark ground. */
export const paletteStyle = [
  `:root{${variables(lightColours, causes.light)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${variables(darkColours, causes.dark)}}}`,
  `:root[data-theme=dark]{${variables(darkColours, causes.dark)}}`,
].join('\n')
