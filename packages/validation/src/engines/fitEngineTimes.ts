import type { EngineFit } from '@paretoken/catalog'
import { type FreeConstant, fitConstants } from '../fit/fitConstants.ts'
import { clusterWeights } from './clusterWeights.ts'
import { type EngineEffects, type TokenConstant, tokenConstants } from './engineEffects.ts'

/** Constants that each engine has its own of. */
type OwnConstant = Exclude<TokenConstant, 'attentionLaunchShare'>

/** A launch in a graph is not a tenth of a measured one, nor half as long again. */
const share: FreeConstant = { start: 0.5, least: 0.1, most: 1.5 }

/** Where constants may lie: waits up to 30 µs among eight accelerators, which is three doublings; a host that is busy for up to 5 ms. */
export const engineTimeBounds: { readonly [name in OwnConstant]: FreeConstant } = {
  wideLaunchShare: share,
  narrowLaunchShare: share,
  expertLaunchShare: share,
  stragglerSeconds: { start: 2e-6, least: 0, most: 1e-5 },
  hostSeconds: { start: 0.5e-3, least: 0, most: 5e-3 },
}

/** Shares of measured launches of attention that are tried. */
export const attentionShares = Array.from({ length: 10 }, (_, index) => (index + 1) / 10)

export type EngineTokenTimes = { readonly [name in OwnConstant]: number }

type Fitted = { readonly times: EngineTokenTimes; readonly loss: number }

/** The weighted sum of |log(predicted / measured)|, which a few wild rows do not sway. */
function lossOf(effects: readonly EngineEffects[]) {
  const weights = clusterWeights(effects.map(({ sample }) => sample))
  const width = tokenConstants.length + 2
  const table = Float64Array.from(
    effects.flatMap(({ baseSeconds, perConstant, measuredSeconds }) => [
      baseSeconds / measuredSeconds,
      ...tokenConstants.map((name) => perConstant[name] / measuredSeconds),
      0,
    ]),
  )
  weights.forEach((weight, row) => {
    table[row * width + width - 1] = weight
  })
  return (constants: { readonly [name in TokenConstant]: number }): number => {
    const values = tokenConstants.map((name) => constants[name])
    let loss = 0
    for (let at = 0; at < table.length; at += width) {
      let ratio = table[at] as number
      for (let i = 0; i < values.length; i++) ratio += (table[at + 1 + i] as number) * (values[i] as number)
      loss += (table[at + width - 1] as number) * Math.abs(Math.log(ratio))
    }
    return loss
  }
}

/**
 * How far constants are from what would be expected of an engine that nothing is known of, in units in which 1 is a long way: ratios of e, 2 µs, 0.5 ms.
 * Usual kernels are launched as when measured, half of what others took was outside of them.
 */
function farness(times: EngineTokenTimes): number {
  const fromShare = (value: number, expected: number): number => Math.log(value / expected) ** 2
  return (
    fromShare(times.wideLaunchShare, 1) +
    fromShare(times.narrowLaunchShare, 0.5) +
    fromShare(times.expertLaunchShare, 0.5) +
    (times.stragglerSeconds / 2e-6 - 1) ** 2 +
    (times.hostSeconds / 0.5e-3 - 1) ** 2
  )
}

/**
 * Error of all samples that being a long way off is worth: so little that it decides only between constants that do the same to all samples, as
 * where an engine was measured with one model.
 */
const errorOfFarness = 0.003

function fitOne(effects: readonly EngineEffects[], attentionLaunchShare: number): Fitted {
  const loss = lossOf(effects)
  const total = clusterWeights(effects.map(({ sample }) => sample)).reduce((sum, weight) => sum + weight, 0)
  const withAttention = (times: EngineTokenTimes) =>
    loss({ ...times, attentionLaunchShare }) + errorOfFarness * total * farness(times)
  const times = fitConstants(engineTimeBounds, withAttention)
  return { times, loss: withAttention(times) }
}

/**
 * Constants of engines, each fitted to its own samples and the share of attention's launches to all of them, with which times per output token
 * are nearest to those measured.
 * @param byEngine what constants do to samples of each engine
 */
export function fitEngineTimes<Engine extends string>(
  byEngine: {
    readonly [engine in Engine]: readonly EngineEffects[]
  },
): Pick<EngineFit, 'attentionLaunchShare'> & {
  readonly engines: { readonly [engine in Engine]: EngineTokenTimes }
} {
  const engines = Object.keys(byEngine) as Engine[]
  const tried = attentionShares.map((attentionLaunchShare) => {
    const fits = engines.map((engine) => [engine, fitOne(byEngine[engine], attentionLaunchShare)] as const)
    return { attentionLaunchShare, fits, loss: fits.reduce((sum, [, fit]) => sum + fit.loss, 0) }
  })
  const best = tried.reduce((least, each) => (each.loss < least.loss ? each : least))
  return {
    attentionLaunchShare: best.attentionLaunchShare,
    engines: Object.fromEntries(best.fits.map(([engine, { times }]) => [engine, times])) as {
      readonly [engine in Engine]: EngineTokenTimes
    },
  }
}
