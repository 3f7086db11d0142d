import { type ReactNode, type SyntheticEvent, useId, useState } from 'react'

type Props = {
  readonly title: string
  /** What is set within, in a few words; shown while it is folded. */
  readonly summary: string
  /** Whether something within needs to be seen. */
  readonly urgent?: boolean
  /** Whether it starts folded even where there is room. */
  readonly folded?: boolean
  readonly children: ReactNode
}

const isSmall = (): boolean => matchMedia('(max-width: 700px)').matches

/** A section of a side panel that can be folded; on small screens it starts folded, and says what is set within. */
export function Fold({ title, summary, urgent = false, folded = false, children }: Props) {
  const [open, setOpen] = useState(() => !folded && !isSmall())
  const id = useId()
  const shown = open || urgent
  const toggled = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (urgent) currentTarget.open = true
    else setOpen(currentTarget.open)
  }
  return (
    <details className="fold" open={shown} onToggle={toggled}>
      <summary>
        <h2 id={id}>{title}</h2>
        <span className="fold-summary quiet">{shown ? '' : summary}</span>
        <span aria-hidden="true" className="chevron">
          {shown ? '▾' : '▸'}
        </span>
      </summary>
      {shown && (
        <section className="panel" aria-labelledby={id}>
          {children}
        </section>
      )}
    </details>
  )
}
