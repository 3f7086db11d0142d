import type { FeedForward } from 'paretoken'
import { z } from 'zod'
import { fields } from './fields.ts'
import { flagField, largest, wholeField } from './wholeField.ts'

const width = (description: string) => wholeField(largest.width, description)

const gated = z
  .boolean()
  .default(true)
  .meta({ description: 'Three matrices, one of them a gate (SwiGLU), or two; true when not given.' })

/** The fields of each kind of feed-forward block, beside `kind`. */
export const feedForwardShapes = {
  dense: {
    width: width('Elements between its matrices.'),
    gated,
    bias: flagField('Its matrices have biases.'),
  },
  mixture: {
    experts: wholeField(largest.experts, 'Routed experts.'),
    activeExperts: wholeField(largest.experts, 'Experts chosen for each token.'),
    expertWidth: width('Elements between the matrices of one routed expert.'),
    gated,
    bias: flagField('Matrices of routed experts and the router have biases (gpt-oss).'),
    sharedWidth: width(
      'Elements between the matrices of all shared experts together; no shared experts when not given.',
    ).exactOptional(),
    sharedGate: flagField("The shared experts' output is weighed by a projection (Qwen)."),
    denseWidth: width('Width of a dense block beside the experts that all tokens pass.').exactOptional(),
    routerBias: flagField('The router adds one learned bias per expert (DeepSeek-V3).'),
    identityExperts: wholeField(
      largest.experts,
      'So many more experts that do nothing (LongCat).',
    ).exactOptional(),
    latentSize: wholeField(
      largest.hiddenSize,
      'Routed experts work on a projection of the hidden state to that size.',
    ).exactOptional(),
  },
} as const

/** A feed-forward block with all it needs, as the engine has it. */
export const feedForwardSchema = z.discriminatedUnion('kind', [
  fields({ kind: z.literal('dense'), ...feedForwardShapes.dense }),
  fields({ kind: z.literal('mixture'), ...feedForwardShapes.mixture }),
]) satisfies z.ZodType<FeedForward>
