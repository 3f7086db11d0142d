import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeStepErrors, predictDecodeSteps } from '../src/index.ts'
import { errorsOfToday } from './errorsOfToday.ts'

const file = fileURLToPath(new URL('../../../../shared/measurements/serving.csv', import.meta.url))
const here = existsSync(file)
const required = process.env.CI !== undefined

describe.skipIf(!here && !required)('pure decode steps (skipped where ../shared is missing)', () => {
  test('have errors no larger than today, and none is faster than the ideal machine', () => {
    const steps = predictDecodeSteps(readFileSync(file, 'utf8'))
    const { all, ideal } = decodeStepErrors(steps)
    expect(all.count).toBe(731)
    expect(100 * all.medianError).toBeLessThan(errorsOfToday.decodeSteps[0])
    expect(100 * all.p90Error).toBeLessThan(errorsOfToday.decodeSteps[1])
    expect(ideal.medianError).toBeGreaterThan(all.medianError)
    for (const { predicted, ideal: least } of steps) expect(predicted).toBeGreaterThan(least)
    const faster = steps.filter(({ step, ideal: least }) => step.seconds < least)
    expect(faster).toEqual([])
  })
})
