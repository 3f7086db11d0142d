import type { NetworkCosts } from '../network/networkCosts.ts'
import { endExchanges, stageSend } from './endExchanges.ts'
import { endKernels } from './endKernels.ts'
import type { Kernel } from './kernel.ts'
import { layerExchanges } from './layerExchanges.ts'
import { layerKernels } from './layerKernels.ts'
import type { Exchange } from './message.ts'
import type { ShardedSubject } from './subject.ts'

/** Kernels and messages, in the order in which they run. */
export type Work = {
  readonly kernels: readonly Kernel[]
  readonly exchanges: readonly Exchange[]
}

/** All that one pass through the model asks of an accelerator of a stage, if its stage had all layers. */
export type StepWork = {
  readonly layers: Work
  /** Embedding and head. */
  readonly ends: Work
  /** From one pipeline stage to the next. */
  readonly send: Exchange
}

/** The work of a decode step on one accelerator. It does not depend on the number of pipeline stages. */
export const stepWork = (subject: ShardedSubject, costs: NetworkCosts): StepWork => ({
  layers: {
    kernels: subject.model.layers.flatMap((layer) => layerKernels(layer, subject)),
    exchanges: subject.model.layers.flatMap((layer) => layerExchanges(layer, subject, costs)),
  },
  ends: { kernels: endKernels(subject), exchanges: endExchanges(subject, costs) },
  send: stageSend(subject, costs),
})
