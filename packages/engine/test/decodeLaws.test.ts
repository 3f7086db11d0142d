import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DecodePoint,
  type DecodeQuestion,
  evaluator,
  idealCalibration,
  paretoFrontier,
} from '../src/index.ts'
import type { Layout } from '../src/layout/layout.ts'
import { candidatesOf } from '../src/search/candidates.ts'
import { resources, withMore } from '../src/search/resources.ts'
import { arbitraryQuestion } from './decodeArbitraries.ts'
import { everyLayout } from './everyLayout.ts'
import { reached, rounding } from './reached.ts'

const batches = fc.integer({ min: 1, max: 2000 })
const counts = fc.constantFrom(1, 2, 4, 8, 16)

/** A question, one of its layouts, and a batch. */
const deployments = fc
  .tuple(arbitraryQuestion, counts, fc.nat(), batches)
  .map(([question, count, pick, batch]) => {
    const layouts = everyLayout(question.model, question.hardware, count)
    return { question, layout: layouts[pick % Math.max(1, layouts.length)], batch }
  })
  .filter(
    (deployment): deployment is { question: DecodeQuestion; layout: Layout; batch: number } =>
      deployment.layout !== undefined,
  )

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

const check = (law: (deployment: { question: DecodeQuestion; layout: Layout; batch: number }) => void) =>
  fc.assert(fc.property(deployments, law), { numRuns: 150 })

describe('one deployment', () => {
  it('takes as long as its breakdown adds up to, and its kernels and messages where nothing overlaps', () =>
    check(({ question, layout, batch }) => {
      const { point, step } = evaluator(question)(layout, batch)
      const seconds = Object.values(point.breakdown)
      expect(Math.min(...seconds)).toBeGreaterThanOrEqual(-rounding * point.timePerOutputTokenSeconds)
      expect(sum(seconds) / point.timePerOutputTokenSeconds).toBeCloseTo(1, 9)
      const { networkOverlap, hostSeconds } = question.calibration
      if (networkOverlap > 0) return
      const parts =
        sum(step.kernels.map(({ time }) => time.seconds)) +
        sum(step.messages.map(({ latencySeconds, transferSeconds }) => latencySeconds + transferSeconds)) +
        layout.pipelineParallel * hostSeconds +
        point.breakdown.pipelineWaitSeconds
      expect(parts / point.timePerOutputTokenSeconds).toBeCloseTo(1, 9)
    }))

  it('takes as long as the search reckons', () =>
    check(({ question, layout, batch }) => {
      const evaluate = evaluator(question)
      const { fitting } = candidatesOf(question, [evaluate(layout, batch).point.accelerators])
      for (const candidate of fitting) {
        const { point } = evaluate(candidate.layout, candidate.replicas * batch)
        expect(candidate.stepSeconds(batch) / point.timePerOutputTokenSeconds).toBeCloseTo(1, 9)
      }
    }))

  it('is never faster than on the ideal machine, nor reads or computes more than the data sheet allows', () =>
    check(({ question, layout, batch }) => {
      const real = evaluator(question)(layout, batch).point
      const ideal = evaluator({ ...question, calibration: idealCalibration })(layout, batch).point
      expect(real.timePerOutputTokenSeconds).toBeGreaterThanOrEqual(
        ideal.timePerOutputTokenSeconds * (1 - rounding),
      )
      for (const point of [real, ideal]) {
        expect(point.mfu).toBeLessThanOrEqual(1 + rounding)
        expect(point.mbu).toBeLessThanOrEqual(1 + rounding)
      }
    }))

  it('is no slower, no dearer and fits no worse with more of any resource', () =>
    check(({ question, layout, batch }) => {
      const before = evaluator(question)(layout, batch).point
      for (const resource of resources) {
        const after = evaluator(withMore(question, resource, 1.3))(layout, batch).point
        expect(after.timePerOutputTokenSeconds).toBeLessThanOrEqual(
          before.timePerOutputTokenSeconds * (1 + rounding),
        )
        expect(after.memory.shortfallBytes).toBeLessThanOrEqual(before.memory.shortfallBytes + 1)
      }
    }))

  it('is no faster with a larger batch, and no dearer where the batch grows in all replicas alike', () =>
    check(({ question, layout, batch }) => {
      const evaluate = evaluator(question)
      const replicas = layout.dataParallel * layout.pipelineParallel
      const small = evaluate(layout, replicas * batch).point
      const large = evaluate(layout, replicas * (batch + 1)).point
      const huge = evaluate(layout, replicas * batch * 10).point
      for (const [less, more] of [
        [small, large],
        [large, huge],
      ] as [DecodePoint, DecodePoint][]) {
        if (more.batch < less.batch) continue
        expect(more.timePerOutputTokenSeconds).toBeGreaterThanOrEqual(
          less.timePerOutputTokenSeconds * (1 - rounding),
        )
        expect(more.acceleratorSecondsPerToken).toBeLessThanOrEqual(
          less.acceleratorSecondsPerToken * (1 + rounding),
        )
      }
    }))

  it('costs no less than a floor that its arithmetic and its cache set, however large the batch', () =>
    check(({ question, layout }) => {
      const evaluate = evaluator({ ...question, calibration: idealCalibration })
      const replicas = layout.dataParallel * layout.pipelineParallel
      const [far, farther] = [1e7, 1e8].map(
        (batch) => evaluate(layout, replicas * batch).point.acceleratorSecondsPerToken,
      ) as [number, number]
      expect(farther / far).toBeGreaterThan(0.99)
    }))

  it('has no pipeline wait and no sends with one stage, no messages alone', () =>
    check(({ question, layout, batch }) => {
      const { point, step } = evaluator(question)({ ...layout, pipelineParallel: 1 }, batch)
      expect(point.breakdown.pipelineWaitSeconds).toBe(0)
      expect(step.messages.some(({ message }) => message.name === 'send to the next stage')).toBe(false)
      if (point.accelerators === 1) expect(step.messages).toEqual([])
    }))

  it('is the same whatever the order in which layers are listed', () =>
    check(({ question, layout, batch }) => {
      const reversed = { ...question.model, layers: [...question.model.layers].reverse() }
      const one = evaluator(question)(layout, batch).point
      const other = evaluator({ ...question, model: reversed })(layout, batch).point
      expect(other.timePerOutputTokenSeconds / one.timePerOutputTokenSeconds).toBeCloseTo(1, 9)
      expect(other.memory.weightBytes / one.memory.weightBytes).toBeCloseTo(1, 9)
    }))

  it('is the same on tiers with the same figures as on one', () =>
    check(({ question, layout, batch }) => {
      const outer = question.hardware.interconnect.at(-1)
      if (outer === undefined || outer.topology !== 'switch') return
      const { network } = question.calibration
      const expertExchange = { ...network.expertExchange, scaleOut: network.expertExchange.scaleUp }
      const calibration = {
        ...question.calibration,
        network: { ...network, expertExchange, scaleOut: network.scaleUp },
      }
      const on = (interconnect: DecodeQuestion['hardware']['interconnect']) =>
        evaluator({ ...question, calibration, hardware: { ...question.hardware, interconnect } })(
          layout,
          batch,
        ).point.timePerOutputTokenSeconds
      const one = on([outer])
      expect(on([{ ...outer, size: 4 }, outer]) / one).toBeCloseTo(1, 9)
      expect(on([{ ...outer, size: 2 }, { ...outer, size: 8 }, outer]) / one).toBeCloseTo(1, 9)
    }))
})

