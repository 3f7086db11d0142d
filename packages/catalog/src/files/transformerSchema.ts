import type { Transformer } from 'paretoken'
import { z } from 'zod'
import { attentionSchema } from './attentionSchema.ts'
import { feedForwardSchema } from './feedForwardSchema.ts'
import { fields } from './fields.ts'
import { flagField, largest, wholeField } from './wholeField.ts'

/** The fields of a group of layers beside its blocks. */
export const layerShape = {
  count: wholeField(largest.layers, 'How many such layers the model has.'),
  parallel: flagField('Attention and feed-forward read the same input and are added (GPT-J, PaLM).'),
  norms: wholeField(100, 'Norms in one layer; one before each block when not given.', 0).exactOptional(),
}

const layer = fields({
  ...layerShape,
  attention: attentionSchema.nullable(),
  feedForward: feedForwardSchema.nullable(),
})

const layers = z.array(layer).min(1).max(1000)

const tower = fields({
  modality: z.enum(['vision', 'audio']).meta({ description: 'What it turns into embeddings.' }),
  name: z.string().max(200).meta({ description: 'What it is.' }),
  parameters: z
    .int()
    .min(0)
    .max(1e15)
    .nullable()
    .meta({ description: 'Its weights, projector included; null where they are not known.' }),
})

/** The number of multi-token prediction modules. */
export const predictionModules = wholeField(100, 'Modules, each predicting one token more.')

/** The fields of a model beside its layers. */
export const transformerShape = {
  hiddenSize: wholeField(largest.hiddenSize, 'Elements of the state each token carries through the layers.'),
  vocabularySize: wholeField(largest.vocabulary, 'Rows of the embedding table, padding included.'),
  tiedEmbeddings: z
    .boolean()
    .default(false)
    .meta({ description: 'The output head is the embedding table; false when not given.' }),
  maximumContext: wholeField(largest.tokens, 'Longest context in tokens it is meant for.')
    .nullable()
    .default(null),
  normBias: flagField('Norms have biases (LayerNorm); RMSNorm when not given.'),
  outerNorms: wholeField(100, 'Norms outside of layers; one when not given.', 0).exactOptional(),
  learnedPositions: wholeField(largest.vocabulary, 'Rows of a table of learned positions.').exactOptional(),
  headBias: flagField('The output head has a bias.'),
  embeddingWidth: wholeField(
    largest.hiddenSize,
    'Width of the embedding table where it is not the hidden size.',
  ).exactOptional(),
  residualStreams: wholeField(1000, 'Residual streams that layers mix; one when not given.').exactOptional(),
  perLayerEmbedding: fields({
    vocabularySize: wholeField(largest.vocabulary, 'Rows of the second embedding table.'),
    width: wholeField(largest.hiddenSize, 'Elements per layer.'),
  })
    .meta({ description: 'A small vector per token for every layer (Gemma 3n).' })
    .exactOptional(),
  towers: z
    .array(tower)
    .max(100)
    .meta({ description: 'Vision and audio parts, counted apart.' })
    .exactOptional(),
  activeCountLeavesOut: z
    .enum(['embedding', 'embedding-and-head'])
    .meta({ description: 'What the count of active parameters leaves out; nothing when not given.' })
    .exactOptional(),
}

/** A model with all it needs, as the engine has it. */
export const transformerSchema = fields({
  ...transformerShape,
  layers,
  multiTokenPrediction: fields({ modules: predictionModules, layers }).exactOptional(),
}) satisfies z.ZodType<Transformer>
