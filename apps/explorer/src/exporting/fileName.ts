import type { SeriesAsked } from '../address/explored.ts'

const longest = 80

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]

/** What a file of these series is called: "paretoken-llama-3.1-70b-h100-sxm-b200-sxm.csv". */
export function fileName(series: readonly SeriesAsked[], extension: string): string {
  const [models, machines] = [
    distinct(series.map(({ model }) => model)),
    distinct(series.map(({ hardware }) => hardware)),
  ]
  const words = ['paretoken', ...models, ...machines].map(plain).filter((word) => word !== '')
  const whole = words.join('-')
  const short =
    whole.length <= longest ? whole : `${[words[0], words[1]].join('-')}-and-${words.length - 2}-more`
  return `${short.slice(0, longest)}.${extension}`
}
