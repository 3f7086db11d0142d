import {
  type EngineFit,
  type EngineTimes,
  type FittedEngine,
  type FittedEngines,
  type MeasuredParts,
  type ServingEngine,
  servingEngines,
} from '@paretoken/catalog'
import { InputError, type Residuals } from 'paretoken'
import { residualsOf } from '../fit/residualsOf.ts'
import { significant } from '../fit/significant.ts'
import { type EngineEffects, engineEffects, type TokenConstant } from './engineEffects.ts'
import { type EngineSample, engineSamples } from './engineSample.ts'
import { fitEngineTimes } from './fitEngineTimes.ts'
import { type FirstToken, fitRequestOverhead } from './fitRequestOverhead.ts'
import { type ForEngines, forEngines } from './forEngines.ts'

/** Constants of all engines. */
export type EngineFits = ForEngines<EngineFit>

/** What fitting begins with. */
const start: EngineFit = {
  attentionLaunchShare: 0.5,
  wideLaunchShare: 0.5,
  narrowLaunchShare: 0.5,
  expertLaunchShare: 0.5,
  stragglerSeconds: 2e-6,
  hostSeconds: 0.5e-3,
  requestOverheadSeconds: 0,
}

/** Times that straight lines are laid anew, near the constants that the last ones gave. */
const rounds = 3

/** What constants of an engine do to its samples, and what these take before their first tokens. */
export type EngineMeasurements = {
  readonly effects: readonly EngineEffects[]
  readonly firsts: readonly FirstToken[]
}

/**
 * The constants of each engine that has samples, fitted to these. Of an engine without any they are the middle of the others'; where none has, what
 * fitting begins with.
 */
export function fitsTo(measured: ForEngines<EngineMeasurements>): EngineFits {
  const known = servingEngines.filter((engine) => measured[engine].effects.length > 0)
  const { attentionLaunchShare, engines } = fitEngineTimes(
    Object.fromEntries(known.map((engine) => [engine, measured[engine].effects])),
  )
  const own = new Map<ServingEngine, EngineFit>(
    known.map((engine) => [
      engine,
      {
        attentionLaunchShare,
        ...(engines[engine] as Omit<EngineTimes, 'requestOverheadSeconds'>),
        requestOverheadSeconds: fitRequestOverhead(measured[engine].firsts),
      },
    ]),
  )
  const middle = own.size === 0 ? start : middleOf([...own.values()])
  return forEngines((engine) => own.get(engine) ?? middle)
}

/** Of each constant the median; of two the mean. */
function middleOf(fits: readonly EngineFit[]): EngineFit {
  const names = Object.keys(start) as (keyof EngineFit)[]
  const middle = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b)
    const half = (sorted.length - 1) / 2
    return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
  }
  return Object.fromEntries(names.map((name) => [name, middle(fits.map((fit) => fit[name]))])) as EngineFit
}

const firstsOf = (samples: readonly EngineSample[], fit: EngineFit): readonly FirstToken[] =>
  samples.flatMap((sample) => {
    const measuredSeconds = sample.timeToFirstTokenSeconds
    if (measuredSeconds === undefined) return []
    const { timeToFirstTokenSeconds: passSeconds } = sample.predict({ ...fit, requestOverheadSeconds: 0 })
    return passSeconds === undefined ? [] : [{ sample, measuredSeconds, passSeconds }]
  })

const rounded = (fit: EngineFit): EngineFit =>
  Object.fromEntries(Object.entries(fit).map(([name, value]) => [name, significant(value)])) as EngineFit

/** Constants of all engines, and the measurements near them that they were fitted to. */
export type EngineFitting = {
  readonly samples: readonly EngineSample[]
  readonly fits: EngineFits
  readonly measured: ForEngines<EngineMeasurements>
}

/** Steps that fitting engines takes, for who wants to tell how far it is. */
export const engineFittingSteps = rounds + 2

/**
 * Fits engines to the whole runs and decode steps of a table, step by step (`engineFittingSteps`). Throws InputError where it has none that engines can be
 * fitted to.
 * @param parts constants of kernels and messages; the catalog's where none are given
 */
