import type { Validated, ValidatedFigure } from '../worker/validated.ts'

type Props = { readonly comparisons: Validated['comparisons']; readonly figure: ValidatedFigure }

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)

/** What others predict for the same runs, beside what is predicted here. */
export function Comparisons({ comparisons, figure }: Props) {
  const known = comparisons.filter(({ all }) => all[figure].theirs.count > 0)
  if (known.length === 0) return null
  return (
    <div className="scrolled">
      <table className="table">
        <caption className="quiet">On the same runs: median and 90th percentile of the error</caption>
        <thead>
          <tr>
            <th scope="col">what predicts</th>
            <th scope="col">runs</th>
            <th scope="col">its errors</th>
            <th scope="col">ours</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ name, all }) => {
            const { theirs, ours } = all[figure]
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{theirs.count.toLocaleString('en')}</td>
                <td>
                  {percent(theirs.medianError)} and {percent(theirs.p90Error)}
                </td>
                <td>
                  {percent(ours.medianError)} and {percent(ours.p90Error)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
