import { type BiasedResiduals, biasedResidualsOf } from '../fit/biasedResiduals.ts'
import type { EngineSample, PredictedSample } from './engineSample.ts'
import { type EngineFits, type EngineFitting, fitsTo } from './fitEngines.ts'
import { forEngines } from './forEngines.ts'

/** What is left out of fits, all samples of one at a time, and then predicted. */
export const leftOutKinds = ['model', 'machine', 'engine', 'family'] as const

/** A kind of things left out; see `leftOutKinds`. */
export type LeftOutKind = (typeof leftOutKinds)[number]

/** A sample, and what is predicted for it with constants that were fitted without it and its like. */
export type CrossPrediction = PredictedSample & { readonly sample: EngineSample }

/** Constants fitted to samples without some. */
function fitsWithout(
  measured: EngineFitting['measured'],
  isLeftOut: (sample: EngineSample) => boolean,
): EngineFits {
  const kept = <Thing extends { readonly sample: EngineSample }>(things: readonly Thing[]) =>
    things.filter(({ sample }) => !isLeftOut(sample))
  return fitsTo(
    forEngines((engine) => ({
      effects: kept(measured[engine].effects),
      firsts: kept(measured[engine].firsts),
    })),
  )
}

/**
 * Predictions of all samples with constants of engines that were fitted to all others: those of other models, on other machines, or of other
 * engines, whose middle then stands for the engine's own. Constants of kernels and messages, measured one by one, stay as they are; but where
 * families of machines are left out they are those of machines without a measured relative. None where all samples are of one model, or machine, or
 * engine, so that nothing is left to fit to.
 */
export function crossValidate(
  { samples, measured }: EngineFitting,
  leftOut: LeftOutKind,
): readonly CrossPrediction[] {
  const names = [...new Set(samples.map((sample) => sample[leftOut]))].sort()
  if (names.length < 2) return []
  return names.flatMap((name) => {
    const fits = fitsWithout(measured, (sample) => sample[leftOut] === name)
    const family = leftOut === 'family' ? 'any' : undefined
    return samples
      .filter((sample) => sample[leftOut] === name)
      .map((sample) => ({ sample, ...sample.predict(fits[sample.engine], family) }))
  })
}

/** How far predictions are from what was measured, per output token and to the first. */
export function crossErrors(
  name: string,
  predictions: readonly CrossPrediction[],
): { readonly timePerOutputToken: BiasedResiduals; readonly timeToFirstToken: BiasedResiduals } {
  const errorsOf = (figure: 'timePerOutputTokenSeconds' | 'timeToFirstTokenSeconds') =>
    biasedResidualsOf(
      name,
      predictions.flatMap(({ sample, [figure]: predicted }) => {
        const measured = sample[figure]
        return measured === undefined || predicted === undefined ? [] : [{ measured, predicted }]
      }),
    )
  return {
    timePerOutputToken: errorsOf('timePerOutputTokenSeconds'),
    timeToFirstToken: errorsOf('timeToFirstTokenSeconds'),
  }
}
