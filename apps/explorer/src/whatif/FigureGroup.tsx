import { type ReactNode, useState } from 'react'

type Props = {
  readonly name: string
  /** Whether it starts open. */
  readonly open: boolean
  /** How many of its figures are changed. */
  readonly changed: number
  readonly children: ReactNode
}

/** Figures that belong together, which fold away. */
export function FigureGroup({ name, open: opensAtFirst, changed, children }: Props) {
  const [open, setOpen] = useState(opensAtFirst || changed > 0)
  return (
    <details
      className="figure-group"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <b>{name}</b>
        <span className="quiet">{changed > 0 && !open ? ` ${changed} changed` : ''}</span>
      </summary>
      {open && children}
    </details>
  )
}
