import type { ErrorBand } from '@paretoken/catalog'
import { memo } from 'react'
import { Definition } from '../controls/Definition.tsx'
import { errorBasis, errorsOf, errorWords } from './errorWords.ts'

/** How far off the figures of a point may be, and what that rests on. */
export const Errors = memo(function Errors({ band }: { readonly band: ErrorBand }) {
  return (
    <table className="point-errors">
      <thead>
        <tr>
          <th scope="col">May be off by</th>
          <th scope="col" className="number">
            half the time
          </th>
          <th scope="col" className="number">
            9 in 10 times
          </th>
        </tr>
      </thead>
      <tbody>
        {errorsOf(band).map(({ of, band: figure }) => (
          <tr key={of}>
            <th scope="row">
              {of}
              <Definition of={`the error of ${of.toLowerCase()}`}>
                {`How far predictions were from what was measured, as a ratio either way: half of them were within the first figure, nine in ten within the second. ${errorBasis(figure)}`}
              </Definition>
            </th>
            <td className="number">
              <data value={figure.medianError}>{errorWords(figure.medianError)}</data>
            </td>
            <td className="number">
              <data value={figure.p90Error}>{errorWords(figure.p90Error)}</data>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
