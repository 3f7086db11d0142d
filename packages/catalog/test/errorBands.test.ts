import { expect, test } from 'vitest'
import {
  acceleratorEntries,
  architectureKind,
  errorBandFor,
  errorBands,
  modelEntries,
  modelEntry,
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

test('where enough runs were measured the error is that of the very class', () => {
  const measured = errorBands.find(
    ({ family, architecture, engine }) =>
      family === 'hopper' && architecture === 'dense' && engine === 'vllm',
  )
  expect(bandOf('llama-3.1-70b', 'h100-sxm', 'vllm')).toEqual({
    medianError: measured?.medianError,
    p90Error: measured?.p90Error,
    measuredRuns: measured?.measuredRuns,
    basis: 'dense models on Hopper with vLLM, each model predicted without its runs',
    ofWiderClass: false,
  })
})

test('where no run of the engine was, it is that of others, and no less than that of wider classes', () => {
  const band = bandOf('llama-3.1-70b', 'h100-sxm', 'sglang')
  expect(band.ofWiderClass).toBe(true)
  expect(band.basis).toBe('dense models on Hopper with all engines, each engine predicted without its runs')
  const all = errorBands.find(
    ({ family, architecture, engine }) =>
      family === undefined && architecture === undefined && engine === undefined,
  )
  expect(band.p90Error).toBeGreaterThanOrEqual(all?.p90Error ?? Number.NaN)
})

test('where no run of the machine was, it is that of machines taken to be unmeasured', () => {
  const band = bandOf('llama-3.1-70b', 'a100-sxm-80gb', 'vllm')
  expect(band.basis).toBe(
    'dense models on all machines with all engines, each family of machines predicted as if unmeasured',
  )
  expect(band.p90Error).toBeGreaterThanOrEqual(bandOf('llama-3.1-70b', 'h100-sxm', 'vllm').p90Error)
})

test('every model, machine and engine of the catalog has one', () => {
  for (const { model } of modelEntries)
    for (const { id } of acceleratorEntries)
      for (const engine of servingEngines) {
        const { medianError, p90Error, measuredRuns, basis } = errorBandFor(model, { id }, engine)
        expect(medianError).toBeGreaterThan(0)
        expect(p90Error).toBeGreaterThanOrEqual(medianError)
        expect(p90Error).toBeLessThan(1)
        expect(measuredRuns).toBeGreaterThanOrEqual(10)
        expect(basis).toMatch(/ on .* with .*, each .* predicted/)
      }
})
