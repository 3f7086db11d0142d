import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { find, modelEntries, type Offer, offers, offersOf } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { describe, expect, it } from 'vitest'

const label = ({ provider, name, date }: Offer): string => `${provider}: ${name}, ${date}`

const prices = (offer: Offer): readonly (number | undefined)[] => [
  offer.inputDollarsPerMillionTokens,
  offer.cachedInputDollarsPerMillionTokens,
  offer.outputDollarsPerMillionTokens,
]

const withoutMaker = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

describe('the offers', () => {
  it('each have a price or a speed, and all of them above zero', () => {
    for (const offer of offers) {
      const known = [...prices(offer), offer.tokensPerSecond].filter((value) => value !== undefined)
      const priced = offer.outputDollarsPerMillionTokens !== undefined
      expect(priced || offer.tokensPerSecond !== undefined, label(offer)).toBe(true)
      for (const value of known) expect(value > 0 && value < 2000, label(offer)).toBe(true)
    }
  })

  it('ask least for cached input and most for output', () => {
    for (const offer of offers) {
      const known = prices(offer).filter((price) => price !== undefined)
      const inOrder = (offer.cachedInputDollarsPerMillionTokens ?? 0) <= (known[0] ?? 0)
      expect(inOrder, label(offer)).toBe(true)
      expect(known.at(-1) ?? 0, label(offer)).toBe(Math.max(0, ...known))
    }
  })

  it('give both prices or neither', () => {
    for (const offer of offers)
      expect(offer.inputDollarsPerMillionTokens === undefined, label(offer)).toBe(
        offer.outputDollarsPerMillionTokens === undefined,
      )
  })

  it('have dates that can be read, from 2024 on', () => {
    for (const offer of offers) {
      expect(offer.date, label(offer)).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      expect(Date.parse(offer.date), label(offer)).toBeGreaterThanOrEqual(Date.parse('2024'))
    }
  })

  it('name the provider, the model and the source, without stray spaces', () => {
    for (const offer of offers)
      for (const text of [offer.provider, offer.name, offer.source, offer.note ?? 'none'])
        expect(text.trim() === text && text !== '', label(offer)).toBe(true)
  })

  it('are of models of the catalog, by their ids, or of none', () => {
    const ids = new Set(modelEntries.map(({ id }) => id))
    for (const offer of offers) if (offer.model !== null) expect(ids, label(offer)).toContain(offer.model)
  })

  it('are of the model that the catalog finds by the name, where it finds one', () => {
    for (const offer of offers) {
      const found = find(modelEntries, offer.name) ?? find(modelEntries, withoutMaker(offer.name))
      if (found !== undefined) expect(offer.model, label(offer)).toBe(found.id)
    }
  })

  it('are no two the same', () => {
    const texts = offers.map(({ source, note, ...facts }) => JSON.stringify(facts))
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })
})

describe('offersOf', () => {
  it('gives the offers of a model by its id or an alias', () => {
    const found = offersOf('deepseek-r1')
    expect(found.length).toBeGreaterThan(3)
    expect(found.every(({ model }) => model === 'deepseek-r1')).toBe(true)
    expect(offersOf('deepseek-ai/DeepSeek-R1-0528')).toEqual(found)
  })

  it('has the prices that DeepSeek’s report on its production reckons with', () => {
    expect(offersOf('deepseek-r1')).toContainEqual(
      expect.objectContaining({
        provider: 'DeepSeek',
        inputDollarsPerMillionTokens: 0.55,
        cachedInputDollarsPerMillionTokens: 0.14,
        outputDollarsPerMillionTokens: 2.19,
      }),
    )
  })

  it('gives none for a model that nobody of the table serves', () => {
    expect(offersOf('palm-540b')).toEqual([])
  })

  it('refuses names that the catalog does not have', () => {
    expect(() => offersOf('deepseek-r7')).toThrow(InputError)
  })
})

const collectedFile = fileURLToPath(new URL('../../../../shared/catalog/api_prices.csv', import.meta.url))
const here = existsSync(collectedFile)
const required = process.env.CI !== undefined

