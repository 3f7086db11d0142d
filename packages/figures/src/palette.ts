/** The colours of a chart on a light or a dark ground. */
export type Colours = {
  readonly background: string
  /** Text and axis. */
  readonly ink: string
  /** Text of the second rank: tick labels, subtitle, footnote. */
  readonly quiet: string
  readonly grid: string
  /**
   * Of the series, in order. They stay apart for colour-blind people, who are also helped by direct labels; after
   * M. Okabe and K. Ito, "Color Universal Design" (2008), darkened or lightened until thin lines and text stand out.
   */
  readonly series: readonly string[]
}

/** On paper or a light screen. */
export const lightColours: Colours = {
  background: '#ffffff',
  ink: '#1b1f24',
  quiet: '#5b636e',
  grid: '#e6e8eb',
  series: [
    '#0067b0',
    '#c94a00',
    '#00855f',
    '#b0459c',
    '#8f6a00',
    '#2c8fd0',
    '#454b54',
    '#6b4fd0',
    '#b3123f',
    '#648a00',
  ],
}

/** On a dark screen. */
export const darkColours: Colours = {
  background: '#14171b',
  ink: '#e8eaed',
  quiet: '#9aa3ae',
  grid: '#2b3037',
  series: [
    '#4d9fe6',
    '#ff8746',
    '#2cc397',
    '#e892d4',
    '#d9b13b',
    '#9ad4ff',
    '#c9ced6',
    '#a592ff',
    '#ff6b8f',
    '#aad14c',
  ],
}

/** How the lines are drawn whose colours come round again: whole, dashed, dotted; as SVG dash arrays. */
export const dashes: readonly string[] = ['none', '7 3', '2 3']

/** Which colour and which dash the series at this position has. */
export const seriesStyle = (position: number): { readonly colour: number; readonly dash: number } => ({
  colour: position % lightColours.series.length,
  dash: Math.floor(position / lightColours.series.length) % dashes.length,
})
