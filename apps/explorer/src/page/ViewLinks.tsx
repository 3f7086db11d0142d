import type { MouseEvent } from 'react'
import { addressOf } from '../address/addressOf.ts'
import { type Explored, type View, views } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'

type Props = {
  readonly explored: Explored
  readonly names: Readonly<Record<View, string>>
  readonly change: Change
}

/** Whether a click asks for a page of its own, which is the browser's to open. */
const asksForPage = ({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey || button !== 0

/** The views, each a link that holds the whole question. */
export function ViewLinks({ explored, names, change }: Props) {
  return (
    <nav className="tabs" aria-label="Views">
      {views.map((view) => (
        <a
          key={view}
          className="tab"
          href={addressOf({ ...explored, view })}
          aria-current={view === explored.view ? 'page' : undefined}
          onClick={(event) => {
            if (asksForPage(event)) return
            event.preventDefault()
            change((now) => ({ ...now, view }))
          }}
        >
          {names[view]}
        </a>
      ))}
    </nav>
  )
}
