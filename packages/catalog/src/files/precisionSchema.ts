import { computeFormats, numberFormats } from 'paretoken'
import { z } from 'zod'
import { fields } from './fields.ts'

const format = z.enum(numberFormats)

const part = (description: string) => format.meta({ description }).exactOptional()

/** The number formats of a model: one for all weights, or part by part. */
export const precisionSchema = z
  .union(
    [
      format,
      fields({
        weights: part('Weights of all layers; parts given besides differ from it.'),
        attention: part('Weights of attention, linear attention and state-space layers.'),
        feedForward: part('Weights of dense feed-forward blocks and of shared experts.'),
        experts: part('Weights of routed experts.'),
        embedding: part('The embedding table, norms and routers.'),
        head: part('The output head.'),
        compute: z
          .enum(computeFormats)
          .meta({ description: 'The narrowest type matrix products run in.' })
          .exactOptional(),
        kvCache: part('Cached keys and values.'),
        state: part('The recurrent state of linear attention and state-space layers.'),
      }),
    ],
    { error: `must be one of ${numberFormats.join(', ')}, or formats part by part, as { experts: nvfp4 }` },
  )
  .meta({
    description:
      'The formats the weights are kept in: one, "fp8", or part by part, { experts: nvfp4 }; bf16 when not given.',
  })

/** A precision as a file gives it. */
export type DescribedPrecision = z.output<typeof precisionSchema>
