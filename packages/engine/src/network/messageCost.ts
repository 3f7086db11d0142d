/** What one algorithm for a message costs: seconds to begin with, and seconds for each byte. */
export type MessageLine = {
  /** The algorithm as people call it: "one-shot", "ring", "in-switch". */
  readonly algorithm: string
  /** Seconds that do not depend on the size: launches, start-up latencies. */
  readonly latencySeconds: number
  readonly secondsPerByte: number
}

/** What a message costs by each algorithm that could carry it; empty where nothing needs to be sent. */
export type MessageCost = readonly MessageLine[]

/** The algorithm that is fastest for that many bytes; undefined where nothing needs to be sent. */
export function fastestLine(cost: MessageCost, bytes: number): MessageLine | undefined {
  let fastest: MessageLine | undefined
  let least = Number.POSITIVE_INFINITY
  for (const line of cost) {
    const seconds = line.latencySeconds + bytes * line.secondsPerByte
    if (seconds < least) {
      least = seconds
      fastest = line
    }
  }
  return fastest
}
