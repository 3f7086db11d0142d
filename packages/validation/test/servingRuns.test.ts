import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type LeftOut,
  type MeasuredServingRun,
  measuredServingRuns,
  type PredictedMaximum,
  type PredictedServingRun,
  predictMaximums,
  predictServingRun,
  reasonCounts,
  servingKinds,
  servingMaximumErrors,
  servingRunErrors,
} from '../src/index.ts'
import { errorsOfToday } from './errorsOfToday.ts'

const file = fileURLToPath(new URL('../../../../shared/measurements/serving.csv', import.meta.url))
const here = existsSync(file)
const required = process.env.CI !== undefined

const counted = (reasons: readonly string[]) => Object.fromEntries(reasonCounts(reasons))

describe.skipIf(!here && !required)('serving runs (skipped where ../shared is missing)', () => {
  let runs: readonly MeasuredServingRun[] = []
  let leftOut: readonly LeftOut[] = []
  let predicted: readonly PredictedServingRun[] = []
  let maximums: readonly PredictedMaximum[] = []
  let unsaid: readonly LeftOut[] = []

  beforeAll(() => {
    const csv = readFileSync(file, 'utf8')
    ;({ runs, leftOut } = measuredServingRuns(csv))
    predicted = runs.map(predictServingRun)
    ;({ maximums, leftOut: unsaid } = predictMaximums(csv))
  })

  test('are all predicted, or left out for a reason', () => {
    expect(runs.length + leftOut.length).toBe(1839)
    expect(leftOut).toEqual([])
    expect(counted(predicted.flatMap(({ doubts }) => doubts))).toMatchInlineSnapshot(`
      {
        "EP16 on 1 accelerator is read as TP4 EP4": 23,
        "EP4 on 1 accelerator is read as TP2 EP2": 15,
        "faster than the ideal machine": 16,
        "how many instances decode is not stated: as many as leave enough to compute prompts": 25,
        "lengths of outputs are not stated: 1024 tokens assumed": 1,
        "lengths of prompts are not stated: 1024 tokens assumed": 1,
        "the concurrency is not stated: 8 requests for each replica assumed": 3,
        "weights and one sequence are more than memory holds": 2,
        "whether tokens are drafted is not stated": 158,
      }
    `)
    expect(maximums.length + unsaid.length).toBe(634)
    expect(counted(unsaid.map((row) => row.leftOut))).toMatchInlineSnapshot(`
      {
        "the throughput is not stated": 523,
      }
    `)
  })

  test('are predicted with figures, none better than those of the ideal machine', () => {
    for (const { run, predicted: figures, ideal } of predicted) {
      const { timePerOutputTokenSeconds: tpot, timeToFirstTokenSeconds: ttft } = figures
      const rate = figures.tokensPerSecondPerAccelerator as number
      expect(Number.isFinite(tpot) && Number.isFinite(rate), run.id).toBe(true)
      expect(tpot, run.id).toBeGreaterThan(ideal.timePerOutputTokenSeconds as number)
      expect(rate, run.id).toBeLessThan(ideal.tokensPerSecondPerAccelerator as number)
      if (run.serving === 'disaggregated') expect(ttft, run.id).toBeUndefined()
      else expect(ttft, run.id).toBeGreaterThan(ideal.timeToFirstTokenSeconds as number)
    }
    for (const { predicted: rate, ideal } of maximums) expect(rate).toBeLessThan(ideal)
  })

  test.each(servingKinds)('%s: errors are no larger than today', (name, is) => {
    const { all, ideal } = servingRunErrors(
      name,
      predicted.filter(({ run }) => is(run)),
    )
    const today = Object.entries(errorsOfToday.kinds[name as keyof typeof errorsOfToday.kinds])
    for (const [figure, [median, p90]] of today) {
      const { medianError, p90Error } = all[figure as 'throughput']
      expect(100 * medianError, figure).toBeLessThan(median)
      expect(100 * p90Error, figure).toBeLessThan(p90)
      expect(ideal[figure as 'throughput'].medianError, figure).toBeGreaterThan(medianError)
    }
  })

  test('at the largest batch that fits have errors no larger than today', () => {
    const [all] = servingMaximumErrors(maximums)
    expect(100 * (all?.medianError as number)).toBeLessThan(errorsOfToday.maximum[0])
    expect(100 * (all?.p90Error as number)).toBeLessThan(errorsOfToday.maximum[1])
  })
})
