import { expect, test } from 'vitest'
import { llama8B } from '../../test/modelFixtures.ts'
import { switchOf } from '../../test/tinyFixtures.ts'
import type { Accelerator } from '../hardware/accelerator.ts'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { type Layout, layoutOf } from '../layout/layout.ts'
import { uniformPrecision } from '../model/precision.ts'
import type { DecodeConfiguration } from './evaluate.ts'
import { explain } from './explain.ts'
import type { Resource } from './resources.ts'

const hardware: Accelerator = {
  id: 'machine',
  name: 'machine',
  vendor: 'nobody',
  flopPerSecond: { bf16: 1e15 },
  hbmBytes: 80e9,
  hbmBytesPerSecond: 3.35e12,
  interconnect: [switchOf(8)],
}

/** What 1 % more of each resource does to speed and to cost, the layout kept. */
function elasticitiesOf(
  degrees: Partial<Layout>,
  batch: number,
  change: Partial<DecodeConfiguration> = {},
): Readonly<Record<Resource, { readonly speedPercent: number; readonly costPercent: number }>> {
  const { elasticities } = explain({
    model: llama8B,
    hardware,
    precision: uniformPrecision('bf16'),
    workload: { contextTokens: 2048 },
    calibration: { ...idealCalibration, networkOverlap: 0 },
    layout: layoutOf(degrees),
    batch,
    ...change,
  })
  return Object.fromEntries(
    elasticities.map(({ resource, ...percent }) => [resource, percent]),
  ) as ReturnType<typeof elasticitiesOf>
}

test('one sequence on one ideal machine is as fast as memory is, and nothing else helps', () => {
  const { hbmBytesPerSecond, ...others } = elasticitiesOf({}, 1)
  expect(hbmBytesPerSecond.speedPercent).toBeCloseTo(1, 9)
  for (const { speedPercent } of Object.values(others)) expect(speedPercent).toBeCloseTo(0, 9)
})

test('one sequence on eight is as fast as memory and network are together', () => {
  const { flopPerSecond, hbmBytesPerSecond, networkBytesPerSecond, networkLatency, hbmBytes } =
    elasticitiesOf({ tensorParallel: 8 }, 1)
  const rates = [flopPerSecond, hbmBytesPerSecond, networkBytesPerSecond, networkLatency]
  expect(rates.reduce((sum, { speedPercent }) => sum + speedPercent, 0)).toBeCloseTo(1, 2)
  expect(networkLatency.speedPercent).toBeGreaterThan(0.05)
  expect(hbmBytes.speedPercent).toBeCloseTo(0, 9)
})

test('launches and the host count for what share of the time they are', () => {
  const hostSeconds = 0.005
  const calibration = { ...idealCalibration, hostSeconds }
  const { host, hbmBytesPerSecond, kernelLaunch } = elasticitiesOf({}, 1, { calibration })
  expect(host.speedPercent + hbmBytesPerSecond.speedPercent).toBeCloseTo(1, 2)
  const reading = 2 * (7.5e9 / 3.35e12)
  expect(host.speedPercent).toBeCloseTo(hostSeconds / (hostSeconds + reading), 1)
  expect(kernelLaunch.speedPercent).toBe(0)
})

test('with memory full of sequences more of it makes tokens cheaper', () => {
  const full = elasticitiesOf({}, 200)
  expect(full.hbmBytes.costPercent).toBeGreaterThanOrEqual(0)
  expect(full.hbmBytesPerSecond.costPercent).toBeGreaterThan(0.9)
})

test('no resource makes anything slower or dearer', () => {
  for (const batch of [1, 16, 128])
    for (const degrees of [{}, { tensorParallel: 4 }, { pipelineParallel: 2, dataParallel: 2 }])
      for (const { speedPercent, costPercent } of Object.values(elasticitiesOf(degrees, batch))) {
        expect(speedPercent).toBeGreaterThanOrEqual(-1e-9)
        expect(costPercent).toBeGreaterThanOrEqual(-1e-9)
      }
})
