import type { AggregatedState } from '../serving/aggregated.ts'

/** An engine as far as finding its load goes. */
type Loaded = { readonly replicas: number; readonly stateAt: (sequences: number) => AggregatedState }

/** A steady state, and the sequences in a micro-batch of one replica at which it is reached. */
export type LoadedState = { readonly sequences: number; readonly state: AggregatedState }

/** Halvings of an interval of sequences, enough for the last bits of a number. */
const halvings = 60

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

/** The most sequences, up to `most`, at which a load that grows with them is no more than wanted. */
function sequencesAt(
  engine: Loaded,
  most: number,
  load: (state: LoadedState) => number,
  wanted: number,
): number {
  if (load(loadedState(engine, most)) <= wanted) return most
  let low = 0
  let high = most
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (load(loadedState(engine, middle)) <= wanted) low = middle
    else high = middle
  }
  return low
}

/** The steady state in which an engine ends so many requests in a second; with `most` sequences where it cannot end as many. */
export const stateAtRate = (engine: Loaded, requestsPerSecond: number, most: number): LoadedState =>
  loadedState(
    engine,
    sequencesAt(engine, most, ({ state }) => state.requestsPerSecond, requestsPerSecond),
  )

/**
 * The steady state in which an engine has so many requests, those that wait for their first token among them (Little's law). Where there are more than
 * `most` sequences and their prompts, the others wait before they are taken in, and so does each that comes.
 * @param most sequences in a micro-batch that memory holds
 */
export function stateAtConcurrency(engine: Loaded, concurrency: number, most: number): LoadedState {
  const { replicas } = engine
  const bound = Math.min(most, concurrency / replicas)
  const held = ({ sequences, state }: LoadedState): number =>
    replicas * sequences + state.requestsPerSecond * state.timeToFirstTokenSeconds
  const loaded = loadedState(engine, sequencesAt(engine, bound, held, concurrency))
  if (loaded.sequences < most || held(loaded) >= concurrency) return loaded
  const { sequences, state } = loaded
  const waiting = (concurrency - replicas * sequences) / state.requestsPerSecond
  return { sequences, state: { ...state, timeToFirstTokenSeconds: waiting } }
}
