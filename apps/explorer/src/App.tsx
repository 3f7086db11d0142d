import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { View } from './address/explored.ts'
import { type Exploring, useExplored } from './asking/useExplored.ts'
import { Explore } from './explore/Explore.tsx'
import { Taking } from './files/Taking.tsx'
import { DroppedNotice } from './page/DroppedNotice.tsx'
import { EmbedFoot } from './page/EmbedFoot.tsx'
import { ShareMenu } from './page/ShareMenu.tsx'
import { ThemeToggle } from './page/ThemeToggle.tsx'
import { ViewLinks } from './page/ViewLinks.tsx'

const Compare = lazy(async () => ({ default: (await import('./compare/Compare.tsx')).Compare }))
const Plan = lazy(async () => ({ default: (await import('./plan/Plan.tsx')).Plan }))
const Invert = lazy(async () => ({ default: (await import('./invert/Invert.tsx')).Invert }))
const Paper = lazy(async () => ({ default: (await import('./paper/Paper.tsx')).Paper }))
const Validation = lazy(async () => ({ default: (await import('./validation/Validation.tsx')).Validation }))

/** What is shown of each view; those that are not built into the first load come when asked for. */
const shown: Readonly<Record<View, ComponentType<Exploring>>> = {
  explore: Explore,
  compare: Compare,
  plan: Plan,
  invert: Invert,
  paper: Paper,
  validation: Validation,
}

const names: Readonly<Record<View, string>> = {
  explore: 'Explore',
  compare: 'Compare',
  plan: 'Plan',
  invert: 'Invert',
  paper: 'Paper',
  validation: 'Validation',
}

/** What stands where a view is still to come. */
const loading = (
  <p className="view-loading quiet" aria-busy="true">
    Loading…
  </p>
)

/** The keys that take a change back and bring it again. */
function useUndoKeys({ undo, redo }: Exploring): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
      if (!(event.ctrlKey || event.metaKey) || typing) return
      const name = event.key.toLowerCase()
      if (name !== 'z' && name !== 'y') return
      event.preventDefault()
      if (name === 'y' || event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [undo, redo])
}

/** The explorer: one page, its views, and what is explored in all of them. */
export function App() {
  const exploring = useExplored()
  const { explored, change, undo, redo, canUndo, canRedo } = exploring
  useUndoKeys(exploring)
  const Show = shown[explored.view]
  if (explored.embed === true) {
    return (
      <main className="page embedded">
        <h1 className="unseen">paretoken</h1>
        <div className="view">
          <Suspense fallback={loading}>
            <Show {...exploring} />
          </Suspense>
        </div>
        <EmbedFoot explored={explored} />
      </main>
    )
  }
  return (
    <Taking explored={explored} change={change}>
      <div className="page">
        <header className="top">
          <h1>paretoken</h1>
          <ViewLinks explored={explored} names={names} change={change} />
          <span className="spring" />
          <Button className="quiet-button" onPress={undo} isDisabled={!canUndo} aria-label="Take back">
            ↶
          </Button>
          <Button className="quiet-button" onPress={redo} isDisabled={!canRedo} aria-label="Bring back">
            ↷
          </Button>
          <ThemeToggle />
          <ShareMenu explored={explored} />
        </header>
        <DroppedNotice />
        <main className="view">
          <Suspense fallback={loading}>
            <Show {...exploring} />
          </Suspense>
        </main>
      </div>
    </Taking>
  )
}
