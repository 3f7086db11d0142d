import type { EngineFit } from '@paretoken/catalog'
import type { EngineSample } from './engineSample.ts'

/** Constants that the time per output token depends on. */
export const tokenConstants = [
  'attentionLaunchShare',
  'wideLaunchShare',
  'narrowLaunchShare',
  'expertLaunchShare',
  'stragglerSeconds',
  'hostSeconds',
] as const

export type TokenConstant = (typeof tokenConstants)[number]

/**
 * The time per output token of a sample near some constants, as a straight line in all of them: each adds launches, waits or pauses, as many as
 * there are in a step. What is not straight, that another batch is decoded or another way of exchanging is faster, is small beside it.
 */
export type EngineEffects = {
  readonly sample: EngineSample
  readonly measuredSeconds: number
  /** Seconds with all constants at 0. */
  readonly baseSeconds: number
  /** Seconds for each unit of a constant. */
  readonly perConstant: { readonly [name in TokenConstant]: number }
}

/** By how much each constant is moved to see what it does. */
const moves: { readonly [name in TokenConstant]: number } = {
  attentionLaunchShare: 0.1,
  wideLaunchShare: 0.1,
  narrowLaunchShare: 0.1,
  expertLaunchShare: 0.1,
  stragglerSeconds: 1e-6,
  hostSeconds: 1e-4,
}

/** What constants do to samples whose time per output token was measured, near these. */
export function engineEffects(samples: readonly EngineSample[], near: EngineFit): readonly EngineEffects[] {
  return samples.flatMap((sample) => {
    const { timePerOutputTokenSeconds: measuredSeconds } = sample
    if (measuredSeconds === undefined) return []
    const secondsWith = sample.atLoadOf(near)
    const here = secondsWith(near)
    const effectOf = (name: TokenConstant): number =>
      (secondsWith({ ...near, [name]: near[name] + moves[name] }) - here) / moves[name]
    const perConstant = Object.fromEntries(
      tokenConstants.map((name) => [name, effectOf(name)]),
    ) as EngineEffects['perConstant']
    const baseSeconds = tokenConstants.reduce(
      (seconds, name) => seconds - perConstant[name] * near[name],
      here,
    )
    return [{ sample, measuredSeconds, baseSeconds, perConstant }]
  })
}

/** Seconds by the straight line. */
export const secondsByEffects = (
  { baseSeconds, perConstant }: EngineEffects,
  constants: { readonly [name in TokenConstant]: number },
): number =>
  tokenConstants.reduce((seconds, name) => seconds + perConstant[name] * constants[name], baseSeconds)
