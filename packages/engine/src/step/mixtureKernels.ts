import { denseRanks, stageRanks } from '../layout/layout.ts'
import { feedForwardProjections } from '../model/denseFeedForward.ts'
import {
  computedExpertsPerToken,
  expertParameters,
  type MixtureOfExperts,
  routerParameters,
} from '../model/mixtureOfExperts.ts'
import { denseKernels } from './denseKernels.ts'
import type { Kernel } from './kernel.ts'
import { bytesPerActivation, elementwiseKernel, inputBytes, matrixKernel } from './matrixKernel.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels between the router and the experts: the best of the scores, sorting tokens by expert. */
const routingLaunches = 2

function routedExperts(mixture: MixtureOfExperts, subject: ShardedSubject, count: number): Kernel {
  const { layout, model, expertFormat } = subject
  const { expertParallel, expertTensorParallel } = layout
  const size = mixture.latentSize ?? model.hiddenSize
  const width = mixture.expertWidth / expertTensorParallel
  const one = { ...mixture, expertWidth: width }
  return {
    name: 'routed experts',
    kind: 'experts',
    format: expertFormat.compute,
    keptIn: expertFormat.keptIn,
    count,
    launches: 1,
    per: 'token',
    flopEach: 2 * feedForwardProjections(size, width, mixture.gated),
    weightBytes: expertParameters(one, model.hiddenSize) * expertFormat.bytesPerWeight,
    cacheBytesEach: 0,
    activationBytesEach:
      (size + width) * inputBytes[expertFormat.compute] +
      ((mixture.gated ? 2 : 1) * width + size) * bytesPerActivation,
    experts: {
      tokensEach: layout.dataParallel,
      experts: mixture.experts,
      expertsPerToken: computedExpertsPerToken(mixture),
      expertParallel,
    },
  }
}

/**
 * Kernels of a mixture of experts. The router sees the tokens of its own accelerator's replica; routed experts those of all replicas of
 * the stage; shared experts are split like dense blocks. @param count layers of that kind
 */
export function mixtureKernels(
  mixture: MixtureOfExperts,
  subject: ShardedSubject,
  count: number,
): readonly Kernel[] {
  const { layout, model, embeddingFormat, feedForwardFormat } = subject
  const d = model.hiddenSize
  const choices = mixture.experts + (mixture.identityExperts ?? 0)
  const ranks = denseRanks(layout, true)
  const pairsEach = (mixture.activeExperts * layout.dataParallel) / stageRanks(layout)
  const { sharedWidth = 0, denseWidth = 0, latentSize } = mixture
  const beside = { bias: false, tokensEach: 1 }
  const sharedGate = mixture.sharedGate === true ? d : 0
  return [
    {
      ...matrixKernel({
        name: 'router',
        count,
        weights: choices * d,
        inputs: d,
        outputs: choices,
        format: embeddingFormat,
      }),
      weightBytes: routerParameters(mixture, d) * embeddingFormat.bytesPerWeight,
    },
    elementwiseKernel({
      name: 'choice of experts, sorting tokens by expert',
      count,
      elementsEach: 2 * choices + 2 * pairsEach * d,
      launches: routingLaunches,
    }),
    ...(latentSize === undefined
      ? []
      : [
          matrixKernel({
            name: 'projections into and out of the latent space of experts',
            count,
            weights: 2 * d * latentSize,
            inputs: d + latentSize,
            outputs: d + latentSize,
            format: feedForwardFormat,
            launches: 2,
          }),
        ]),
    routedExperts(mixture, subject, count),
    ...(sharedWidth === 0
      ? []
      : denseKernels(
          {
            ...beside,
            prefix: 'shared experts: ',
            width: sharedWidth / ranks,
            gated: mixture.gated,
            extraWeights: sharedGate,
          },
          d,
          feedForwardFormat,
          count,
        )),
    ...(denseWidth === 0
      ? []
      : denseKernels(
          { ...beside, prefix: 'dense block: ', width: denseWidth / ranks, gated: true },
          d,
          feedForwardFormat,
          count,
        )),
  ]
}
