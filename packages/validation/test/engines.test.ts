import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorBands, fittedEngines, servingEngines } from '@paretoken/catalog'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  crossErrors,
  crossValidate,
  type EngineFitting,
  errorBandsOf,
  fitEngineRuns,
  fittedEnginesOf,
} from '../src/index.ts'

const file = fileURLToPath(new URL('../../../../shared/measurements/serving.csv', import.meta.url))
const here = existsSync(file)
const required = process.env.CI !== undefined

/**
 * Errors of what was left out of fits, as they were measured first, and a hair: median and 90th percentile, in percent, of times per output token and
 * to the first.
 */
const errorsOfToday = {
  model: { timePerOutputToken: [11.3, 26.6], timeToFirstToken: [25.9, 81] },
  machine: { timePerOutputToken: [9.4, 25.9], timeToFirstToken: [26.2, 81.1] },
  engine: { timePerOutputToken: [11.7, 32], timeToFirstToken: [31.5, 95.8] },
  family: { timePerOutputToken: [13.1, 41.1], timeToFirstToken: [27.2, 82.6] },
} as const

describe.skipIf(!here && !required)(
  'engines fitted to whole runs (skipped where ../shared is missing)',
  () => {
    let fitting: EngineFitting

    beforeAll(() => {
      fitting = fitEngineRuns(readFileSync(file, 'utf8'))
    }, 120_000)

    test('have the constants that the catalog has', () => {
      expect(fittedEnginesOf(fitting)).toEqual(fittedEngines)
    })

    test('have the error bands that the catalog has', { timeout: 120_000 }, () => {
      expect(errorBandsOf(fitting)).toEqual(errorBands)
    })

    test('are fitted to runs that are not in doubt, of every engine, most of several models', () => {
      expect(fitting.samples).toHaveLength(2081)
      const modelsOf = servingEngines.map(
        (engine) =>
          new Set(fitting.samples.filter((sample) => sample.engine === engine).map(({ model }) => model))
            .size,
      )
      expect(modelsOf).toEqual([5, 1, 6])
    })

    test.each(['model', 'machine', 'engine', 'family'] as const)(
      'predict runs of a %s that fits were made without no worse than today',
      { timeout: 120_000 },
      (leftOut) => {
        const predictions = crossValidate(fitting, leftOut)
        expect(predictions).toHaveLength(fitting.samples.length)
        const errors = crossErrors(leftOut, predictions)
        for (const [figure, [median, p90]] of Object.entries(errorsOfToday[leftOut])) {
          const { medianError, p90Error } = errors[figure as keyof typeof errors]
          expect(100 * medianError, figure).toBeLessThan(median)
          expect(100 * p90Error, figure).toBeLessThan(p90)
        }
      },
    )
  },
)
