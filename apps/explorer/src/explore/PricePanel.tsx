import type { Explored } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { groundsKey, useGrounds } from '../asking/useGrounds.ts'
import { Fold } from '../controls/Fold.tsx'
import { Segments } from '../controls/Segments.tsx'
import { WordField } from '../controls/WordField.tsx'
import type { Curve } from '../worker/curve.ts'
import type { Grounds } from '../worker/grounds.ts'
import { setFlags, wordField } from './flagField.ts'
import { problemOf } from './problemOf.ts'
import { atPrice, machinesOf, priceOfMachine, type Rents, type RentTier, tierOf, tierPrice } from './rents.ts'

type Props = {
  readonly explored: Pick<Explored, 'flags' | 'series'>
  readonly change: Change
  readonly curves: readonly (Curve | undefined)[]
}

type Known = Props & { readonly rents: Rents }

const dollars = (value: number): string => `$${value.toFixed(2)}`

const rangeWords = (rent: NonNullable<Grounds['rent']>): string =>
  [
    rent.low === undefined
      ? `typically ${dollars(rent.typical)}`
      : `${dollars(rent.low)} to ${dollars(rent.high ?? rent.typical)}, typically ${dollars(rent.typical)}`,
    rent.date && `seen ${rent.date}`,
  ]
    .filter(Boolean)
    .join(', ')

function MachinePrice({
  machine,
  explored: { series },
  change,
  curves,
  rents,
}: Known & { readonly machine: string }) {
  const rent = rents.get(machine)
  const own = curves.filter((_, position) => series[position]?.hardware === machine)
  const price = priceOfMachine(series, machine)
  return (
    <WordField
      label={`$/h of ${machine}`}
      definition={`For an accelerator and an hour.${rent === undefined ? ' The catalog knows no rent of it.' : ` Rented for ${rangeWords(rent)}.`}${rent?.source === undefined ? '' : ` Source: ${rent.source}.`}`}
      value={price ?? ''}
      placeholder={
        price === undefined ? 'differs by series' : rent === undefined ? 'not known' : rent.typical.toFixed(2)
      }
      problem={problemOf(own, 'price')}
      onChange={(word) =>
        change((now) => ({
          ...now,
          series: now.series.map((each) =>
            each.hardware === machine ? atPrice(each, word === '' ? undefined : word) : each,
          ),
        }))
      }
    />
  )
}

function RentFields(props: Known) {
  const { explored, change, rents } = props
  return (
    <>
      <Segments<RentTier>
        label="Which rent"
        value={tierOf(explored.series, rents)}
        options={[
          { id: 'low', name: 'Low' },
          { id: 'typical', name: 'Typical' },
          { id: 'high', name: 'High' },
        ]}
        onChange={(tier) =>
          change((now) => ({
            ...now,
            series: now.series.map((each) => atPrice(each, tierPrice(rents.get(each.hardware), tier))),
          }))
        }
      />
      {machinesOf(explored.series).map((machine) => (
        <MachinePrice key={machine} machine={machine} {...props} />
      ))}
    </>
  )
}

function OwnedFields({
  explored: { flags, series },
  change,
  curves,
  purchases,
}: Props & { readonly purchases: string }) {
  const field = (flag: 'purchase' | 'years' | 'powerPrice') => wordField(flag, flags, change, curves)
  const several = machinesOf(series).length > 1
  return (
    <>
      <WordField
        label={several ? 'Purchase, $ for an accelerator of any' : 'Purchase, $'}
        definition="What an accelerator costs with its share of the server and of the network. The catalog’s where nothing is said."
        placeholder={purchases}
        {...field('purchase')}
      />
      <WordField
        label="Years"
        definition="How long machines are used until they are worth nothing."
        placeholder="5"
        {...field('years')}
      />
      <WordField
        label="Power price, $/kWh"
        definition="What a kilowatt-hour costs."
        placeholder="0.08"
        {...field('powerPrice')}
      />
    </>
  )
}

function PowerFields({ explored: { flags }, change, curves }: Props) {
  return (
    <>
      <WordField
        label="PUE"
        definition="Power usage effectiveness: power of the site over that of its machines."
        placeholder="1.3"
        {...wordField('pue', flags, change, curves)}
      />
      <WordField
        label="Watts of an accelerator"
        definition="Of an accelerator with its share of the server. From its TDP where nothing is said."
        placeholder="from TDP"
        {...wordField('watts', flags, change, curves)}
      />
    </>
  )
}

function summaryOf({ flags, series }: Props['explored'], curves: Props['curves'], rents: Rents): string {
  if (flags.owned !== undefined) return 'owned'
  const prices = machinesOf(series).map((machine) => {
    const place = series.findIndex(({ hardware }) => hardware === machine)
    const price = curves[place]?.dollarsPerHour
    return price === undefined || price === null ? undefined : `${dollars(price)}`
  })
  const shown = prices.filter((price) => price !== undefined)
  const tier = tierOf(series, rents) ?? 'own'
  return shown.length === 0 || shown.length > 3 ? `${tier} prices` : `${shown.join(', ')} an hour`
}

/** What machines cost: rented, by the catalog or at a price of one's own, or owned; and what they draw. */
export function PricePanel(props: Props) {
  const { explored, change, curves } = props
  const { flags, series } = explored
  const grounds = useGrounds(series, true)
  const rents: Rents = new Map(series.map((each) => [each.hardware, grounds.get(groundsKey(each))?.rent]))
  const owned = flags.owned !== undefined
  const purchase = series.flatMap((each) => grounds.get(groundsKey(each))?.purchase?.typical ?? [])
  const purchases = [...new Set(purchase)].map((each) => each.toLocaleString('en-US')).join(', ')
  const problem = (['price', 'purchase', 'years', 'powerPrice', 'pue', 'watts'] as const).some(
    (flag) => problemOf(curves, flag) !== undefined,
  )
  return (
    <Fold title="Price" summary={summaryOf(explored, curves, rents)} urgent={problem}>
      <Segments
        label="How machines are paid for"
        value={owned ? 'owned' : 'rented'}
        options={[
          { id: 'rented', name: 'Rented' },
          { id: 'owned', name: 'Owned' },
        ]}
        onChange={(way) => setFlags(change, { owned: way === 'owned' ? '1' : undefined })}
      />
      {owned ? <OwnedFields {...props} purchases={purchases} /> : <RentFields {...props} rents={rents} />}
      <PowerFields {...props} />
    </Fold>
  )
}
