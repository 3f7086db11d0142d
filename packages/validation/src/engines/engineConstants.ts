import type { EngineTimes } from '@paretoken/catalog'
import type { FreeConstant } from '../fit/fitConstants.ts'
import { attentionShares, engineTimeBounds } from './fitEngineTimes.ts'
import { requestOverheadBounds } from './fitRequestOverhead.ts'

/** A constant that is fitted: what it means, where it may lie, and how its values are written. */
export type DescribedConstant = {
  readonly means: string
  /** Bounds, in SI units. */
  readonly least: number
  readonly most: number
  /** Behind a value as it is written, with a space before: " µs". */
  readonly unit: string
  /** Of that unit in the SI unit. */
  readonly perUnit: number
  readonly digits: number
}

const within = ({ least, most }: FreeConstant) => ({ least, most })

const share = { unit: '', perUnit: 1, digits: 2 }

/** The constants of engines that each has its own of. */
export const engineConstants: { readonly [name in keyof EngineTimes]: DescribedConstant } = {
  wideLaunchShare: {
    means:
      'launches of kernels in usual formats (products, recurrences, norms), as a share of those measured one by one',
    ...share,
    ...within(engineTimeBounds.wideLaunchShare),
  },
  narrowLaunchShare: {
    means: 'the same of products in narrow formats, which were measured with the quantising of activations',
    ...share,
    ...within(engineTimeBounds.narrowLaunchShare),
  },
  expertLaunchShare: {
    means: 'the same of routed experts, which were measured with the sorting of tokens by expert',
    ...share,
    ...within(engineTimeBounds.expertLaunchShare),
  },
  stragglerSeconds: {
    means: 'what an all-reduce waits for the slowest rank, for each doubling of ranks',
    unit: ' µs',
    perUnit: 1e6,
    digits: 1,
    ...within(engineTimeBounds.stragglerSeconds),
  },
  hostSeconds: {
    means: 'what a pass waits for the host, which prepares the next one',
    unit: ' ms',
    perUnit: 1e3,
    digits: 2,
    ...within(engineTimeBounds.hostSeconds),
  },
  requestOverheadSeconds: {
    means: 'what a request takes outside of passes, before its first token',
    unit: ' ms',
    perUnit: 1e3,
    digits: 0,
    ...within(requestOverheadBounds),
  },
}

/** The one that all engines share, since they share its kernels. */
export const attentionConstant: DescribedConstant = {
  means: 'the same of attention, one for all engines, since they share its kernels',
  ...share,
  least: Math.min(...attentionShares),
  most: Math.max(...attentionShares),
}
