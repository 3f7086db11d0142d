import type { ReactNode } from 'react'
import type { Part } from './memoryParts.ts'

type Props = {
  readonly label: string
  readonly parts: readonly Part[]
  /** What all parts add up to. */
  readonly whole: number
  readonly format: (amount: number) => string
  /** Below the parts. */
  readonly children?: ReactNode
}

/** A whole as one bar of its parts, and each with its figure. */
export function StackedBar({ label, parts, whole, format, children }: Props) {
  return (
    <>
      <div className="stacked" aria-hidden="true">
        {parts.map(({ name, amount, colour }) => (
          <span
            key={name}
            className={colour === undefined ? 'stacked-free' : undefined}
            style={{ flexGrow: amount / whole, background: colour }}
          />
        ))}
      </div>
      <table className="point-parts" aria-label={label}>
        <tbody>
          {parts.map(({ name, amount, colour }) => (
            <tr key={name}>
              <th scope="row">
                <span
                  className={colour === undefined ? 'swatch swatch-free' : 'swatch'}
                  style={{ background: colour }}
                />
                {name}
              </th>
              <td>
                <data value={amount}>{format(amount)}</data>
              </td>
              <td>{(100 * amount) / whole < 0.5 ? '<1' : Math.round((100 * amount) / whole)} %</td>
            </tr>
          ))}
        </tbody>
        {children}
      </table>
    </>
  )
}
