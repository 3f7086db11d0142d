import type { PromptSchedule } from './aggregated.ts'
import type { ServingEngine } from './iteration.ts'
import type { RequestKind } from './requests.ts'

/** A benchmark: so many requests are sent at once, and each that ends is followed by another. */
export type ClosedLoop = {
  /** Requests at a time, in a micro-batch of one replica: whole, at least 1. */
  readonly requestsAtOnce: number
  /** Requests that are sent in all, in multiples of those at a time. */
  readonly waves: number
  /** Sequences that memory holds in a micro-batch; those beyond wait for others to end. */
  readonly mostSequences: number
  /** Decoding passes from one look for new requests to the next; every pass of prompts is followed by one. 1 when absent: a look after each. */
  readonly passesBetweenLooks?: number | undefined
}

/** Steps of this share of a turn lie evenly in it however many there are (Weyl 1916): what is left of the golden ratio. */
const evenStep = (Math.sqrt(5) - 1) / 2

/** The output tokens of each request in turn, of each kind as many as its weight says. */
function outputTokensInTurn(requests: readonly RequestKind[]): (index: number) => number {
  const all = requests.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return (index) => {
    let left = all * ((index * evenStep) % 1)
    for (const { outputTokens, weight = 1 } of requests) {
      left -= weight
      if (left < 0) return outputTokens
    }
    return requests.at(-1)?.outputTokens ?? 1
  }
}

/** Ascending numbers of which the least is taken away and others are put among the rest: no more than `most` at a time. */
function ascendingQueue(most: number) {
  const values = new Float64Array(2 * most)
  let first = 0
  let end = 0
  const placeOf = (value: number): number => {
    if (end === first || (values[end - 1] as number) <= value) return end
    let low = first
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    size: (): number => end - first,
    least: (): number => values[first] as number,
    takeLeast: (): void => {
      first += 1
    },
    insert: (value: number): void => {
      if (end === values.length) {
        values.copyWithin(0, first, end)
        end -= first
        first = 0
      }
      const place = placeOf(value)
      if (place < end) values.copyWithin(place + 1, place, end)
      values[place] = value
      end += 1
    },
  }
}

/** The seconds of iterations, each worked out once: in a loop the same come again and again. */
function rememberedSeconds({ iterate }: Pick<ServingEngine, 'iterate'>) {
  const known = new Map<number, number[]>()
  let lastChunks: number | undefined
  let ofLast: number[] = []
  return (sequences: number, chunks: number): number => {
    if (chunks !== lastChunks) {
      const found = known.get(chunks)
      ofLast = found ?? []
      if (found === undefined) known.set(chunks, ofLast)
      lastChunks = chunks
    }
    ofLast[sequences] ??= iterate(sequences, chunks).stepSeconds
    return ofLast[sequences]
  }
}

/** Work smaller than this is rounding. */
const none = 1e-9

/**
 * Seconds from the sending of a request to its first token in a closed loop, on average, run through pass by pass. All that wait are taken in
 * as passes have room, in the order in which they came; while none waits, decoding goes on until the next sequence ends. Requests as long as each
 * other end together and wait for each other's prompts wave after wave; of different lengths they part. Prompts are of mean length. Undefined where
 * nothing of prompts is computed. Requests that are sent between two looks of the engine for new ones wait for the second.
 */
export function closedLoopFirstTokenSeconds(
  engine: ServingEngine,
  requests: readonly RequestKind[],
  { schedule, promptTokensPerPass }: PromptSchedule,
  { requestsAtOnce, waves, mostSequences, passesBetweenLooks = 1 }: ClosedLoop,
): number | undefined {
  const { chunk, tokensPerPass, requestOverheadSeconds } = engine
  if (chunk === undefined) return undefined
  const secondsOf = rememberedSeconds(engine)
  const decodeSecondsOf = rememberedSeconds(engine)
  const outputTokens = outputTokensInTurn(requests)
  const total = requestsAtOnce * waves
  const fullPass = Math.max(1, promptTokensPerPass / chunk.newTokens)
  /** When requests were sent that have no first token: no more than there are at a time. */
  const sentAt = new Float64Array(requestsAtOnce)
  const endsAfter = ascendingQueue(requestsAtOnce)
  let sent = requestsAtOnce
  let seen = requestsAtOnce
  let looksAfter = passesBetweenLooks
  let answered = 0
  let promptDone = 0
  let seconds = 0
  let iterations = 0
  let waited = 0

  const send = (): void => {
    if (sent < total) sentAt[sent++ % requestsAtOnce] = seconds
  }
  const look = (): void => {
    seen = sent
    looksAfter = iterations + passesBetweenLooks
  }
  const endSequences = (): void => {
    while (endsAfter.size() > 0 && endsAfter.least() <= iterations) {
      endsAfter.takeLeast()
      send()
    }
  }
  const passPrompts = (room: number): void => {
    const taken = Math.min(fullPass, room * chunk.perRequest - promptDone)
    const beside = schedule === 'mixed' ? endsAfter.size() : 0
    seconds += secondsOf(beside, taken)
    if (beside > 0) iterations += 1
    promptDone += taken
    const before = answered
    while (answered - before < room && promptDone >= chunk.perRequest - none) {
      promptDone -= chunk.perRequest
      waited += seconds - (sentAt[answered % requestsAtOnce] as number)
      const further = Math.ceil((outputTokens(answered) - 1) / tokensPerPass)
      answered += 1
      if (further <= 0) send()
      else endsAfter.insert(iterations + further)
    }
    if (beside > 0) endSequences()
    look()
  }

  while (answered < total) {
    const room = Math.min(seen - answered, Math.max(1, mostSequences) - endsAfter.size())
    if (room >= 1) {
      passPrompts(Math.floor(room))
      continue
    }
    if (endsAfter.size() > 0) {
      const next = seen < sent ? Math.min(endsAfter.least(), looksAfter) : endsAfter.least()
      const further = next - iterations
      seconds += further * decodeSecondsOf(endsAfter.size(), 0)
      iterations += further
      endSequences()
    }
    if (iterations >= looksAfter || endsAfter.size() === 0) look()
  }
  return waited / total + requestOverheadSeconds
}
