import { expect, test } from 'vitest'
import {
  acceleratorFamilies,
  architectureKind,
  architectureKinds,
  errorBandFor,
  errorBands,
  errorFigures,
  figureErrorBand,
  type MeasuredErrorBand,
  modelEntry,
  requestErrorBandFor,
  servingEngines,
} from '../src/index.ts'

const bandOf = (model: string, id: string, engine: (typeof servingEngines)[number]) =>
  errorBandFor(modelEntry(model).model, { id }, engine)

test.each([
  ['llama-3.1-70b', 'dense'],
  ['gpt-oss-120b', 'mixture'],
  ['deepseek-v3', 'latent'],
  ['qwen3.5-35b-a3b', 'hybrid'],
])('%s is of the kind %s', (id, kind) => {
  expect(architectureKind(modelEntry(id).model)).toBe(kind)
})

/** A class, its errors and how many models they are of. */
const band = (
  [medianError, p90Error]: readonly [number, number],
  models: number,
  of: Pick<MeasuredErrorBand, 'family' | 'architecture' | 'engine'> = {},
): MeasuredErrorBand => ({
  figure: 'timePerOutputToken',
  ...of,
  leftOut: 'model',
  measuredRuns: 100,
  models,
  medianError,
  p90Error,
})

const asked = { family: 'hopper', architecture: 'dense', engine: 'vllm' } as const
const hopper = { family: 'hopper' } as const
const all = band([0.2, 0.4], 8)

const errorsOf = (bands: readonly MeasuredErrorBand[]) => {
  const { medianError, p90Error } = figureErrorBand(asked, 'timePerOutputToken', bands) ?? {}
  return [medianError, p90Error]
}

test('where nothing but all runs is known the error is theirs', () => {
  expect(errorsOf([all])).toEqual([0.2, 0.4])
})

test('four models weigh as much as all that is known of wider classes', () => {
  expect(errorsOf([band([0.05, 0.1], 4, hopper), all])).toEqual([0.1, 0.2])
})

test('the fewer models, the nearer to wider classes', () => {
  const [of1, of3, of30] = [1, 3, 30].map((models) => errorsOf([band([0.05, 0.1], models, hopper), all])[1])
  expect(of1).toBeCloseTo(0.4 * (0.1 / 0.4) ** (1 / 5), 3)
  expect(of3).toBeLessThan(of1 as number)
  expect(of30).toBeLessThan(0.12)
  expect(of30).toBeGreaterThan(0.1)
})

test('errors larger than those of wider classes are believed, however few models', () => {
  expect(errorsOf([band([0.3, 0.9], 1, hopper), all])).toEqual([0.3, 0.9])
})

test('classes are taken from the widest to the narrowest, in whatever order they come', () => {
  const bands = [
    all,
    band([0.1, 0.2], 4, { architecture: 'dense' }),
    band([0.05, 0.1], 4, hopper),
    band([0.02, 0.06], 2, asked),
  ]
  const errors = errorsOf(bands)
  expect(errorsOf(bands.toReversed())).toEqual(errors)
  const ofDense = Math.sqrt(0.2 * 0.1)
  const ofHopper = Math.sqrt(ofDense * 0.05)
  expect(errors[0]).toBeCloseTo(ofHopper ** (2 / 3) * 0.02 ** (1 / 3), 4)
})

test('other figures, and classes of other things, say nothing', () => {
  expect(errorsOf([band([0.9, 0.9], 9, { family: 'blackwell' }), all])).toEqual([0.2, 0.4])
  expect(figureErrorBand(asked, 'throughput', [all])).toBeUndefined()
})

test('errors of the catalog say which runs they rest on', () => {
  const { medianError, p90Error, ...basis } = bandOf('llama-3.1-70b', 'h100-sxm', 'vllm')
  const measured = errorBands.find(
    ({ figure, family, architecture, engine }) =>
      figure === 'timePerOutputToken' && family === 'hopper' && architecture === 'dense' && engine === 'vllm',
  )
  expect(medianError).toBeGreaterThanOrEqual(measured?.medianError ?? Number.NaN)
  expect(p90Error).toBeGreaterThanOrEqual(measured?.p90Error ?? Number.NaN)
  expect(basis).toEqual({
    measuredRuns: measured?.measuredRuns,
    models: measured?.models,
    basis: 'dense models on Hopper with vLLM, each model predicted without its runs',
    ofWiderClass: false,
  })
})

