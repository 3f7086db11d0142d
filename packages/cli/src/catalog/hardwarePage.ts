import { type Accelerator, computeFormatsOf, type PriceRange, ridgePoint } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import { tableOf } from '../output/table.ts'
import { figureName } from './figureName.ts'
import type { HardwareSubject } from './hardwareFacts.ts'
import { section } from './section.ts'
import { type SourceMarks, sourceMarks } from './sourceMarks.ts'
import { formatBytes, formatWhole } from './units.ts'
import { wrapped } from './wrapped.ts'

/** A table without headings: a name, a value, a mark, a line each. */
const listOf = (rows: readonly (readonly [string, string, string])[]): string => {
  const [names, values] = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map(([name, value, mark]) =>
      `${name.padEnd(names ?? 0)}   ${value.padEnd(values ?? 0)}   ${mark}`.trimEnd(),
    )
    .join('\n')
}

function memory(accelerator: Accelerator, { markOf }: SourceMarks): string {
  const { hbmBytes, reportedHbmBytes, hbmBytesPerSecond, onChipBytes, memoryType } = accelerator
  return listOf([
    [memoryType ?? 'capacity', formatBytes(hbmBytes), markOf('hbmBytes')],
    ...(reportedHbmBytes === undefined
      ? []
      : [['as the driver reports it', formatBytes(reportedHbmBytes), markOf('reportedHbmBytes')] as const]),
    ['bandwidth', `${formatBytes(hbmBytesPerSecond)}/s`, markOf('hbmBytesPerSecond')],
    ...(onChipBytes === undefined
      ? []
      : [['on the chip', formatBytes(onChipBytes), markOf('onChipBytes')] as const]),
  ])
}

function arithmetic(accelerator: Accelerator, { markOf }: SourceMarks): string {
  return tableOf(
    [
      { heading: 'type' },
      { heading: 'TFLOP/s', align: 'right' },
      { heading: 'ridge point', align: 'right' },
      { heading: '' },
    ],
    computeFormatsOf(accelerator).map((format) => [
      format,
      formatNumber((accelerator.flopPerSecond[format] ?? 0) / 1e12, 4),
      formatNumber(ridgePoint(accelerator, format) ?? 0),
      markOf(`flopPerSecond.${format}`),
    ]),
  )
}

function interconnect({ interconnect: tiers }: Accelerator, { markOf }: SourceMarks): string {
  if (tiers.length === 0) return 'none: it works alone'
  return tableOf(
    [
      { heading: 'tier' },
      { heading: 'shape' },
      { heading: 'joins', align: 'right' },
      { heading: '' },
      { heading: 'GB/s', align: 'right' },
      { heading: '' },
      { heading: 'latency µs', align: 'right' },
      { heading: '' },
      { heading: 'reduces' },
    ],
    tiers.map((tier, index) => [
      tier.name,
      tier.topology === 'torus' ? `torus ${tier.dimensions.join('×')}` : tier.topology,
      formatWhole(tier.size),
      markOf(`interconnect[${index}].size`),
      formatNumber(tier.bytesPerSecondPerDirection / 1e9),
      markOf(`interconnect[${index}].bytesPerSecondPerDirection`),
      formatNumber(tier.startUpLatencySeconds * 1e6, 2),
      markOf(`interconnect[${index}].startUpLatencySeconds`),
      tier.inNetworkReduction ? 'yes' : 'no',
    ]),
  )
}

function priceRow(name: string, price: PriceRange | undefined, mark: string): readonly (readonly string[])[] {
  if (price === undefined) return []
  const dollars = (value: number | undefined) =>
    value === undefined ? '–' : `$${value >= 1000 ? formatWhole(value) : value.toFixed(2)}`
  return [[name, dollars(price.low), dollars(price.typical), dollars(price.high), price.date ?? '–', mark]]
}

function powerAndPrice(accelerator: Accelerator, { markOf }: SourceMarks): readonly string[] {
  const { tdpWatts, rentalDollarsPerHour, purchaseDollars } = accelerator
  const prices = [
    ...priceRow('rent an hour', rentalDollarsPerHour, markOf('rentalDollarsPerHour')),
    ...priceRow('purchase', purchaseDollars, markOf('purchaseDollars')),
  ]
  const right = { align: 'right' } as const
  return [
    ...section(
      'Power',
      tdpWatts === undefined
        ? ''
        : listOf([['thermal design', `${formatWhole(tdpWatts)} W`, markOf('tdpWatts')]]),
    ),
    ...section(
      'Price',
      prices.length === 0
        ? ''
        : tableOf(
            [
              { heading: '' },
              { heading: 'low', ...right },
              { heading: 'typical', ...right },
              { heading: 'high', ...right },
              { heading: 'as of' },
              { heading: '' },
            ],
            prices,
          ),
    ),
  ]
}

/** A page about an accelerator: its figures, what is doubtful about them, where they are from. */
export function hardwarePage({ accelerator, aliases, sources }: HardwareSubject, columns: number): string {
  const { id, name, vendor, launchYear } = accelerator
  const marks = sourceMarks(sources)
  const year = launchYear === undefined ? '' : `, ${launchYear} ${marks.markOf('launchYear')}`
  const body = [
    `${name} (${id})`,
    `${vendor}${year.trimEnd()}`,
    ...(aliases.length === 0 ? [] : [wrapped('also called ', aliases.join(', '), columns)]),
    ...section('Memory', memory(accelerator, marks)),
    ...section('Arithmetic: dense, and FLOP per byte of memory traffic', arithmetic(accelerator, marks)),
    ...section('Interconnect: per accelerator and direction', interconnect(accelerator, marks)),
    ...powerAndPrice(accelerator, marks),
  ]
  const doubts = sources.filter(({ doubtful }) => doubtful !== undefined)
  return [
    ...body,
    ...(doubts.length === 0 ? [] : ['', 'Doubtful (?)']),
    ...doubts.map(({ figure, doubtful = '' }) =>
      wrapped('  ', `${figureName(figure, accelerator)}: ${doubtful}`, columns),
    ),
    ...(marks.asked().length === 0 ? [] : ['', 'Sources']),
    ...marks.asked().map(([number, source]) => wrapped(`  [${number}] `, source, columns)),
  ].join('\n')
}
