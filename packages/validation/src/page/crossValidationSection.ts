import { errorBands, type MeasuredErrorBand } from '@paretoken/catalog'
import { engineWords } from './constantsSection.ts'
import { counted, markdownTable, percent } from './markdown.ts'

const architectureWords: { readonly [kind in NonNullable<MeasuredErrorBand['architecture']>]: string } = {
  dense: 'dense',
  mixture: 'mixture of experts',
  latent: 'latent attention',
  hybrid: 'recurrent layers',
}

const familyWords: { readonly [family in NonNullable<MeasuredErrorBand['family']>]: string } = {
  ampere: 'Ampere',
  hopper: 'Hopper',
  blackwell: 'Blackwell',
  ada: 'Ada',
  'blackwell-workstation': 'Blackwell workstation cards',
  any: 'no measured kernels (AMD)',
}

/** Errors of times per output token that were left out of fits, class by class. */
export const crossValidationSection = (): readonly string[] =>
  markdownTable(
    ['left out of the fit', 'models', 'machines', 'engine', 'runs', 'median', '90th percentile'],
    errorBands.map(({ leftOut, architecture, family, engine, measuredRuns, medianError, p90Error }) => [
      `its ${leftOut}`,
      architecture === undefined ? 'all' : architectureWords[architecture],
      family === undefined ? 'all' : familyWords[family],
      engine === undefined ? 'all' : engineWords[engine],
      counted(measuredRuns),
      percent(medianError),
      percent(p90Error),
    ]),
  )