test('a class with one model is not trusted to be as good as that one', () => {
  const { medianError } = bandOf('llama-3.1-70b', 'b200-sxm', 'vllm')
  const measured = errorBands.find(
    ({ family, architecture, engine }) =>
      family === 'blackwell' && architecture === 'dense' && engine === 'vllm',
  )
  expect(measured?.models).toBe(1)
  expect(medianError).toBeGreaterThan(2 * (measured?.medianError ?? Number.NaN))
})

test('where no run of the engine was, it is that of others', () => {
  const { basis, ofWiderClass } = bandOf('llama-3.1-70b', 'h100-sxm', 'sglang')
  expect(ofWiderClass).toBe(true)
  expect(basis).toBe('dense models on Hopper with all engines, each engine predicted without its runs')
})

test('where no run of the machine was, it is that of machines taken to be unmeasured', () => {
  const { basis, p90Error } = bandOf('llama-3.1-70b', 'a100-sxm-80gb', 'vllm')
  expect(basis).toBe(
    'dense models on all machines with all engines, each family of machines predicted as if unmeasured',
  )
  expect(p90Error).toBeGreaterThanOrEqual(bandOf('llama-3.1-70b', 'h100-sxm', 'vllm').p90Error)
})

test('where no run of a family was, it is that of its nearest kin', () => {
  const errorsOf = (bands: readonly MeasuredErrorBand[]) =>
    figureErrorBand({ ...asked, family: 'cdna4' }, 'timePerOutputToken', [...bands, all])
  const kin = band([0.3, 0.5], 1, { family: 'cdna3' })
  expect(errorsOf([kin])).toMatchObject({ medianError: 0.3, p90Error: 0.5, ofWiderClass: true })
  expect(errorsOf([kin])?.basis).toContain('AMD Instinct MI300')
  const own = band([0.25, 0.45], 1, { family: 'cdna4' })
  expect(errorsOf([kin, own])).toMatchObject({ medianError: 0.25, p90Error: 0.45 })
})

test('errors of requests are those of times per token, and of two figures more', () => {
  const { model } = modelEntry('llama-3.1-70b')
  const { timeToFirstToken, throughput, ...timePerOutputToken } = requestErrorBandFor(model, {
    id: 'h100-sxm',
  })
  expect(timePerOutputToken).toEqual(errorBandFor(model, { id: 'h100-sxm' }))
  expect(timeToFirstToken).toEqual(figureErrorBand(asked, 'timeToFirstToken'))
  expect(throughput).toEqual(figureErrorBand(asked, 'throughput'))
})

test('every kind of model, family of machines and engine has one of each figure', () => {
  for (const figure of errorFigures)
    for (const family of acceleratorFamilies)
      for (const architecture of architectureKinds)
        for (const engine of servingEngines) {
          const found = figureErrorBand({ family, architecture, engine }, figure)
          const { medianError = 0, p90Error = 0, measuredRuns, basis } = found ?? {}
          expect(medianError).toBeGreaterThan(0)
          expect(p90Error).toBeGreaterThanOrEqual(medianError)
          if (figure !== 'timeToFirstToken') expect(p90Error).toBeLessThan(1)
          expect(measuredRuns).toBeGreaterThanOrEqual(10)
          expect(basis).toMatch(/ on .* with .*, each .* predicted/)
        }
})

test('errors of all figures are known of all runs', () => {
  for (const figure of errorFigures)
    expect(
      errorBands.some(
        ({ figure: of, family, architecture, engine }) =>
          of === figure && family === undefined && architecture === undefined && engine === undefined,
      ),
      figure,
    ).toBe(true)
})
