import type { Transformer } from 'paretoken'

const known = new WeakMap<Transformer, Transformer>()

const wholeOf = (model: Transformer): Transformer => ({
  ...model,
  layers: model.layers.map((layer) => {
    if (layer.attention?.kind !== 'grouped-query') return layer
    const { window: _, chunk: __, ...attention } = layer.attention
    return { ...layer, attention }
  }),
})

/** A model whose layers all keep the whole context in the cache; the same object for the same model. */
export function withoutWindows(model: Transformer): Transformer {
  const whole = known.get(model) ?? wholeOf(model)
  known.set(model, whole)
  return whole
}
