import { engineWords, familyWords, type MeasuredErrorBand } from '@paretoken/catalog'

const models: Readonly<Record<NonNullable<MeasuredErrorBand['architecture']>, string>> = {
  dense: 'dense',
  mixture: 'mixtures of experts',
  latent: 'latent attention',
  hybrid: 'recurrent layers',
}

/** What a class of runs is, in words: its models, machines and engine; "all" where it does not say. */
export const bandWords = ({ architecture, family, engine }: MeasuredErrorBand) => ({
  models: architecture === undefined ? 'all' : models[architecture],
  machines: family === undefined ? 'all' : { ...familyWords, any: 'unmeasured kernels' }[family],
  engine: engine === undefined ? 'all' : engineWords[engine],
})