const checkFrontier = (law: (question: DecodeQuestion, most: number) => void) =>
  fc.assert(fc.property(arbitraryQuestion, counts, law), { numRuns: 60 })

describe('a frontier', () => {
  it('has no point that another is at least as good as, and speed and cost fall together', () =>
    checkFrontier((question, maximumAccelerators) => {
      const { points } = paretoFrontier({ ...question, maximumAccelerators })
      points.slice(1).forEach((point, index) => {
        const before = points[index] as DecodePoint
        expect(point.tokensPerSecond).toBeLessThan(before.tokensPerSecond)
        expect(point.acceleratorSecondsPerToken).toBeLessThan(before.acceleratorSecondsPerToken)
      })
    }))

  it('holds only deployments that fit, and is no worse with more of any resource or more accelerators', () =>
    checkFrontier((question, maximumAccelerators) => {
      const exact = { maximumAccelerators, batchResolution: 0.5 }
      const { points: before, accelerators } = paretoFrontier({ ...question, ...exact })
      for (const { memory } of before) expect(memory.shortfallBytes).toBe(0)
      const finer = { maximumAccelerators, batchResolution: 0 }
      const { fitting } = candidatesOf(question, accelerators)
      const batches = fitting.reduce((all, { mostSequences }) => all + mostSequences, 0)
      if (batches > 3000) return
      for (const resource of resources) {
        const { points } = paretoFrontier({ ...withMore(question, resource, 1.3), ...finer })
        for (const point of before) expect(reached(points, point)).toBe(true)
      }
      const { points } = paretoFrontier({ ...question, ...finer, maximumAccelerators: 16 })
      for (const point of before) expect(reached(points, point)).toBe(true)
    }))

  it('is the same whatever the order of the numbers of accelerators', () =>
    checkFrontier((question) => {
      const one = paretoFrontier({ ...question, accelerators: [1, 2, 4, 8] })
      const other = paretoFrontier({ ...question, accelerators: [8, 2, 1, 4, 2] })
      expect(other).toEqual(one)
    }))

  it('keeps to a demand and a speed, losing no point that does', () =>
    checkFrontier((question, maximumAccelerators) => {
      const all = paretoFrontier({ ...question, maximumAccelerators, batchResolution: 0.3 }).points
      const middle = all[all.length >> 1]
      if (middle === undefined) return
      const bounds = {
        minimumTokensPerSecond: middle.tokensPerSecond,
        demandTokensPerSecond: middle.throughputTokensPerSecond,
      }
      const { points } = paretoFrontier({ ...question, maximumAccelerators, ...bounds, batchResolution: 0.3 })
      for (const point of points) {
        expect(point.tokensPerSecond).toBeGreaterThanOrEqual(bounds.minimumTokensPerSecond * (1 - rounding))
        expect(point.throughputTokensPerSecond).toBeLessThanOrEqual(
          bounds.demandTokensPerSecond * (1 + rounding),
        )
      }
      expect(reached(points, middle)).toBe(true)
    }))
})
