import { type PaperTransformer, transformerCounts } from './transformer.ts'

/** What a scaling keeps and changes. */
export type ScalingOptions = {
  /** Name of the scaled model; the base model's name and the factor when absent. */
  readonly name?: string
  /** q: share of the growth, in logarithms, that goes into depth; 1/3 when absent. */
  readonly depthExponent?: number
}

/**
 * A model of about `factor` times the parameters, of the same family: widths grow by factor^((1−q)/2), depth by
 * factor^q, heads in number and in width by factor^((1−q)/4) each. The number of key-value heads is kept, vocabulary and experts
 * too. Latent attention is dropped (a quirk). Sizes other than layers and heads become fractions.
 */
export function scaleTransformer(
  model: PaperTransformer,
  factor: number,
  options: ScalingOptions = {},
): PaperTransformer {
  if (!(factor > 0)) throw new RangeError(`scaling factor: ${factor}; a positive number is needed`)
  const depthExponent = options.depthExponent ?? 1 / 3
  const widthFactor = factor ** ((1 - depthExponent) / 2)
  const headFactor = factor ** ((1 - depthExponent) / 4)
  const kvHeads = model.queryHeads / model.queryHeadsPerKvHead
  const queryHeads = Math.ceil(model.queryHeads * headFactor)
  const { latentAttention: _dropped, ...kept } = model

  return {
    ...kept,
    name: options.name ?? `${model.name} × ${factor}`,
    modelDim: model.modelDim * widthFactor,
    feedForwardDim: model.feedForwardDim * widthFactor,
    layers: Math.floor(model.layers * factor ** depthExponent),
    queryHeads,
    queryHeadsPerKvHead: queryHeads / kvHeads,
    headDim: transformerCounts(model).headDim * headFactor,
  }
}
