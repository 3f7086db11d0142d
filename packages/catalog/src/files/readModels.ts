import { find } from '../lookUp.ts'
import { modelEntries } from '../models/modelEntries.ts'
import type { ModelEntry } from '../models/modelEntry.ts'
import { modelSchema } from './modelSchema.ts'
import { readDescribed, type SourceText } from './readDescribed.ts'
import { resolveModel } from './resolveModel.ts'

/**
 * The models that files describe, each on top of the one it extends: another of these files or one of the catalog.
 * Throws one InputError with a line for everything that is wrong in any of them.
 */
export const readModels = (sources: readonly SourceText[]): readonly ModelEntry[] =>
  readDescribed(sources, {
    what: 'model',
    list: 'paretoken models',
    schema: modelSchema,
    catalog: modelEntries,
    catalogued: (name) => find(modelEntries, name),
    resolve: resolveModel,
  })
