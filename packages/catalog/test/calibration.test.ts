import {
  type Calibration,
  idealCalibration,
  type KernelCalibration,
  kernelKinds,
  kernelSeconds,
} from 'paretoken'
import { describe, expect, test } from 'vitest'
import { calibrationWith } from '../src/calibration/calibrationWith.ts'
import { familyCalibrations } from '../src/calibration/familyCalibrations.ts'
import {
  accelerator,
  acceleratorEntries,
  acceleratorFamily,
  calibrationFor,
  calibrationNamed,
  calibrationNames,
  type EngineFit,
  fittedEngines,
  servingEngines,
} from '../src/index.ts'

const kernelsOf = ({ kernels }: Calibration): readonly KernelCalibration[] =>
  kernelKinds.flatMap((kind) => Object.values(kernels[kind]))

const all = acceleratorEntries.flatMap(({ id }) => servingEngines.map((engine) => [id, engine] as const))

test('every accelerator has sound constants for every engine, as plain data', () => {
  for (const [id, engine] of all) {
    const calibration = calibrationFor({ id }, engine)
    expect(calibration.id).toBe(`${acceleratorFamily({ id })}-${engine}`)
    expect(JSON.parse(JSON.stringify(calibration))).toEqual(calibration)
    for (const kernel of kernelsOf(calibration)) {
      for (const share of [kernel.flopEfficiency, kernel.bandwidthEfficiency]) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(kernel.exposedShare).toBeGreaterThanOrEqual(0)
      expect(kernel.exposedShare).toBeLessThanOrEqual(1)
      expect(kernel.launchSeconds).toBeGreaterThan(0)
      expect(kernel.launchSeconds).toBeLessThan(1e-4)
    }
  }
})

test('every network has sound constants', () => {
  for (const [id, engine] of all) {
    const { network } = calibrationFor({ id }, engine)
    const transports = [network, network.expertExchange, network.forwardedExpertExchange]
    const links = transports.flatMap(({ scaleUp, scaleOut }) => [scaleUp, scaleOut])
    for (const { bandwidthEfficiency, syncSeconds, syncSecondsPerPeer } of [
      ...links,
      network.directAllReduce.scaleUp,
    ]) {
      expect(bandwidthEfficiency).toBeGreaterThan(0)
      expect(bandwidthEfficiency).toBeLessThanOrEqual(1)
      expect(syncSeconds).toBeGreaterThanOrEqual(0)
      expect(syncSecondsPerPeer).toBeGreaterThanOrEqual(0)
    }
    const { inNetworkReduction, directAllReduce } = network
    expect(inNetworkReduction.bandwidthEfficiency).toBeGreaterThan(0)
    expect(inNetworkReduction.bandwidthEfficiency).toBeLessThanOrEqual(1)
    for (const { launchSeconds } of [...transports, inNetworkReduction, directAllReduce])
      expect(launchSeconds).toBeGreaterThanOrEqual(0)
  }
})

test('networks differ by family and by engine only in what was measured so', () => {
  const hopper = calibrationFor({ id: 'h200-sxm' }, 'sglang').network
  const other = calibrationFor({ id: 'h100-sxm' }, 'vllm').network
  expect(other.directAllReduce).not.toEqual(hopper.directAllReduce)
  expect(other.stragglerSeconds).not.toBe(hopper.stragglerSeconds)
  const { directAllReduce, stragglerSeconds } = hopper
  expect({ ...other, directAllReduce, stragglerSeconds }).toEqual(hopper)
  const ada = calibrationFor({ id: 'l40s' })
  const any = calibrationFor({ id: 'tpu-v5e' })
  expect(ada.network.scaleUp.contention).toBeGreaterThan(hopper.scaleUp.contention)
  expect(ada.network.forwardedExpertExchange).toEqual(any.network.forwardedExpertExchange)
  expect(ada.residuals['forwarded expert exchange']).toEqual(any.residuals['forwarded expert exchange'])
  expect(ada.residuals['expert exchange']).not.toEqual(any.residuals['expert exchange'])
})

test("an engine's all-reduce says how well it fits, and not how well others do", () => {
  for (const engine of servingEngines) {
    const { residuals } = calibrationFor({ id: 'b200-sxm' }, engine)
    const parts = Object.keys(residuals).filter((part) => part.startsWith('direct all-reduce'))
    expect(parts).toEqual(['direct all-reduce'])
    expect(residuals['direct all-reduce']?.medianError).toBeLessThan(0.15)
  }
})

test('no kernel is faster than on the ideal machine', () => {
  const ideal = idealCalibration.kernels.matrix.usual
  for (const [id, engine] of all) {
    const { flopPerSecond, hbmBytesPerSecond } = accelerator(id)
    for (const rate of Object.values(flopPerSecond))
      for (const calibration of kernelsOf(calibrationFor({ id }, engine)))
        for (const flop of [0, 1e6, 1e9, 1e12])
          for (const bytes of [0, 1e4, 1e8]) {
            const rates = { flopPerSecond: rate, hbmBytesPerSecond }
            const work = { flop, bytes }
            expect(kernelSeconds(work, rates, calibration)).toBeGreaterThan(kernelSeconds(work, rates, ideal))
          }
  }
})

test('what was fitted says how well it fits', () => {
  const { residuals } = calibrationFor({ id: 'h200-sxm' })
  expect(residuals['matrix bf16']?.medianError).toBeLessThan(0.1)
  expect(residuals['experts fp8']?.fittedTo).toContain('h200-sxm')
  for (const { count, medianError, p90Error } of Object.values(residuals)) {
    expect(count).toBeGreaterThan(0)
    expect(p90Error).toBeGreaterThanOrEqual(medianError)
  }
})

