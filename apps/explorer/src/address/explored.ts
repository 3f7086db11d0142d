/** The views of the explorer, in their order. */
export const views = ['explore', 'compare', 'plan', 'invert', 'paper', 'validation'] as const
export type View = (typeof views)[number]

/** What can stand up the chart. */
export const costAxes = ['output', 'input', 'blended', 'perAccelerator', 'perMegawatt', 'energy'] as const
export type CostAxis = (typeof costAxes)[number]

/** What can stand along it. */
export const speedAxes = ['speed', 'time'] as const
export type SpeedAxis = (typeof speedAxes)[number]

/** Flags of one series, by the names that the command gives them; the words are as a person types them. */
export const seriesFlags = ['precision', 'kvCache', 'calibration', 'serving', 'speculation', 'price'] as const
export type SeriesFlag = (typeof seriesFlags)[number]

/** One curve: a model on a machine. */
export type SeriesAsked = { readonly [flag in SeriesFlag]?: string } & {
  /** A model of the catalog, or of a file that was dropped, by name. */
  readonly model: string
  /** A machine of the catalog, or of a file that was dropped, by name. */
  readonly hardware: string
  /** What is changed of the machine, by figure: "hbmBytesPerSecond" is "2x", twice as much, or "8 TB/s", so much. */
  readonly changes?: Readonly<Record<string, string>>
  /** Whether it is taken off the chart, though not off the list. */
  readonly hidden?: true
}

/** Flags asked of all series, by the names that the command gives them. */
export const sharedFlags = [
  'context',
  'reserveContext',
  'isl',
  'osl',
  'cacheHits',
  'mix',
  'ttft',
  'tpot',
  'minSpeed',
  'demand',
  'maxAccelerators',
  'accelerators',
  'matching',
  'prefillOn',
  'prefillPrice',
  'promptTokensPerPass',
  'utilization',
  'acceptance',
  'draftTokens',
  'owned',
  'purchase',
  'years',
  'powerPrice',
  'pue',
  'watts',
] as const
export type SharedFlag = (typeof sharedFlags)[number]
export type SharedFlags = { readonly [flag in SharedFlag]?: string }

/** A place on a curve: the point of that series that is nearest to this speed. */
export type Selection = { readonly series: number; readonly tokensPerSecond: number }

/** What of the chart is looked at, in the units of its axes. */
export type Zoom = {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** What a view asks beside the series, in words of its own: of Plan the rate, of Invert the offer. */
export type ViewWords = Readonly<Record<string, string>>

/** The whole question that a person is at: what the address holds. */
export type Explored = {
  readonly view: View
  readonly series: readonly SeriesAsked[]
  readonly flags: SharedFlags
  readonly cost: CostAxis
  readonly speed: SpeedAxis
  readonly selection?: Selection
  readonly zoom?: Zoom
  /** Whether measured runs are laid over the curves. */
  readonly measured?: true
  readonly words: { readonly [view in View]?: ViewWords }
  /** Whether only the chart is shown, for a page that embeds it. */
  readonly embed?: true
}

/** What a first visit shows. */
export const firstExplored: Explored = {
  view: 'explore',
  series: [
    { model: 'llama-3.1-70b', hardware: 'h100-sxm', precision: 'fp8' },
    { model: 'llama-3.1-70b', hardware: 'b200-sxm', precision: 'fp8' },
  ],
  flags: { context: '8k' },
  cost: 'blended',
  speed: 'speed',
  words: {},
}
