import type { InvertFlags } from '@paretoken/cli/answers'
import type { Explored, ViewWords } from '../address/explored.ts'

/** What is asked where nothing was said: the paper's own question, the offer of GPT-4o. */
const usualOffer: ViewWords = { offer: 'OpenAI/GPT-4o' }

const offerWords = ['offer', 'speed', 'price'] as const

/** The words of an offer: those asked, else usual ones. */
export const withOffer = (words: ViewWords): ViewWords =>
  offerWords.some((name) => words[name] !== undefined) ? words : { ...words, ...usualOffer }

/** Flags of the workload that sizes depend on. */
const shared = [
  'context',
  'isl',
  'osl',
  'cacheHits',
  'mix',
  'ttft',
  'maxAccelerators',
  'promptTokensPerPass',
  'utilization',
] as const

const listed = (word: string): readonly string[] =>
  word.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

/** The flags that ask the command for sizes: machines are those of the series where none were named. */
export function invertFlagsOf({
  series,
  flags,
  words,
}: Pick<Explored, 'series' | 'flags' | 'words'>): InvertFlags {
  const { on, precision, margin, sparsity, ...others } = withOffer(words.invert ?? {})
  const machines = on === undefined ? [...new Set(series.map(({ hardware }) => hardware))] : listed(on)
  return {
    ...Object.fromEntries(shared.flatMap((flag) => (flags[flag] === undefined ? [] : [[flag, flags[flag]]]))),
    ...others,
    on: machines.length === 0 ? ['h100-sxm'] : machines,
    precision: precision === undefined ? ['fp8'] : listed(precision),
    ...(margin === undefined ? {} : { margin: listed(margin) }),
    ...(sparsity === undefined ? {} : { sparsity: listed(sparsity) }),
  }
}
