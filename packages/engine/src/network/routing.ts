/** What tokens' choice of experts says of where they go. */
export type Routing = {
  /** Routed experts. */
  readonly experts: number
  /** Experts a token goes to, on average. */
  readonly expertsPerToken: number
  /** Accelerators that split every expert, each of which needs the token. */
  readonly ranksPerDestination: number
}

/**
 * The chance that a token has chosen none of some experts when it chooses its own evenly and without repetition:
 * C(E − n, k) / C(E, k).
 * @param some of all experts; of a part of one, the part of its chance
 */
export function chanceOfNone({ experts, expertsPerToken }: Routing, some: number): number {
  let chance = 1
  for (let taken = 0; taken < some && chance > 0; taken++) {
    const spared = Math.max(0, experts - expertsPerToken - taken) / (experts - taken)
    chance *= some - taken < 1 ? 1 - (some - taken) * (1 - spared) : spared
  }
  return chance
}
