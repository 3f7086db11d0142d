import type { MeasuredErrorBand } from '@paretoken/catalog'

const models: Readonly<Record<NonNullable<MeasuredErrorBand['architecture']>, string>> = {
  dense: 'dense',
  mixture: 'mixtures of experts',
  latent: 'latent attention',
  hybrid: 'recurrent layers',
}

const families: Readonly<Record<NonNullable<MeasuredErrorBand['family']>, string>> = {
  ampere: 'Ampere',
  hopper: 'Hopper',
  blackwell: 'Blackwell',
  ada: 'Ada',
  'blackwell-workstation': 'Blackwell workstation cards',
  cdna3: 'AMD Instinct MI300',
  cdna4: 'AMD Instinct MI350',
  any: 'unmeasured kernels',
}

const engines: Readonly<Record<NonNullable<MeasuredErrorBand['engine']>, string>> = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
}

/** What a class of runs is, in words: its models, machines and engine; "all" where it does not say. */
export const bandWords = ({ architecture, family, engine }: MeasuredErrorBand) => ({
  models: architecture === undefined ? 'all' : models[architecture],
  machines: family === undefined ? 'all' : families[family],
  engine: engine === undefined ? 'all' : engines[engine],
})
