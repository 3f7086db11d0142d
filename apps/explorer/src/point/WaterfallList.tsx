import { formatAlike } from '@paretoken/figures/charts'
import type { Explanation } from 'paretoken'
import { waterfallRows } from './waterfallRows.ts'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

/** From what an ideal machine would take to what this one takes, each bar a cause that could be removed. */
export function WaterfallList({ waterfall }: Pick<Explanation, 'waterfall'>) {
  const rows = waterfallRows(waterfall)
  const most = Math.max(...rows.map(({ from, seconds }) => Math.max(from, from + seconds)))
  const written = formatAlike(
    rows.map(({ seconds }) => seconds),
    'seconds',
  )
  return (
    <table className="waterfall">
      <tbody>
        {rows.map(({ name, from, seconds, total }) => (
          <tr key={name} className={total ? 'total' : undefined}>
            <th scope="row">{name}</th>
            <td aria-hidden="true" className="waterfall-track">
              <span
                style={{
                  left: percent(Math.min(from, from + seconds) / most),
                  width: percent(Math.abs(seconds) / most),
                }}
              />
            </td>
            <td>
              <data value={seconds}>
                {!total && seconds > 0 ? '+' : ''}
                {written(seconds)}
              </data>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
