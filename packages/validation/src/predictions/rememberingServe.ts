import { servingTimer } from 'paretoken'
import type { Serve } from '../servingRuns/predictServingRun.ts'
import { numbering } from './numbering.ts'

type Question = Parameters<Serve>[0]

/** Questions that are remembered, the last ones asked: those of a run, on its machine and on the ideal one, and of others like it. */
const mostKnown = 8

/**
 * Times of many runs: it remembers what it has prepared for questions, and in each for layouts (the same objects). Questions are alike where model and calibration are the same
 * objects and machine, precision and requests are equal; a drafter is taken to be the model's own.
 */
export function rememberingServe(): Serve {
  const numberOf = numbering()
  const known = new Map<string, ReturnType<typeof servingTimer>>()
  const keyOf = ({ model, calibration, hardware, precision, requests, speculation }: Question): string =>
    JSON.stringify([
      numberOf(model),
      numberOf(calibration),
      hardware.id,
      precision,
      requests,
      speculation?.acceptance,
    ])
  return (question, configuration) => {
    const key = keyOf(question)
    const found = known.get(key) ?? servingTimer(question)
    known.delete(key)
    known.set(key, found)
    if (known.size > mostKnown) known.delete(known.keys().next().value as string)
    return found(configuration)
  }
}
