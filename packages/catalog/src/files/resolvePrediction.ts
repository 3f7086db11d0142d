import type { LayerFields } from './changeLayerBlock.ts'
import type { DescribedModel } from './modelSchema.ts'
import { resolveLayers } from './resolveLayers.ts'
import type { Report } from './resolveQuantity.ts'
import type { CountedLayers } from './scaleCounts.ts'

/** Multi-token prediction as it is resolved, still to be checked. */
export type Prediction = { readonly modules: unknown; readonly layers: readonly LayerFields[] }

/** What is extended, as far as it matters here. */
type Base = {
  readonly layers: readonly CountedLayers[]
  readonly multiTokenPrediction?: { readonly modules: number; readonly layers: readonly CountedLayers[] }
}

const path = ['multiTokenPrediction', 'layers'] as const

/**
 * Multi-token prediction as a file gives it, on top of the base's; undefined where there is none. What the file says of
 * all layers counts for the base's modules too, as far as it fits them.
 * @param last the model's last group of layers, as resolved
 */
export function resolvePrediction(
  given: DescribedModel,
  base: Base | undefined,
  last: LayerFields | undefined,
  report: Report,
): Prediction | undefined {
  const { multiTokenPrediction: wanted, attention, feedForward, parallel, norms } = given
  const common = { attention, feedForward, parallel, norms }
  const before = base?.multiTokenPrediction
  if (wanted === null) return undefined
  if (wanted === undefined) {
    if (before === undefined) return undefined
    // What does not fit was reported for the model's own layers.
    const layers = resolveLayers({ ...common, layers: undefined, path }, before.layers, () => {})
    return { modules: before.modules, layers }
  }
  if (typeof wanted === 'number') return { modules: wanted, layers: [{ ...last, count: 1 }] }
  const modules = wanted.modules ?? before?.modules ?? 1
  if (wanted.layers === undefined) return { modules, layers: before?.layers ?? [{ ...last, count: 1 }] }
  const under = before?.layers ?? base?.layers.slice(-1)
  return { modules, layers: resolveLayers({ ...common, layers: wanted.layers, path }, under, report) }
}
