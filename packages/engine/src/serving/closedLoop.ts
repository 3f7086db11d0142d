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

/** Puts a number among ascending ones. */
function insert(ascending: number[], value: number): void {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  ascending.splice(low, 0, value)
}

/** The seconds of iterations, each worked out once: in a loop the same come again and again. */
function rememberedSeconds({ iterate }: Pick<ServingEngine, 'iterate'>) {
  const known = new Map<number, number[]>()
  return (sequences: number, chunks: number): number => {
    let ofChunks = known.get(chunks)
    if (ofChunks === undefined) {
      ofChunks = []
      known.set(chunks, ofChunks)
    }
    ofChunks[sequences] ??= iterate(sequences, chunks).stepSeconds
    return ofChunks[sequences]
  }
}

/** Work smaller than this is rounding. */
const none = 1e-9

/**
 * Seconds from the sending of a request to its first token in a closed loop, on average, run through pass by pass. All that wait are taken in
 * as passes have room, in the order in which they came; while none waits, decoding goes on until the next sequence ends. Requests as long as each
 * other end together and wait for each other's prompts wave after wave; of different lengths they part. Prompts are of mean length. Undefined where
 * nothing of prompts is computed.
 */
export function closedLoopFirstTokenSeconds(
  engine: ServingEngine,
  requests: readonly RequestKind[],
  { schedule, promptTokensPerPass }: PromptSchedule,
  { requestsAtOnce, waves, mostSequences }: ClosedLoop,
): number | undefined {
  const { chunk, tokensPerPass, requestOverheadSeconds } = engine
  if (chunk === undefined) return undefined
  const secondsOf = rememberedSeconds(engine)
  const outputTokens = outputTokensInTurn(requests)
  const total = requestsAtOnce * waves
  const fullPass = Math.max(1, promptTokensPerPass / chunk.newTokens)
  const sentAt: number[] = Array.from({ length: requestsAtOnce }, () => 0)
  const endsAfter: number[] = []
  let answered = 0
  let promptDone = 0
  let seconds = 0
  let iterations = 0
  let waited = 0

  const send = (): void => {
    if (sentAt.length < total) sentAt.push(seconds)
  }
  const endSequences = (): void => {
    let ended = 0
    while (ended < endsAfter.length && (endsAfter[ended] as number) <= iterations) ended++
    endsAfter.splice(0, ended)
    for (let request = 0; request < ended; request++) send()
  }
  const passPrompts = (room: number): void => {
    const taken = Math.min(fullPass, room * chunk.perRequest - promptDone)
    const beside = schedule === 'mixed' ? endsAfter.length : 0
    seconds += secondsOf(beside, taken)
    if (beside > 0) iterations += 1
    promptDone += taken
    const before = answered
    while (answered - before < room && promptDone >= chunk.perRequest - none) {
      promptDone -= chunk.perRequest
      waited += seconds - (sentAt[answered] as number)
      const further = Math.ceil((outputTokens(answered) - 1) / tokensPerPass)
      answered += 1
      if (further <= 0) send()
      else insert(endsAfter, iterations + further)
    }
    if (beside > 0) endSequences()
  }

  while (answered < total) {
    const room = Math.min(sentAt.length - answered, Math.max(1, mostSequences) - endsAfter.length)
    if (room >= 1) {
      passPrompts(Math.floor(room))
      continue
    }
    const further = (endsAfter[0] as number) - iterations
    seconds += further * secondsOf(endsAfter.length, 0)
    iterations += further
    endSequences()
  }
  return waited / total + requestOverheadSeconds
}
