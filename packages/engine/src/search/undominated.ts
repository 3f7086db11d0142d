/** Points of which none is beaten by another in both latency and cost, latencies growing and costs falling. */
export type Undominated<Item> = {
  /** Whether some point is at least as good in both. */
  readonly beats: (latency: number, cost: number) => boolean
  /** Takes a point in, unless another beats it; drops those that it beats. */
  readonly add: (latency: number, cost: number, item: Item) => void
  /** What was kept, the fastest first. */
  readonly items: () => readonly Item[]
}

/** An empty set. Of equal points the first is kept. */
export function undominated<Item>(): Undominated<Item> {
  const latencies: number[] = []
  const costs: number[] = []
  const items: Item[] = []
  /** How many points are at least as fast. */
  const asFast = (latency: number): number => {
    let low = 0
    let high = latencies.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((latencies[middle] as number) <= latency) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    beats: (latency, cost) => {
      const count = asFast(latency)
      return count > 0 && (costs[count - 1] as number) <= cost
    },
    add: (latency, cost, item) => {
      const count = asFast(latency)
      if (count > 0 && (costs[count - 1] as number) <= cost) return
      // A point as fast, but dearer, is the last of those at least as fast.
      const first = count > 0 && latencies[count - 1] === latency ? count - 1 : count
      let end = first
      while (end < costs.length && (costs[end] as number) >= cost) end++
      latencies.splice(first, end - first, latency)
      costs.splice(first, end - first, cost)
      items.splice(first, end - first, item)
    },
    items: () => items,
  }
}
