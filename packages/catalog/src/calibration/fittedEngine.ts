import type { Residuals } from 'paretoken'
import type { ServingEngine } from './servingEngine.ts'

/**
 * What a pass takes in an engine beside kernels and messages as they were measured one by one: there each is launched from a program and
 * waited for, in an engine a graph launches them, small ones are fused into their neighbours, and ranks wait for each other.
 */
export type EngineTimes = {
  /** Launches of kernels of the usual formats, as a share of those measured: products, recurrences, norms and their like. */
  readonly wideLaunchShare: number
  /** The same of products in narrow formats, whose measured launches include quantising activations. */
  readonly narrowLaunchShare: number
  /** The same of routed experts, whose measured launches include sorting tokens by expert. */
  readonly expertLaunchShare: number
  /** As `Calibration` has them. */
  readonly stragglerSeconds: number
  readonly hostSeconds: number
  readonly requestOverheadSeconds: number
}

/** Constants of one engine, what each rests on, and how well they fit. */
export type FittedEngine = {
  readonly constants: EngineTimes
  /** What was measured that says something of each constant. */
  readonly restsOn: { readonly [name in keyof EngineTimes]: string }
  readonly residuals: { readonly [part: string]: Residuals }
}

/** Constants of engines, fitted to whole runs after those of kernels and messages. */
export type FittedEngines = {
  /** Launches of attention as a share of those measured, the same in all engines, since they share its kernels. */
  readonly attentionLaunchShare: number
  readonly engines: { readonly [engine in ServingEngine]: FittedEngine }
}

/** The constants alone that an engine's calibration is made with. */
export type EngineFit = EngineTimes & Pick<FittedEngines, 'attentionLaunchShare'>
