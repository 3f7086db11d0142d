import { formatValue } from '@paretoken/figures'
import type { Validated } from '../worker/validated.ts'

/** The runs that are predicted worst, with what is likely to be the matter. */
export function Worst({ worst }: Pick<Validated, 'worst'>) {
  if (worst.length === 0) return null
  return (
    <details className="told">
      <summary>Furthest off in time per output token: {worst.length} runs, and the likely reasons</summary>
      <p className="quiet">
        Of the chosen runs that nothing speaks against; of a model, machine and engine no more than two.
      </p>
      <div className="scrolled">
        <table className="table worst" aria-label="Furthest off in time per output token">
          <thead>
            <tr>
              <th scope="col">run</th>
              <th scope="col">model</th>
              <th scope="col">machine</th>
              <th scope="col">engine</th>
              <th scope="col">kind</th>
              <th scope="col">measured</th>
              <th scope="col">predicted</th>
              <th scope="col">predicted / measured</th>
              <th scope="col" className="wordy">
                likely reason
              </th>
            </tr>
          </thead>
          <tbody>
            {worst.map(({ id, model, hardware, engine, kind, measuredSeconds, predictedSeconds, ...run }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{model}</td>
                <td>{hardware}</td>
                <td>{engine}</td>
                <td>{kind}</td>
                <td>
                  <data value={measuredSeconds}>{formatValue(measuredSeconds, 'seconds')}</data>
                </td>
                <td>
                  <data value={predictedSeconds}>{formatValue(predictedSeconds, 'seconds')}</data>
                </td>
                <td>
                  <data value={run.ratio}>{Number(run.ratio.toPrecision(3))}</data>
                </td>
                <td className="wordy">{run.likelyReason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
