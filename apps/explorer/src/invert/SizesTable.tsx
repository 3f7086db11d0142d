import type { Row } from '@paretoken/cli/answers'
import { formatValue } from '@paretoken/figures'

const billions = (count: unknown): string =>
  typeof count === 'number' ? `${formatValue(count / 1e9, 'number')}B` : '–'

const percent = (share: unknown): string => `${Math.round(100 * Number(share ?? 0))} %`

/** The largest model for each machine, precision, sparsity and margin, and how it would be served. */
export function SizesTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <div className="scrolled">
      <table className="table">
        <thead>
          <tr>
            {[
              'machine',
              'precision',
              'sparsity',
              'margin',
              'parameters',
              'active',
              'layout',
              'batch',
              'bound by',
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={JSON.stringify([row.hardware, row.precision, row.calibration, row.sparsity, row.margin])}
            >
              <th scope="row">{row.hardware}</th>
              <td>{row.precision}</td>
              <td>{row.sparsity === 1 ? 'dense' : row.sparsity}</td>
              <td>{percent(row.margin)}</td>
              <td>
                <b>
                  <data value={String(row.totalParameters ?? '')}>{billions(row.totalParameters)}</data>
                </b>
              </td>
              <td>
                <data value={String(row.activeParameters ?? '')}>{billions(row.activeParameters)}</data>
              </td>
              <td>{row.layout ?? '–'}</td>
              <td>{row.batch ?? '–'}</td>
              <td>{row.bound}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