export function* fittingEngines(csv: string, parts?: MeasuredParts): Generator<void, EngineFitting> {
  const samples = engineSamples(csv, parts)
  if (!samples.some(({ timePerOutputTokenSeconds }) => timePerOutputTokenSeconds !== undefined))
    throw new InputError(
      'no run that engines can be fitted to: these have a time per output token, compute prompts and decode on the same accelerators without drafting, or are decode steps, and are not in doubt',
    )
  yield
  const of = forEngines((engine) => samples.filter((sample) => sample.engine === engine))
  const effectsNear = (fits: EngineFits) => forEngines((engine) => engineEffects(of[engine], fits[engine]))
  let fits = forEngines(() => start)
  let effects = effectsNear(fits)
  for (let round = 0; round < rounds; round++) {
    if (round > 0) effects = effectsNear(fits)
    fits = fitsTo(forEngines((engine) => ({ effects: effects[engine], firsts: [] })))
    yield
  }
  const measured = forEngines((engine) => ({
    effects: effects[engine],
    firsts: firstsOf(of[engine], fits[engine]),
  }))
  const all = fitsTo(measured)
  yield
  return { samples, measured, fits: forEngines((engine) => rounded(all[engine])) }
}

/** The same at once. */
export function fitEngineRuns(csv: string, parts?: MeasuredParts): EngineFitting {
  const steps = fittingEngines(csv, parts)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** A constant says something of a sample whose time it makes longer by this share at least. */
const leastShare = 0.01

const named = (names: readonly string[]): string => [...new Set(names)].sort().join(', ')

/** What a constant rests on: samples that it makes longer. */
function restingOn(effects: readonly EngineEffects[], name: TokenConstant, value: number): string {
  const shown = effects.filter(
    ({ perConstant, measuredSeconds }) => perConstant[name] * value >= leastShare * measuredSeconds,
  )
  const clusters = new Set(shown.map(({ sample }) => sample.cluster)).size
  return shown.length === 0
    ? 'no run that it makes 1 % longer'
    : `${shown.length} runs and steps in ${clusters} configurations of ${named(shown.map(({ sample }) => sample.model))}`
}

/** How far predictions with constants are from what was measured of the times per output token, or to the first. */
function residualsWith(
  samples: readonly EngineSample[],
  fit: EngineFit,
  figure: 'timePerOutputTokenSeconds' | 'timeToFirstTokenSeconds',
): Residuals {
  const compared = samples.flatMap((sample) => {
    const [measured, predicted] = [sample[figure], sample.predict(fit)[figure]]
    return measured === undefined || predicted === undefined ? [] : [{ measured, predicted }]
  })
  const { fittedTo, count, medianError, p90Error } = residualsOf(
    `serving.csv: ${named(samples.map(({ model }) => model))} on ${named(samples.map(({ machine }) => machine))}`,
    compared,
  )
  return { fittedTo, count, medianError: significant(medianError), p90Error: significant(p90Error) }
}

/** The catalog's constants of engines, with what they rest on and how well they fit. */
export function fittedEnginesOf({ samples, fits, measured }: EngineFitting): FittedEngines {
  const engineOf = (engine: ServingEngine): FittedEngine => {
    const { attentionLaunchShare: _, ...constants } = fits[engine]
    const own = samples.filter((sample) => sample.engine === engine)
    const { effects, firsts } = measured[engine]
    const rests = (name: Exclude<TokenConstant, 'attentionLaunchShare'>) =>
      restingOn(effects, name, constants[name])
    return {
      constants,
      restsOn: {
        wideLaunchShare: rests('wideLaunchShare'),
        narrowLaunchShare: rests('narrowLaunchShare'),
        expertLaunchShare: rests('expertLaunchShare'),
        stragglerSeconds: rests('stragglerSeconds'),
        hostSeconds: rests('hostSeconds'),
        requestOverheadSeconds: `${firsts.length} runs with a time to the first token of ${named(firsts.map(({ sample }) => sample.model))}`,
      },
      residuals: {
        'time per output token': residualsWith(own, fits[engine], 'timePerOutputTokenSeconds'),
        'time to first token': residualsWith(own, fits[engine], 'timeToFirstTokenSeconds'),
      },
    }
  }
  return { attentionLaunchShare: fits.vllm.attentionLaunchShare, engines: forEngines(engineOf) }
}