/** The rows of a table whose cells may be quoted, by the names of the columns. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const cells = (line: string): readonly string[] =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  const [header = '', ...lines] = table.trim().split(/\r?\n/)
  const columns = cells(header)
  return lines.map((line) => {
    const values = cells(line)
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  })
}

/** The table's names of providers that are collected under other names. */
const providers: Readonly<Record<string, string>> = {
  alibaba: 'Alibaba',
  anthropic: 'Anthropic',
  baseten: 'Baseten',
  cerebras: 'Cerebras',
  deepinfra: 'DeepInfra',
  deepseek: 'DeepSeek',
  'fireworks-ai': 'Fireworks',
  google: 'Google',
  groq: 'Groq',
  median: 'median of providers',
  minimax: 'MiniMax',
  mistral: 'Mistral',
  'moonshot-ai': 'Moonshot AI',
  moonshotai: 'Moonshot AI',
  nebius: 'Nebius',
  'novita-ai': 'Novita',
  'OCI dedicated cluster (1 Large Generic unit)': 'Oracle Cloud Infrastructure',
  openai: 'OpenAI',
  qwen: 'Alibaba',
  togetherai: 'Together',
  xai: 'xAI',
  zai: 'Z.ai',
}

/** Collected rows that are not in the table, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'Novita: gpt-oss-120b (low)': 'only a price of input and output together, no speed',
  'Google Vertex: gpt-oss-120b (low)': 'only a price of input and output together, no speed',
  'Lightning AI: gpt-oss-120b (low)': 'only a price of input and output together, no speed',
  'Baseten: gpt-oss-120b (low)': 'only a price of input and output together, no speed',
}

/** Collected speeds that are not in the table though the rest of the row is, and why. */
const speedsLeftOut: Readonly<Record<string, string>> = {
  'Amazon Bedrock Standard: Llama 3.1 405B Instruct': 'buffered, not the speed of decoding',
}

const numberOf = (cell = ''): number | undefined => (cell === '' ? undefined : Number(cell))

const cachedInput = (text: string): number | undefined => {
  const price = /(?:cache_read|cached|cached input|cache hit) \$?([\d.]+)/.exec(text)?.[1]
  return price === undefined || Number(price) === 0 ? undefined : Number(price)
}

/** Whether an offer has a row's date, or where that is a span or in words, a year no later than those in it. */
const datedAs = (offer: Offer, date: string): boolean =>
  /^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(date)
    ? offer.date === date
    : (date.match(/\d{4}/g) ?? []).some((year) => offer.date.slice(0, 4) <= year)

describe('the collected prices', () => {
  it.skipIf(!here && !required)(
    'are all in the table, but for those left out with a reason (skipped where ../shared is missing)',
    () => {
      const rows = rowsOf(readFileSync(collectedFile, 'utf8'))
      expect(rows.length).toBeGreaterThan(300)
      const missing = rows.flatMap((row) => {
        const { provider = '', model = '', source = '', notes = '' } = row
        const key = `${provider}: ${model}`
        const wanted = {
          provider: providers[provider] ?? provider,
          name: model,
          inputDollarsPerMillionTokens: numberOf(row.input_usd_per_M),
          cachedInputDollarsPerMillionTokens: cachedInput(`${notes} ${source}`),
          outputDollarsPerMillionTokens: numberOf(row.output_usd_per_M),
          tokensPerSecond: key in speedsLeftOut ? undefined : numberOf(row.output_tok_s_median),
        }
        const asWanted = (offer: Offer): boolean =>
          Object.entries(wanted).every(([field, value]) => offer[field as keyof Offer] === value) &&
          datedAs(offer, row.date ?? '')
        return offers.some(asWanted) || key in leftOut ? [] : [key]
      })
      expect(missing).toEqual([])
    },
  )

  it.skipIf(!here && !required)(
    'have a reason only where a row is there (skipped where ../shared is missing)',
    () => {
      const keys = rowsOf(readFileSync(collectedFile, 'utf8')).map(
        ({ provider, model }) => `${provider}: ${model}`,
      )
      for (const key of [...Object.keys(leftOut), ...Object.keys(speedsLeftOut)]) expect(keys).toContain(key)
    },
  )
})
