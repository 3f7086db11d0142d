import { feedForwardBiases, feedForwardProjections } from './denseFeedForward.ts'

/** A feed-forward block of which each token passes through a few experts. arXiv:2101.03961, arXiv:2401.06066. */
export type MixtureOfExperts = {
  readonly kind: 'mixture'
  /** Routed experts. */
  readonly experts: number
  /** Experts the router chooses for each token, identity experts among them. */
  readonly activeExperts: number
  /** Elements between the matrices of one routed expert. */
  readonly expertWidth: number
  /** Experts and shared experts have three matrices, one of them a gate; two otherwise. */
  readonly gated: boolean
  /** Matrices of routed experts and the router have biases (gpt-oss). */
  readonly bias?: boolean
  /** Elements between the matrices of all shared experts together; none when absent. */
  readonly sharedWidth?: number
  /** The shared experts' output is weighed by a projection to one number (Qwen). */
  readonly sharedGate?: boolean
  /** A dense block of that width beside the mixture, which all tokens pass through (Grok-2, LongCat, Gemma 4). */
  readonly denseWidth?: number
  /** The router adds one learned bias per expert when it chooses (DeepSeek-V3). */
  readonly routerBias?: boolean
  /** The router chooses among so many more that do nothing and cost nothing (LongCat). */
  readonly identityExperts?: number
  /** Routed experts work on a projection of the hidden state to that size (Kimi K3, Nemotron 3 Super). */
  readonly latentSize?: number
}

/** Weights of one routed expert. */
export function expertParameters(mixture: MixtureOfExperts, hiddenSize: number): number {
  const size = mixture.latentSize ?? hiddenSize
  const { expertWidth, gated } = mixture
  return (
    feedForwardProjections(size, expertWidth, gated) +
    (mixture.bias === true ? feedForwardBiases(size, expertWidth, gated) : 0)
  )
}

/** Weights of the router: a projection to all experts, identity experts included, and its biases. */
export function routerParameters(mixture: MixtureOfExperts, hiddenSize: number): number {
  const choices = mixture.experts + (mixture.identityExperts ?? 0)
  return choices * (hiddenSize + (mixture.bias === true || mixture.routerBias === true ? 1 : 0))
}

/** Weights of the shared experts, their gate included. */
export const sharedExpertParameters = (mixture: MixtureOfExperts, hiddenSize: number): number =>
  feedForwardProjections(hiddenSize, mixture.sharedWidth ?? 0, mixture.gated) +
  (mixture.sharedGate === true ? hiddenSize : 0)

/** Weights of the dense block beside the experts, and of the projections into and out of their latent space. */
export const besideExpertsParameters = (mixture: MixtureOfExperts, hiddenSize: number): number =>
  feedForwardProjections(hiddenSize, mixture.denseWidth ?? 0, true) +
  2 * hiddenSize * (mixture.latentSize ?? 0)

/** Experts that really compute for a token, on average: some choices fall on identity experts. */
export const computedExpertsPerToken = (mixture: MixtureOfExperts): number =>
  (mixture.activeExperts * mixture.experts) / (mixture.experts + (mixture.identityExperts ?? 0))

/**
 * Distinct routed experts that a batch of tokens touches, on average, when each token's are drawn evenly and
 * independently: E·(1 − (1 − k/E)^T).
 */
export const touchedExperts = (mixture: MixtureOfExperts, tokens: number): number =>
  mixture.experts * (1 - (1 - computedExpertsPerToken(mixture) / mixture.experts) ** tokens)
