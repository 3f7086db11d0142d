/** A pipeline stage: how many layers it has, and whether it has the embedding and the head. */
export type PipelineStage = {
  readonly layers: number
  readonly hasEmbedding: boolean
  readonly hasHead: boolean
}

/**
 * The stages of a pipeline that could be the heaviest. Layers are shared out as evenly as they can be; where some stages get one
 * more, those in the middle come first, then the first stage, since the last has the head to compute.
 */
export function heaviestStages(layers: number, pipelineParallel: number): readonly PipelineStage[] {
  const few = Math.floor(layers / pipelineParallel)
  const left = layers - few * pipelineParallel
  const middle = pipelineParallel - 2
  if (pipelineParallel === 1) return [{ layers, hasEmbedding: true, hasHead: true }]
  return [
    { layers: few + (left > middle ? 1 : 0), hasEmbedding: true, hasHead: false },
    ...(middle > 0 ? [{ layers: few + (left > 0 ? 1 : 0), hasEmbedding: false, hasHead: false }] : []),
    { layers: few, hasEmbedding: false, hasHead: true },
  ]
}
