/** Instances of two pools that serve the same requests. */
export type Matched = {
  readonly prefillInstances: number
  readonly decodeInstances: number
  readonly requestsPerSecond: number
}

/** One instance of a pool. */
export type PoolInstance = { readonly accelerators: number; readonly requestsPerSecond: number }

/**
 * Instances of two pools so that neither waits for the other: at the limit, for one decoding instance, a share of a prefilling one.
 */
export const matchedAtLimit = (prefill: PoolInstance, decode: PoolInstance): Matched => ({
  prefillInstances: decode.requestsPerSecond / prefill.requestsPerSecond,
  decodeInstances: 1,
  requestsPerSecond: decode.requestsPerSecond,
})

/**
 * Whole instances of two pools, on no more than so many accelerators, at the least cost of a request; undefined where one of each is too many.
 * @param costOf what so many prefilling and decoding instances cost in a second, in any unit
 */
export function matchedWhole(
  prefill: PoolInstance,
  decode: PoolInstance,
  mostAccelerators: number,
  costOf: (prefillInstances: number, decodeInstances: number) => number,
): Matched | undefined {
  let best: Matched | undefined
  let least = Number.POSITIVE_INFINITY
  for (let prefills = 1; prefills * prefill.accelerators < mostAccelerators; prefills++) {
    const left = mostAccelerators - prefills * prefill.accelerators
    const most = Math.floor(left / decode.accelerators)
    const even = (prefills * prefill.requestsPerSecond) / decode.requestsPerSecond
    for (const decodes of new Set([Math.floor(even), Math.ceil(even)])) {
      const kept = Math.min(most, Math.max(1, decodes))
      if (kept < 1) continue
      const requestsPerSecond = Math.min(
        prefills * prefill.requestsPerSecond,
        kept * decode.requestsPerSecond,
      )
      const cost = costOf(prefills, kept) / requestsPerSecond
      if (cost < least) {
        least = cost
        best = { prefillInstances: prefills, decodeInstances: kept, requestsPerSecond }
      }
    }
  }
  return best
}
