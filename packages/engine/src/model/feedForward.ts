import type { DenseFeedForward } from './denseFeedForward.ts'
import type { MixtureOfExperts } from './mixtureOfExperts.ts'

/** The feed-forward block of a layer. */
export type FeedForward = DenseFeedForward | MixtureOfExperts
