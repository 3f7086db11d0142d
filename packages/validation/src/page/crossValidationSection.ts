import {
  type ErrorFigure,
  engineWords,
  errorBands,
  errorFigures,
  familyWords,
  type MeasuredErrorBand,
} from '@paretoken/catalog'
import { counted, markdownTable, percent } from './markdown.ts'

const architectureWords: { readonly [kind in NonNullable<MeasuredErrorBand['architecture']>]: string } = {
  dense: 'dense',
  mixture: 'mixture of experts',
  latent: 'latent attention',
  hybrid: 'recurrent layers',
}

/** Families of machines, as short as a table wants them. */
const shortFamilyWords = { ...familyWords, any: 'no measured kernels' }

/** A class of runs, and what was left out of the fits that it is predicted with. */
const classOf = ({ leftOut, architecture, family, engine }: MeasuredErrorBand): readonly string[] => [
  `its ${leftOut}`,
  architecture === undefined ? 'all' : architectureWords[architecture],
  family === undefined ? 'all' : shortFamilyWords[family],
  engine === undefined ? 'all' : engineWords[engine],
]

/** The errors of one figure in a class: "11 / 23 % (196)"; nothing where too few runs measured it. */
function errorCell(figure: ErrorFigure, name: string): string {
  const band = errorBands.find((each) => each.figure === figure && classOf(each).join() === name)
  if (band === undefined) return ''
  const [median, p90] = [band.medianError, band.p90Error].map(percent)
  return `${median?.replace(' %', '')} / ${p90} (${counted(band.measuredRuns)})`
}

/** Errors of runs that were left out of fits, class by class. */
export const crossValidationSection = (): readonly string[] =>
  markdownTable(
    [
      'left out of the fit',
      'kind of model',
      'machines',
      'engine',
      'models',
      'TPOT (runs)',
      'TTFT',
      'tokens/s',
    ],
    errorBands
      .filter(({ figure }) => figure === 'timePerOutputToken')
      .map((band) => {
        const words = classOf(band)
        const cells = errorFigures.map((figure) => errorCell(figure, words.join()))
        return [...words, counted(band.models), ...cells]
      }),
  )
