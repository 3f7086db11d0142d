import type { SeriesAsked } from '../address/explored.ts'

const plainFigures: Readonly<Record<string, string>> = {
  hbmBytes: 'HBM',
  hbmBytesPerSecond: 'HBM bandwidth',
  flopPerSecond: 'FLOP/s',
  onChipBytes: 'memory on the chip',
  tdpWatts: 'power',
  rentalDollarsPerHour: 'price',
  purchaseDollars: 'purchase price',
}

const tierNames = ['scale-up', 'scale-out']

const tierFigures: Readonly<Record<string, string>> = {
  size: 'domain',
  bytesPerSecondPerDirection: 'bandwidth',
  startUpLatencySeconds: 'latency',
}

/** A figure of a machine in a few words: "HBM bandwidth", "fp8 FLOP/s", "scale-up domain". */
export function figureWords(figure: string): string {
  const [, format] = /^flopPerSecond\.(\w+)$/.exec(figure) ?? []
  if (format !== undefined) return `${format} FLOP/s`
  const [, place, field = ''] = /^interconnect\.(\d+)\.(\w+)$/.exec(figure) ?? []
  if (place === undefined) return plainFigures[figure] ?? figure
  return `${tierNames[Number(place)] ?? `tier ${Number(place) + 1}`} ${tierFigures[field] ?? field}`
}

/** A change in words: "2× HBM bandwidth", "HBM 80 GB". */
export function changeWords(figure: string, word: string): string {
  const times = /^([\d.]+)[x×]$/.exec(word)
  return times === null ? `${figureWords(figure)} ${word}` : `${times[1]}× ${figureWords(figure)}`
}

/** A series as a sentence: "llama-3.1-70b, fp8, on h100-sxm but 2× HBM bandwidth, disaggregated". */
export function seriesSentence({
  model,
  hardware,
  precision,
  serving,
  calibration,
  changes = {},
  ...others
}: SeriesAsked): string {
  const changed = Object.entries(changes).map(([figure, word]) => changeWords(figure, word))
  const machine = changed.length === 0 ? hardware : `${hardware} but ${changed.join(', ')}`
  return [
    precision === undefined ? model : `${model}, ${precision},`,
    `on ${machine}`,
    ...[serving, others.speculation, calibration, others.price && `$${others.price}/h`].flatMap((word) =>
      word ? [`· ${word}`] : [],
    ),
  ].join(' ')
}

/** The same, cut to what tells the series of a chart apart, for a label at its curve. @param usualServing how those are served that do not say */
export function seriesLabels(series: readonly SeriesAsked[], usualServing = 'aggregated'): readonly string[] {
  if (series.length <= 1) return series.map(({ model, hardware }) => `${model} on ${hardware}`)
  const facets = series.map((each) => ({
    model: each.model,
    hardware: [
      each.hardware,
      ...Object.entries(each.changes ?? {}).map(([figure, word]) => changeWords(figure, word)),
    ].join(', '),
    precision: each.precision ?? 'as kept',
    calibration: each.calibration ?? 'vllm',
    serving: each.serving ?? usualServing,
    speculation: each.speculation ?? 'no drafts',
    price: each.price === undefined ? 'usual price' : `$${each.price}/h`,
  }))
  const names = Object.keys(facets[0] ?? {}) as (keyof (typeof facets)[number])[]
  const differing = names.filter((name) => facets.some((each) => each[name] !== facets[0]?.[name]))
  const told = differing.length === 0 ? (['model', 'hardware'] as const) : differing
  return facets.map((each) => told.map((name) => each[name]).join(' · '))
}
