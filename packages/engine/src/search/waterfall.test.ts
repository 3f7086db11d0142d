import { expect, test } from 'vitest'
import type { Calibration } from '../hardware/calibration.ts'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { calibrationSteps } from './waterfall.ts'

const waiting: Calibration = {
  ...idealCalibration,
  hostSeconds: 1e-3,
  network: { ...idealCalibration.network, stragglerSeconds: 1e-6 },
}

test('waiting for the slowest accelerator is a step of its own where there is any', () => {
  const name = 'waiting for the slowest accelerator'
  const steps = calibrationSteps(waiting)
  const at = steps.findIndex((step) => step.name === name)
  expect(steps[at - 1]?.calibration.network.stragglerSeconds).toBe(0)
  expect(steps[at]?.calibration.network).toEqual(waiting.network)
  expect(
    calibrationSteps({ ...waiting, network: idealCalibration.network }).map((step) => step.name),
  ).not.toContain(name)
})

test('the last step is the real machine, as far as a pass goes', () => {
  expect(calibrationSteps(waiting).at(-1)?.calibration).toMatchObject({
    hostSeconds: waiting.hostSeconds,
    network: waiting.network,
  })
})
