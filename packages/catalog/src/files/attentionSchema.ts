import type { Attention } from 'paretoken'
import { z } from 'zod'
import { fields } from './fields.ts'
import { compressedSelectionSchema, selectionSchema } from './selectionSchema.ts'
import { flagField, largest, wholeField } from './wholeField.ts'

const heads = (description: string) => wholeField(largest.heads, description)
const dimension = (description: string) => wholeField(largest.dimension, description)
const rank = (description: string) => wholeField(largest.hiddenSize, description)
const tokens = (description: string) => wholeField(largest.tokens, description)
const kernel = wholeField(1000, 'Tokens the short convolution spans.')
const selection = selectionSchema.exactOptional()

/** What the projection that gates the output of grouped-query attention gives. */
const outputGate = z
  .enum(['per-element', 'per-head'])
  .meta({ description: 'The output is gated by a projection of the input: each element, or each head.' })

/** The fields of each kind of attention, beside `kind`. */
export const attentionShapes = {
  'grouped-query': {
    queryHeads: heads('Query heads.'),
    keyValueHeads: heads('Key–value heads: as many (multi-head), one (multi-query) or between.'),
    headDimension: dimension('Elements of each head.'),
    valueHeadDimension: dimension(
      'Elements of each value head; headDimension when not given.',
    ).exactOptional(),
    window: tokens('Sliding window in tokens; the whole context when not given.').exactOptional(),
    chunk: tokens('Attention only within chunks of that many tokens (Llama 4).').exactOptional(),
    queryLoraRank: rank('Queries come through a projection of that rank (Step-3).').exactOptional(),
    queryKeyValueBias: flagField('Projections to queries, keys and values have biases.'),
    outputBias: flagField('The output projection has a bias.'),
    queryKeyNorm: z
      .enum(['per-head', 'per-layer'])
      .meta({ description: 'Learned norm of queries and keys: one for every head alike, or one over all.' })
      .exactOptional(),
    sinks: flagField('One learned sink logit per query head (gpt-oss).'),
    outputGate: outputGate.exactOptional(),
    valuesAreKeys: flagField('Values are the keys: no projection of their own (Gemma 4).'),
    reusesKeyValues: flagField('Uses the keys and values of an earlier layer (Gemma 3n).'),
    selection,
  },
  latent: {
    heads: heads('Heads.'),
    queryLoraRank: rank('Size of the latent queries are made from; none where there is no such latent.')
      .nullable()
      .default(null),
    keyValueLoraRank: rank('Size of the latent keys and values are made from: what the cache holds.'),
    nopeHeadDimension: dimension('Elements of a query and key head without position.'),
    ropeHeadDimension: dimension('Elements with rotary position, of the key shared by all heads.'),
    valueHeadDimension: dimension('Elements of each value head.'),
    bias: flagField('Down-projections have biases.'),
    outputGate: flagField('The output is gated by a projection of the input (Kimi K3).'),
    selection,
  },
  compressed: {
    queryHeads: heads('Query heads.'),
    headDimension: dimension('Elements of a query, and of the shared key which is also the value.'),
    queryLoraRank: rank('Queries come through a projection of that rank.'),
    outputGroups: heads('Groups of heads the output projection works in.'),
    outputLoraRank: rank('Rank of the output projection of each group.'),
    window: tokens('Tokens seen uncompressed.'),
    ratio: tokens('Tokens in one compressed entry; none in layers that see the window only.')
      .nullable()
      .default(null),
    overlap: flagField('Pooling windows overlap by half.'),
    selection: compressedSelectionSchema.nullable().default(null),
  },
  'gated-delta-net': {
    keyHeads: heads('Key heads.'),
    valueHeads: heads('Value heads.'),
    keyHeadDimension: dimension('Elements of each key head.'),
    valueHeadDimension: dimension('Elements of each value head.'),
    convolutionKernel: kernel,
  },
  'kimi-delta': {
    heads: heads('Heads.'),
    headDimension: dimension('Elements of each query, key and value head.'),
    convolutionKernel: kernel,
    fullRankGate: flagField('The output gate is one full matrix (Kimi K3).'),
  },
  lightning: {
    heads: heads('Heads.'),
    headDimension: dimension('Elements of each query, key and value head.'),
  },
  mamba: {
    innerSize: rank('Channels inside the layer.'),
    stateSize: dimension('Elements of state per channel.'),
    stepRank: rank('Rank through which the step of each channel is made.'),
    convolutionKernel: kernel,
    innerNorms: flagField('Steps and state projections pass norms of their own (Jamba).'),
  },
  'mamba-2': {
    heads: heads('Heads.'),
    headDimension: dimension('Channels of each head.'),
    stateSize: dimension('Elements of state per channel.'),
    groups: heads('Groups of heads that share projections into and out of the state.'),
    convolutionKernel: kernel,
    bias: flagField('In- and out-projections have biases.'),
    withoutNorm: flagField('No norm before the output projection.'),
  },
  'short-convolution': { convolutionKernel: kernel },
} as const

const kind = <Kind extends keyof typeof attentionShapes>(name: Kind) =>
  fields({ kind: z.literal(name), ...attentionShapes[name] })

/** An attention with all it needs, as the engine has it. */
export const attentionSchema = z.discriminatedUnion('kind', [
  kind('grouped-query'),
  kind('latent'),
  kind('compressed'),
  kind('gated-delta-net'),
  kind('kimi-delta'),
  kind('lightning'),
  kind('mamba'),
  kind('mamba-2'),
  kind('short-convolution'),
]) satisfies z.ZodType<Attention>

/** Fields that mean different things in different kinds, as a change that names no kind may give them. */
export const attentionFieldsOfSeveralKinds = {
  outputGate: z.union([outputGate, z.boolean()], { error: 'must be per-element, per-head, true or false' }),
}
