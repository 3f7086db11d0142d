import { type AcceleratorEntry, acceleratorEntries, type Figure } from '@paretoken/catalog'
import { formatNumber } from '../output/formatNumber.ts'
import { tableOf } from '../output/table.ts'
import type { HardwareSort } from './listingSorts.ts'
import { searchEntries } from './searchEntries.ts'
import { sortedBy } from './sortedBy.ts'

type Narrow = 'bf16' | 'fp8' | 'fp4'

const rate = ({ flopPerSecond }: AcceleratorEntry, format: Narrow): Figure<number> | undefined =>
  flopPerSecond[format] ?? (format === 'bf16' ? flopPerSecond.fp16 : undefined)

/** What each order of the list goes by. */
const sortKeys: Readonly<Record<HardwareSort, (entry: AcceleratorEntry) => number | string | undefined>> = {
  memory: ({ hbmBytes }) => hbmBytes.value,
  bandwidth: ({ hbmBytesPerSecond }) => hbmBytesPerSecond.value,
  bf16: (entry) => rate(entry, 'bf16')?.value,
  fp8: (entry) => rate(entry, 'fp8')?.value,
  fp4: (entry) => rate(entry, 'fp4')?.value,
  power: ({ tdpWatts }) => tdpWatts?.value,
  price: ({ rentalDollarsPerHour }) => rentalDollarsPerHour?.value.typical,
  year: ({ launchYear }) => launchYear.value,
  name: ({ id }) => id,
}

/** The accelerators of the catalog that match a search, in an order; by vendor and generation without one. */
export function listedHardware(
  search: string | undefined,
  sort: HardwareSort | undefined,
): readonly AcceleratorEntry[] {
  const found = searchEntries(acceleratorEntries, search, {
    what: 'accelerator',
    alsoKnownAs: ({ name, vendor, memoryType }) => [name, vendor, memoryType],
  })
  return sort === undefined ? found : sortedBy(found, sortKeys[sort])
}

/** A number in few characters: 0.23, 3.35, 80, 1,979, 12.5k. */
function compact(value: number): string {
  if (value >= 9999.5) return `${String(Number((value / 1000).toPrecision(3)))}k`
  return value >= 9.995 ? formatNumber(Math.round(value), 1) : value.toFixed(2)
}

const marked = (text: string, doubtful: string | undefined): string =>
  doubtful === undefined ? text : `${text}?`

/** A figure in a unit of that size; with a question mark where it is doubtful. */
const cell = (figure: Figure<number> | undefined, size = 1): string =>
  figure === undefined ? '–' : marked(compact(figure.value / size), figure.doubtful)

const whole = (figure: Figure<number> | undefined): string =>
  figure === undefined ? '–' : marked(compact(Math.round(figure.value)).replace(/\.00$/, ''), figure.doubtful)

/** A tier that joins more than this is the network between machines: it makes no domain. */
const largestDomain = 20_000

/** Accelerators of the innermost domain, and what each sends over it; 1 and nothing where it works alone. */
function domainCells({ interconnect }: AcceleratorEntry): readonly [string, string] {
  const tier = interconnect[0]
  if (tier === undefined || tier.size.value > largestDomain) return ['1', '–']
  return [whole(tier.size), cell(tier.bytesPerSecondPerDirection, 1e9)]
}

function priceCell({ rentalDollarsPerHour: price }: AcceleratorEntry): string {
  if (price === undefined) return '–'
  return marked(price.value.typical.toFixed(2), price.doubtful)
}

/** A cell with room for a question mark, so that digits stand under digits. */
const withRoom = (text: string): string => (text.endsWith('?') ? text : `${text} `)

const columns: readonly { readonly heading: string; readonly cell: (entry: AcceleratorEntry) => string }[] = [
  { heading: 'year', cell: ({ launchYear }) => String(launchYear.value) },
  { heading: 'GB', cell: ({ hbmBytes }) => cell(hbmBytes, 1e9) },
  { heading: 'TB/s', cell: ({ hbmBytesPerSecond }) => cell(hbmBytesPerSecond, 1e12) },
  { heading: 'bf16', cell: (entry) => cell(rate(entry, 'bf16'), 1e12) },
  { heading: 'fp8', cell: (entry) => cell(rate(entry, 'fp8'), 1e12) },
  { heading: 'fp4', cell: (entry) => cell(rate(entry, 'fp4'), 1e12) },
  { heading: 'domain', cell: (entry) => domainCells(entry)[0] },
  { heading: 'GB/s', cell: (entry) => domainCells(entry)[1] },
  { heading: 'W', cell: ({ tdpWatts }) => whole(tdpWatts) },
  { heading: '$/h', cell: priceCell },
]

/** Accelerators as a table, a line each; doubtful figures end in a question mark. */
export function hardwareTable(entries: readonly AcceleratorEntry[]): string {
  return tableOf(
    [
      { heading: 'accelerator' },
      { heading: 'vendor' },
      ...columns.map(({ heading }) => ({ heading: withRoom(heading), align: 'right' as const })),
    ],
    entries.map((entry) => [
      entry.id,
      entry.vendor,
      ...columns.map((column) => withRoom(column.cell(entry))),
    ]),
    ' ',
  )
}