describe('families', () => {
  test.each([
    ['a100-sxm-80gb', 'ampere'],
    ['h200-sxm', 'hopper'],
    ['gh200-96gb', 'hopper'],
    ['gb300-nvl72', 'blackwell'],
    ['l40s', 'ada'],
    ['l4', 'ada'],
    ['rtx-pro-6000', 'blackwell-workstation'],
    ['tpu-v5e', 'any'],
    ['mi300x', 'cdna3'],
    ['mi325x', 'cdna3'],
    ['mi355x', 'cdna4'],
    ['mi250x', 'any'],
    ['trainium2', 'any'],
    ['groq-lpu-v1', 'any'],
    ['a-machine-of-ones-own', 'any'],
  ])('%s is of %s', (id, family) => {
    expect(acceleratorFamily({ id })).toBe(family)
  })

  test('what a family was not measured in, it has from all that were measured', () => {
    const [ada, any] = [familyCalibrations('ada'), familyCalibrations('any')]
    expect(ada.kernels.experts).toEqual(any.kernels.experts)
    expect(ada.residuals['experts fp8']).toEqual(any.residuals['experts fp8'])
    expect(ada.kernels.matrix).not.toEqual(any.kernels.matrix)
  })

  test('attention of prompts was measured on Hopper; all others have its shares of the peaks', () => {
    const any = familyCalibrations('any').kernels.prefillAttention
    expect(any).not.toEqual(familyCalibrations('hopper').kernels.prefillAttention)
    for (const family of ['ampere', 'blackwell', 'ada', 'blackwell-workstation'] as const) {
      const { kernels, residuals } = familyCalibrations(family)
      expect(kernels.prefillAttention).toEqual(any)
      expect(residuals['prefillAttention bf16']?.fittedTo).toContain('h100-sxm')
    }
  })

  test('where only int4 was measured of four bits, fp4 is like it', () => {
    const { experts } = calibrationFor({ id: 'a100-sxm-80gb' }).kernels
    expect(experts.fp4).toEqual(experts.int4)
    expect(experts.int4).not.toEqual(experts.usual)
  })
})

describe('engines', () => {
  const { vllm } = fittedEngines.engines
  const fit: EngineFit = { ...vllm.constants, attentionLaunchShare: fittedEngines.attentionLaunchShare }
  const measured = familyCalibrations('hopper').kernels

  test('launch kernels in shares of what was measured of each by itself, and change nothing else of them', () => {
    const half = {
      ...fit,
      attentionLaunchShare: 0.2,
      wideLaunchShare: 0.5,
      narrowLaunchShare: 0.25,
      expertLaunchShare: 2,
    }
    const { kernels } = calibrationWith('hopper', 'vllm', half)
    const shares = {
      matrix: 0.5,
      attention: 0.2,
      latentAttention: 0.2,
      prefillAttention: 0.2,
      experts: 2,
      recurrence: 0.5,
      elementwise: 0.5,
    }
    for (const kind of kernelKinds) {
      const { launchSeconds, ...reached } = measured[kind].usual
      expect(kernels[kind].usual).toEqual({ ...reached, launchSeconds: shares[kind] * launchSeconds })
    }
    expect(kernels.matrix.fp8?.launchSeconds).toBe(0.25 * (measured.matrix.fp8?.launchSeconds ?? 0))
  })

  test('save no launches on machines whose kernels were not measured', () => {
    const none = { ...fit, attentionLaunchShare: 0.2, narrowLaunchShare: 0.2, expertLaunchShare: 0.2 }
    const { kernels } = calibrationWith('any', 'vllm', { ...none, wideLaunchShare: 1 })
    expect(kernels).toEqual(familyCalibrations('any').kernels)
  })

  test('have constants of their own within what can be, each resting on runs of several configurations', () => {
    for (const engine of servingEngines) {
      const { constants, restsOn, residuals } = fittedEngines.engines[engine]
      for (const share of [
        constants.wideLaunchShare,
        constants.narrowLaunchShare,
        constants.expertLaunchShare,
      ]) {
        expect(share).toBeGreaterThanOrEqual(0.1)
        expect(share).toBeLessThanOrEqual(1.5)
      }
      expect(constants.stragglerSeconds).toBeLessThanOrEqual(1e-5)
      expect(constants.hostSeconds).toBeLessThanOrEqual(5e-3)
      expect(constants.requestOverheadSeconds).toBeLessThanOrEqual(0.1)
      for (const basis of Object.values(restsOn)) expect(basis).toMatch(/^\d+ runs /)
      expect(calibrationFor({ id: 'h100-sxm' }, engine)).toMatchObject({
        residuals,
        hostSeconds: constants.hostSeconds,
      })
    }
  })
})

describe('names', () => {
  const h100 = accelerator('h100-sxm')

  test('each stands for a calibration', () => {
    const ids = calibrationNames.map((name) => calibrationNamed(name, h100).id)
    expect(ids).toEqual(['ideal', 'hopper-vllm', 'hopper-vllm', 'hopper-sglang', 'hopper-tensorrt-llm'])
  })

  test('however it is spelled', () => {
    expect(calibrationNamed('Ideal', h100)).toBe(idealCalibration)
    for (const name of ['TensorRT-LLM', 'tensorrt_llm', 'trtllm', 'TRT-LLM'])
      expect(calibrationNamed(name, h100).id).toBe('hopper-tensorrt-llm')
  })

  test('an unknown one is refused with what is near it, or with all there are', () => {
    expect(() => calibrationNamed('vlm', h100)).toThrow('unknown calibration: "vlm"; did you mean "vllm"?')
    expect(() => calibrationNamed('', h100)).toThrow(/known: ideal, fitted, vllm, sglang, tensorrt-llm$/)
    expect(() => calibrationNamed('toString', h100)).toThrow(/^unknown calibration: "toString"/)
  })
})
