import type { ViewWords } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { WordField } from '../controls/WordField.tsx'
import { withRate } from './usualTraffic.ts'

type Props = { readonly words: ViewWords; readonly problem: string | undefined; readonly change: Change }

const fields = [
  {
    name: 'rate',
    label: 'Requests',
    placeholder: '10/s, 600/min or 1M/day',
    definition: 'Requests that come in the busiest hour: 10/s, 600/min, 1M/day. Instead of it, tokens below.',
  },
  {
    name: 'demand',
    label: 'or output tokens',
    placeholder: '20k tokens/s',
    definition: 'Output tokens per second of all users together, in the busiest hour. Instead of requests.',
  },
  {
    name: 'meanLoad',
    label: 'Mean load',
    placeholder: '60%',
    definition:
      'How busy an average hour is beside the busiest: prices are also told as if paid for all day.',
  },
] as const

/** How much there is to serve. */
export function TrafficPanel({ words, problem, change }: Props) {
  const shown = withRate(words)
  const set = (name: string) => (word: string) =>
    change((now) => {
      const { [name]: _, rate, demand, ...others } = now.words.plan ?? {}
      const kept = name === 'meanLoad' ? { ...(rate ? { rate } : {}), ...(demand ? { demand } : {}) } : {}
      return {
        ...now,
        words: { ...now.words, plan: { ...others, ...kept, ...(word === '' ? {} : { [name]: word }) } },
      }
    })
  return (
    <section className="panel" aria-labelledby="traffic">
      <h2 id="traffic">Traffic</h2>
      {fields.map(({ name, ...field }) => (
        <WordField
          key={name}
          {...field}
          value={shown[name] ?? ''}
          problem={problem?.startsWith(`--${name === 'meanLoad' ? 'mean-load' : name}`) ? problem : undefined}
          onChange={set(name)}
        />
      ))}
    </section>
  )
}
