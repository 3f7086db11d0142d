import type { Validated } from '../worker/validated.ts'
import { bandWords } from './bandWords.ts'

/** An error either way: "11.3 %", above one as a factor, "×/÷ 2.9". */
const errorWords = (error: number): string =>
  error < 1 ? `${(100 * error).toFixed(1)} %` : `×/÷ ${Number(Math.exp(error).toPrecision(2))}`

/** Errors that were earned: of runs whose model, machine, engine or family the constants were fitted without. */
export function CrossErrors({ bands }: Pick<Validated, 'bands'>) {
  if (bands.length === 0) return null
  return (
    <details className="told">
      <summary>Errors without having seen the runs: {bands.length} classes, by cross-validation</summary>
      <p className="quiet">
        Each run is predicted with constants fitted without its model, machine, engine or family of machines.
        These errors, widened where few models were measured, are the bands around curves.
      </p>
      <div className="scrolled">
        <table className="table" aria-label="Errors by cross-validation">
          <thead>
            <tr>
              {['left out', 'models', 'machines', 'engine', 'runs', 'of models'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">median error</th>
              <th scope="col">90th percentile</th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => {
              const { models, machines, engine } = bandWords(band)
              return (
                <tr key={JSON.stringify([band.leftOut, models, machines, engine])}>
                  <th scope="row">its {band.leftOut}</th>
                  <td>{models}</td>
                  <td>{machines}</td>
                  <td>{engine}</td>
                  <td>{band.measuredRuns.toLocaleString('en')}</td>
                  <td>{band.models}</td>
                  <td>
                    <data value={band.medianError}>{errorWords(band.medianError)}</data>
                  </td>
                  <td>
                    <data value={band.p90Error}>{errorWords(band.p90Error)}</data>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
