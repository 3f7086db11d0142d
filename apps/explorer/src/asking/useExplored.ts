import { useCallback, useEffect, useMemo, useReducer } from 'react'
import { addressOf } from '../address/addressOf.ts'
import type { Explored } from '../address/explored.ts'
import { exploredAt } from '../address/exploredAt.ts'

/** What is explored now, what was before and what was taken back. */
type Past = {
  readonly now: Explored
  readonly before: readonly Explored[]
  readonly after: readonly Explored[]
  /** The gesture that led here: further steps of it are not undone one by one. */
  readonly gesture?: string
}

type Step =
  | { readonly kind: 'change'; readonly to: (now: Explored) => Explored; readonly gesture?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'open'; readonly explored: Explored }

const mostSteps = 200

function next(past: Past, step: Step): Past {
  const { now, before, after } = past
  if (step.kind === 'undo') {
    const last = before.at(-1)
    return last === undefined ? past : { now: last, before: before.slice(0, -1), after: [now, ...after] }
  }
  if (step.kind === 'redo') {
    const [first, ...rest] = after
    return first === undefined ? past : { now: first, before: [...before, now], after: rest }
  }
  if (step.kind === 'open')
    return { now: step.explored, before: [...before, now].slice(-mostSteps), after: [] }
  const changed = step.to(now)
  if (addressOf(changed) === addressOf(now)) return past
  const goesOn = step.gesture !== undefined && step.gesture === past.gesture
  return {
    now: changed,
    before: goesOn ? before : [...before, now].slice(-mostSteps),
    after: [],
    ...(step.gesture === undefined ? {} : { gesture: step.gesture }),
  }
}

/** Changes what is explored. @param gesture names what goes on in small steps, such as dragging one slider: it is undone at once */
export type Change = (to: (now: Explored) => Explored, gesture?: string) => void

/** What is explored, and how to change it, take changes back, and bring them back. */
export type Exploring = {
  readonly explored: Explored
  readonly change: Change
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const lastVisit = 'paretoken.last'

/** The query to start from: that of the address, else that of the last visit. */
function firstQuery(): string {
  if (location.search.length > 1) return location.search
  try {
    return localStorage.getItem(lastVisit) ?? ''
  } catch {
    return ''
  }
}

/** What could not be read of the address at the start. */
export const droppedAtStart: readonly string[] = exploredAt(firstQuery()).dropped

function remember(query: string): void {
  try {
    localStorage.setItem(lastVisit, query)
  } catch {
    // A browser that remembers nothing still explores.
  }
}

/** What is explored, kept in the address and for the next visit. */
export function useExplored(): Exploring {
  const [past, dispatch] = useReducer(next, undefined, () => ({
    now: exploredAt(firstQuery()).explored,
    before: [],
    after: [],
  }))
  const { now } = past
  useEffect(() => {
    const query = addressOf(now)
    const turned = exploredAt(location.search).explored.view !== now.view && location.search.length > 1
    const settle = () => {
      if (query === location.search) return
      if (turned) history.pushState(null, '', query)
      else history.replaceState(null, '', query)
      if (now.embed !== true) remember(query)
    }
    // Browsers allow only so many changes of the address in a while.
    const timer = setTimeout(settle, 150)
    return () => clearTimeout(timer)
  }, [now])
  useEffect(() => {
    const open = () => dispatch({ kind: 'open', explored: exploredAt(location.search).explored })
    addEventListener('popstate', open)
    return () => removeEventListener('popstate', open)
  }, [])
  const change = useCallback<Change>(
    (to, gesture) => dispatch({ kind: 'change', to, ...(gesture === undefined ? {} : { gesture }) }),
    [],
  )
  const undo = useCallback(() => dispatch({ kind: 'undo' }), [])
  const redo = useCallback(() => dispatch({ kind: 'redo' }), [])
  return useMemo(
    () => ({
      explored: now,
      change,
      undo,
      redo,
      canUndo: past.before.length > 0,
      canRedo: past.after.length > 0,
    }),
    [past, now, change, undo, redo],
  )
}
