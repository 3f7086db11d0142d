import type { AggregatedState } from '../serving/aggregated.ts'

/** An engine as far as finding its load goes. */
type Loaded = { readonly replicas: number; readonly stateAt: (sequences: number) => AggregatedState }

/** One whose requests of a second are told without the rest of its state. */
type QuicklyLoaded = Loaded & { readonly requestsPerSecondAt: (sequences: number) => number }

/** A steady state, and the sequences in a micro-batch of one replica at which it is reached. */
export type LoadedState = { readonly sequences: number; readonly state: AggregatedState }

/** Steps of a search for a load: a dozen are enough where it grows smoothly, the rest for where it leaps. */
const mostSteps = 100

/** A load is reached where it is off by no more than this share, and sequences are known to this share: rounding. */
const rounding = 1e-14

/**
 * A steady state with fewer than one sequence in a micro-batch: each that is there goes as fast as one alone, some of the time there is
 * none.
 */
export function loadedState({ stateAt }: Loaded, sequences: number): LoadedState {
  if (sequences >= 1) return { sequences, state: stateAt(sequences) }
  const alone = stateAt(1)
  return {
    sequences,
    state: {
      ...alone,
      promptUtilization: alone.promptUtilization * sequences,
      requestsPerSecond: alone.requestsPerSecond * sequences,
    },
  }
}

/**
 * The most sequences, up to `most`, at which a load that grows with them, from nothing at none, is no more than wanted. Between two that are
 * known the next is tried where a straight line would reach it, a side that stays twice weighing half as much (the Illinois method:
 * Dowell and Jarratt 1971, doi:10.1007/BF01934364); every third time half way, so that leaps are found too.
 */
function sequencesAt(most: number, load: (sequences: number) => number, wanted: number): number {
  const excess = (sequences: number): number => load(sequences) - wanted
  let [low, under] = [0, -wanted]
  let [high, over] = [most, excess(most)]
  if (over <= 0) return most
  let moved: 'low' | 'high' | undefined
  for (let step = 1; step <= mostSteps && high - low > rounding * high; step++) {
    const straight = low - (under * (high - low)) / (over - under)
    const tried = step % 3 === 0 || !(straight > low && straight < high) ? (low + high) / 2 : straight
    const found = excess(tried)
    if (Math.abs(found) <= rounding * wanted) return tried
    if (found < 0) {
      ;[low, under] = [tried, found]
      if (moved === 'low') over /= 2
      moved = 'low'
    } else {
      ;[high, over] = [tried, found]
      if (moved === 'high') under /= 2
      moved = 'high'
    }
  }
  return low
}

/** The steady state in which an engine ends so many requests in a second; with `most` sequences where it cannot end as many. */
export const stateAtRate = (engine: Loaded, requestsPerSecond: number, most: number): LoadedState =>
  loadedState(
    engine,
    sequencesAt(
      most,
      (sequences) => loadedState(engine, sequences).state.requestsPerSecond,
      requestsPerSecond,
    ),
  )

/** Requests that an engine has at a time: those it decodes, and those that wait for their first token (Little's law). */
const heldRequests = (
  replicas: number,
  sequences: number,
  {
    requestsPerSecond,
    timeToFirstTokenSeconds,
  }: Pick<AggregatedState, 'requestsPerSecond' | 'timeToFirstTokenSeconds'>,
): number => replicas * sequences + requestsPerSecond * timeToFirstTokenSeconds

/**
 * The steady state in which an engine has so many requests, those that wait for their first token among them. Where there are more than `most`
 * sequences and their prompts, the others wait before they are taken in, and so does each that comes.
 * @param most sequences in a micro-batch that memory holds
 */
export function stateAtConcurrency(engine: Loaded, concurrency: number, most: number): LoadedState {
  const { replicas } = engine
  const held = ({ sequences, state }: LoadedState): number => heldRequests(replicas, sequences, state)
  const bound = Math.min(most, concurrency / replicas)
  const found = sequencesAt(bound, (sequences) => held(loadedState(engine, sequences)), concurrency)
  const loaded = loadedState(engine, found)
  if (found < most || held(loaded) >= concurrency) return loaded
  const { sequences, state } = loaded
  const waiting = (concurrency - replicas * sequences) / state.requestsPerSecond
  return { sequences, state: { ...state, timeToFirstTokenSeconds: waiting } }
}

/** Requests of a second with any number of sequences, as `loadedState` has them. */
function requestsPerSecondOf({ requestsPerSecondAt }: QuicklyLoaded): (sequences: number) => number {
  let alone: number | undefined
  return (sequences) => {
    if (sequences >= 1) return requestsPerSecondAt(sequences)
    alone ??= requestsPerSecondAt(1)
    return alone * sequences
  }
}

/**
 * The steady state in which an engine has so many requests that come to it otherwise than independently of each other: first tokens take as
 * long as is told, and so long those that wait are not decoded. Without it that of `stateAtConcurrency`.
 */
export function stateInClosedLoop(
  engine: QuicklyLoaded,
  concurrency: number,
  most: number,
  timeToFirstTokenSeconds: number | undefined,
): LoadedState {
  if (timeToFirstTokenSeconds === undefined) return stateAtConcurrency(engine, concurrency, most)
  const { replicas } = engine
  const rateAt = requestsPerSecondOf(engine)
  const held = (sequences: number): number =>
    heldRequests(replicas, sequences, { requestsPerSecond: rateAt(sequences), timeToFirstTokenSeconds })
  const found = sequencesAt(Math.min(most, concurrency / replicas), held, concurrency)
  const { sequences, state } = loadedState(engine, found)
  return { sequences, state: { ...state, timeToFirstTokenSeconds } }
}
