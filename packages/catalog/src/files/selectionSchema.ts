import { z } from 'zod'
import { fields } from './fields.ts'
import { largest, wholeField } from './wholeField.ts'

const indexer = fields({
  heads: wholeField(largest.heads, 'Heads of its queries; its keys have one.'),
  headDimension: wholeField(largest.dimension, 'Elements of each of its queries and keys.'),
  queryInput: wholeField(
    largest.hiddenSize,
    'Size its queries are made from; queryLoraRank when not given, else hiddenSize.',
  ),
  cacheBytesPerToken: wholeField(
    largest.width,
    'Bytes of its key in the cache for one token; fp8 with an fp32 scale per 128 elements when not given.',
    0,
  ),
  headWeights: z
    .boolean()
    .default(true)
    .meta({ description: "Each head's score is weighed, as DeepSeek does; true when not given." }),
})

/** Sparse attention over the best tokens, in grouped-query and latent attention. */
export const selectionSchema = fields({
  topK: wholeField(largest.tokens, 'Tokens that take part at most.'),
  indexer: indexer
    .nullable()
    .default(null)
    .meta({ description: 'What chooses them; none where the choice of an earlier layer is used again.' }),
}).meta({ description: 'Sparse attention over the best tokens only.' })

/** The choice among compressed entries, in compressed attention. */
export const compressedSelectionSchema = fields({
  topK: wholeField(largest.tokens, 'Compressed entries that take part at most.'),
  heads: wholeField(largest.heads, "Heads of the indexer's queries."),
  headDimension: wholeField(largest.dimension, "Elements of each of the indexer's queries and keys."),
  cacheBytesPerEntry: wholeField(
    largest.width,
    "Bytes of the indexer's key for one entry; fp8 with an fp32 scale per 128 elements when not given.",
    0,
  ),
}).meta({ description: 'Chooses among compressed entries; all are seen when left out.' })
