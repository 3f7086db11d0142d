import { checkpointPrecision, type ModelEntry } from '@paretoken/catalog'
import type { Precision, Transformer } from 'paretoken'

/** A model to be shown, wherever it is from. */
export type ModelSubject = {
  /** Its name in the catalog or in its file. */
  readonly id: string
  readonly model: Transformer
  /** The formats its checkpoint is kept in. */
  readonly precision: Precision
  /** Where its dimensions are from. */
  readonly source: string
  /** What the catalog knows of it besides; absent for a config.json. */
  readonly entry?: ModelEntry
  /** The family a config.json names. */
  readonly modelType?: string | null
  /** What a person should know of how it was read. */
  readonly notes: readonly string[]
}

/** An entry of the catalog, or of a file like it, to be shown. */
export const subjectOfEntry = (entry: ModelEntry): ModelSubject => ({
  id: entry.id,
  model: entry.model,
  precision: checkpointPrecision(entry),
  source: entry.source,
  entry,
  notes: [],
})
