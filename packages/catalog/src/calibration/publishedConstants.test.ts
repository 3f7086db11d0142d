import { kernelSeconds } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { accelerator } from '../hardware/accelerator.ts'
import { acceleratorFamilies } from './acceleratorFamily.ts'
import { familyCalibrations } from './familyCalibrations.ts'
import { fittedKernels } from './fittedKernels.ts'
import { fittedNetworks } from './fittedNetworks.ts'
import { networkFor } from './networkFor.ts'
import { publishedConstants } from './publishedConstants.ts'

const published = acceleratorFamilies.flatMap((family) => {
  const constants = publishedConstants[family]
  return constants === undefined ? [] : [[family, constants] as const]
})

describe.each(published)('what was published of %s', (family, { kernels, network }) => {
  test('is of a family that nothing was measured of, twelve constants at most, each with its source', () => {
    expect(fittedKernels[family]).toBeUndefined()
    expect(fittedNetworks[family]).toBeUndefined()
    const constants = [...Object.values(kernels), ...Object.values(network)]
    expect(constants.length).toBeLessThanOrEqual(12)
    for (const { value, restsOn } of constants) {
      expect(value).toBeGreaterThan(0)
      expect(restsOn).toMatch(/\d.*(aiter|vllm|rocm)/i)
    }
  })

  test('changes what it is of and nothing else', () => {
    const [own, any] = [familyCalibrations(family), familyCalibrations('any')]
    expect(own.kernels.experts).toEqual(any.kernels.experts)
    expect(own.kernels.matrix.usual.launchSeconds).toBe(kernels.matrixLaunchSeconds?.value)
    expect(own.kernels.matrix.usual.exposedShare).toBe(any.kernels.matrix.usual.exposedShare)
    expect(own.kernels.attention.usual.bandwidthEfficiency).toBe(
      any.kernels.attention.usual.bandwidthEfficiency,
    )
    const [message, others] = [networkFor(family, 'vllm'), networkFor('any', 'vllm')]
    expect(message.network.expertExchange).toEqual(others.network.expertExchange)
    expect(message.network.scaleUp.bandwidthEfficiency).toBe(network.libraryBandwidthShare?.value)
    expect(Object.keys(message.residuals)).toContain('direct all-reduce')
  })
})

const microseconds = (format: 'bf16' | 'fp8' | 'fp4', m: number, n: number, k: number): number => {
  const bytes = { bf16: 2, fp8: 1, fp4: 0.53125 }[format]
  const { flopPerSecond, hbmBytesPerSecond } = accelerator('mi355x')
  const { matrix } = familyCalibrations('cdna4').kernels
  const work = { flop: 2 * m * n * k, bytes: (n * k + m * k) * bytes + 2 * m * n }
  const rates = { flopPerSecond: flopPerSecond[format] ?? Number.NaN, hbmBytesPerSecond }
  return 1e6 * kernelSeconds(work, rates, matrix[format === 'bf16' ? 'usual' : format] ?? matrix.usual)
}

/** Quantising is part of products in fp8 here, and not of those that were published. */
const quantising = 10.1

/** Of each format tokens, outputs, inputs and µs, as published. */
const products = {
  bf16: [
    [1, 1280, 8192, 7],
    [1, 2048, 6144, 12.8],
    [1, 8192, 8192, 25.8],
    [1, 8192, 28_672, 75.5],
    [1, 50_016, 6144, 122.4],
    [16, 8192, 3584, 12.8],
    [64, 2560, 8192, 16.3],
    [64, 3072, 6144, 15.4],
    [256, 1280, 8192, 18.8],
    [1024, 7168, 8192, 145.6],
    [4096, 2560, 8192, 163.7],
    [8192, 7168, 8192, 670.3],
  ],
  fp8: [
    [1, 512, 7168, 22.2],
    [1, 4096, 512, 3.3],
    [1, 4096, 7168, 22.8],
    [1, 6144, 1536, 6.4],
    [1, 7168, 256, 2.9],
    [1, 7168, 2048, 8],
    [1, 7168, 16_384, 50.7],
    [1, 24_576, 1536, 9.3],
    [1, 36_864, 7168, 51.6],
    [2, 9216, 7168, 18.9],
    [4, 2112, 7168, 22.5],
  ],
  fp4: [
    [1, 16_384, 16_384, 49.1],
    [1, 106_496, 16_384, 170.4],
    [1, 1280, 8192, 20.1],
    [16, 1536, 7168, 19.9],
    [64, 7168, 2048, 9],
    [64, 16_384, 53_248, 162],
    [256, 4608, 7168, 23.8],
    [1024, 4608, 7168, 42.8],
    [4096, 7168, 2048, 77.5],
    [16_384, 16_384, 16_384, 3603],
  ],
} as const

test.each(['bf16', 'fp8', 'fp4'] as const)(
  'products of an MI355X in %s take as long as was published, in the median',
  (format) => {
    const beside = format === 'fp8' ? quantising : 0
    const ratios = products[format]
      .map(([m, n, k, measured]) => microseconds(format, m, n, k) / (measured + beside))
      .sort((a, b) => a - b)
    const [least, middle, most] = [0, 0.5, 1].map(
      (share) => ratios[Math.round(share * (ratios.length - 1))] ?? 0,
    )
    expect(middle).toBeGreaterThan(0.9)
    expect(middle).toBeLessThan(1.1)
    expect(least).toBeGreaterThan(0.45)
    expect(most).toBeLessThan(2.2)
  },
)

test.each([
  [24, 6.3],
  [48, 6.7],
  [96, 7.6],
  [192, 10],
  [384, 13.1],
  [768, 16],
  [1536, 24.2],
])('adding up %d KB among eight MI355X takes vLLM %d µs within a fifth', (kilobytes, measured) => {
  const { launchSeconds, scaleUp } = networkFor('cdna4', 'vllm').network.directAllReduce
  const { startUpLatencySeconds = 0, bytesPerSecondPerDirection = 0 } =
    accelerator('mi355x').interconnect[0] ?? {}
  const exchange = startUpLatencySeconds + scaleUp.syncSeconds + 7 * scaleUp.syncSecondsPerPeer
  const perByte = 1 / (bytesPerSecondPerDirection * scaleUp.bandwidthEfficiency)
  const bytes = 1024 * kilobytes
  const oneShot = launchSeconds + exchange + 7 * bytes * perByte
  const twoShot = launchSeconds + 2 * exchange + 2 * (7 / 8) * bytes * perByte
  const ratio = (1e6 * Math.min(oneShot, twoShot)) / measured
  expect(ratio).toBeGreaterThan(5 / 6)
  expect(ratio).toBeLessThan(6 / 5)
})
