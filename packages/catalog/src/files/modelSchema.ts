import { z } from 'zod'
import { attentionFieldsOfSeveralKinds, attentionShapes } from './attentionSchema.ts'
import { blockChanges } from './blockChanges.ts'
import { changes, none } from './changes.ts'
import { feedForwardShapes } from './feedForwardSchema.ts'
import { fields } from './fields.ts'
import { precisionSchema } from './precisionSchema.ts'
import { factorField } from './quantityField.ts'
import { layerShape, predictionModules, transformerShape } from './transformerSchema.ts'
import { largest, wholeField } from './wholeField.ts'

const attention = blockChanges(attentionShapes, attentionFieldsOfSeveralKinds).meta({ id: 'Attention' })
const feedForward = blockChanges(feedForwardShapes).meta({ id: 'FeedForward' })
const { count, parallel, norms } = changes(layerShape)

const orNone = <Field extends z.ZodType>(field: Field, description: string) =>
  z.union([field, none], { error: 'must be fields with values, or none' }).meta({ description }).optional()

const layer = fields({
  count,
  attention: orNone(attention, 'What mixes tokens; none where there is only a feed-forward block.'),
  feedForward: orNone(feedForward, 'The feed-forward block; none where there is only attention.'),
  parallel,
  norms,
}).meta({ id: 'LayerGroup' })

const wantedLayers = 'a number of layers, a factor such as "2x", or a list of groups of layers'

const layers = z
  .union(
    [wholeField(largest.layers, 'Layers.'), factorField(wantedLayers), z.array(layer).min(1).max(1000)],
    { error: `must be ${wantedLayers}` },
  )
  .meta({ description: 'How many layers there are; or groups of layers that are alike, in order.' })
  .optional()

const prediction = z
  .union([predictionModules, fields({ modules: predictionModules.optional(), layers }), none], {
    error: 'must be a number of modules, or modules and layers, or none',
  })
  .meta({
    description: "Multi-token prediction modules; a number alone: each one layer like the model's last.",
  })
  .optional()

/** One model as a file describes it. What is left out comes from `extends`. */
export const modelDescriptionSchema = fields({
  id: z.string().optional().meta({ description: 'Lower case with dashes; the file name when not given.' }),
  extends: z
    .string()
    .optional()
    .meta({ description: 'Start from this model, of the catalog or of yours, and change what is given.' }),
  source: z
    .string()
    .optional()
    .meta({ description: 'Where the dimensions are from; the file when not given.' }),
  doubtful: z.string().optional().meta({ description: 'What about this model is not certain.' }),
  ...changes(transformerShape),
  layers,
  attention: attention
    .meta({ description: 'What mixes tokens, in all layers that do not say otherwise.' })
    .optional(),
  feedForward: feedForward
    .meta({ description: 'The feed-forward block, in all layers that do not say otherwise.' })
    .optional(),
  parallel,
  norms,
  multiTokenPrediction: prediction,
  precision: precisionSchema.optional(),
}).meta({ id: 'Model', title: 'Model', description: 'One language model, by its dimensions.' })

/** Models one file may hold. */
const mostInOneFile = 500

/** A file of models: one, or a list of them. */
export const modelSchema = z.union(
  [modelDescriptionSchema, z.array(modelDescriptionSchema).min(1).max(mostInOneFile)],
  { error: 'must hold one model or a list of them' },
)

/** A model as a file describes it. */
export type DescribedModel = z.output<typeof modelDescriptionSchema>

/** Layers as a file describes them. */
export type DescribedLayers = DescribedModel['layers']

/** The JSON Schema of such files, for editors. */
export const modelJsonSchema = () =>
  z.toJSONSchema(modelSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'undefined') jsonSchema.not = {}
    },
  })
