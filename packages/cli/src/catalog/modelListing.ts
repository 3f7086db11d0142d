import { type ModelEntry, modelEntries } from '@paretoken/catalog'
import { activeParameters, kvCacheBytesPerToken, totalParameters, uniformPrecision } from 'paretoken'
import { formatParameters } from '../output/formatNumber.ts'
import { tableOf } from '../output/table.ts'
import { architectureWords } from './architectureWords.ts'
import type { ModelSort } from './listingSorts.ts'
import { searchEntries } from './searchEntries.ts'
import { sortedBy } from './sortedBy.ts'
import { formatTokens, formatWhole } from './units.ts'

const bf16 = uniformPrecision('bf16')

/** What each order of the list goes by. */
const sortKeys: Readonly<Record<ModelSort, (entry: ModelEntry) => number | string | undefined>> = {
  total: ({ model }) => totalParameters(model),
  active: ({ model }) => activeParameters(model),
  kv: ({ model }) => kvCacheBytesPerToken(model, bf16),
  name: ({ id }) => id,
  context: ({ model }) => model.maximumContext ?? undefined,
}

/** The models of the catalog that match a search, in an order; family by family without one. */
export function listedModels(search: string | undefined, sort: ModelSort | undefined): readonly ModelEntry[] {
  const found = searchEntries(modelEntries, search, { what: 'model' })
  return sort === undefined ? found : sortedBy(found, sortKeys[sort])
}

/** Models as a table, a line each. */
export function modelTable(entries: readonly ModelEntry[]): string {
  return tableOf(
    [
      { heading: 'model' },
      { heading: 'total', align: 'right' },
      { heading: 'active', align: 'right' },
      { heading: 'KV bytes', align: 'right' },
      { heading: 'tokens', align: 'right' },
      { heading: 'architecture' },
    ],
    entries.map(({ id, model }) => [
      id,
      formatParameters(totalParameters(model)),
      formatParameters(activeParameters(model)),
      formatWhole(kvCacheBytesPerToken(model, bf16)),
      model.maximumContext === null ? '–' : formatTokens(model.maximumContext),
      architectureWords(model),
    ]),
  )
}
