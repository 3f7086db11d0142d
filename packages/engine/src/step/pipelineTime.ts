/** Seconds of one micro-batch, if one stage had the whole model. */
export type PassTime = {
  /** All layers. */
  readonly layerSeconds: number
  /** Embedding and head. */
  readonly endSeconds: number
  /** Sending on to the next stage. */
  readonly sendSeconds: number
  /** Of every stage, in which accelerators wait for the host. */
  readonly hostSeconds: number
}

/**
 * Seconds of one micro-batch through all stages, and between a sequence's tokens. A pipeline is kept full with as many micro-batches as it
 * has stages, so that a token comes every `pipelineParallel` turns of the heaviest stage, which has a layer more than others, or the head;
 * never before the micro-batch is through. With one stage both are the same.
 * @param layers of the model
 */
export function pipelineTime(
  { layerSeconds, endSeconds, sendSeconds, hostSeconds }: PassTime,
  layers: number,
  pipelineParallel: number,
): { readonly throughSeconds: number; readonly stepSeconds: number } {
  const sends = (pipelineParallel - 1) * sendSeconds
  const throughSeconds = layerSeconds + endSeconds + sends + pipelineParallel * hostSeconds
  if (pipelineParallel === 1) return { throughSeconds, stepSeconds: throughSeconds }
  const one = layerSeconds / layers
  const turn =
    Math.max(
      Math.ceil(layers / pipelineParallel) * one,
      Math.floor(layers / pipelineParallel) * one + endSeconds,
    ) +
    sendSeconds +
    hostSeconds
  return { throughSeconds, stepSeconds: Math.max(throughSeconds, pipelineParallel * turn) }
}
