import { type Layout, servingTimer } from 'paretoken'
import type { Serve } from '../servingRuns/predictServingRun.ts'

type Question = Parameters<Serve>[0]

/** Numbers objects, the same object always alike. */
function numbering(): (object: object) => number {
  const numbers = new WeakMap<object, number>()
  let count = 0
  return (object) => {
    const found = numbers.get(object)
    if (found !== undefined) return found
    numbers.set(object, count)
    return count++
  }
}

/**
 * Times of many runs: it remembers questions and layouts that it has prepared. Questions are alike where model and calibration are the same
 * objects and machine, precision and requests are equal; a drafter is taken to be the model's own.
 */
export function rememberingServe(): Serve {
  const numberOf = numbering()
  const known = new Map<
    string,
    { readonly evaluate: ReturnType<typeof servingTimer>; readonly layouts: Map<string, Layout> }
  >()
  const keyOf = ({ model, calibration, hardware, precision, requests, speculation }: Question): string =>
    JSON.stringify([
      numberOf(model),
      numberOf(calibration),
      hardware.id,
      precision,
      requests,
      speculation?.acceptance,
    ])
  return (question, { layout, ...configuration }) => {
    const key = keyOf(question)
    const found = known.get(key) ?? { evaluate: servingTimer(question), layouts: new Map() }
    known.set(key, found)
    const name = JSON.stringify(layout)
    const same = found.layouts.get(name) ?? layout
    found.layouts.set(name, same)
    return found.evaluate({ ...configuration, layout: same })
  }
}
