import { fittedConstants, type MeasuredErrorBand } from '@paretoken/catalog'
import { describe, expect, it } from 'vitest'
import { errorBandsOver, kernelsOver, networksOver } from './constantsOver.ts'

const { kernels, networks, errorBands } = fittedConstants
const residuals = { fittedTo: 'gemm.csv: h100-sxm', count: 3, medianError: 0.1, p90Error: 0.2 }
const kernel = { flopEfficiency: 0.5, bandwidthEfficiency: 0.5, exposedShare: 0, launchSeconds: 1e-6 }

describe('kernelsOver', () => {
  const own = {
    kernels: { matrix: { usual: kernel, fp8: kernel } },
    residuals: { 'matrix bf16': residuals, 'matrix fp8': { ...residuals, count: 0 } },
  }
  const over = kernelsOver({ hopper: own, any: own } as unknown as typeof kernels, kernels)

  it('changes formats that were measured, and no others', () => {
    expect(over.hopper?.kernels.matrix).toEqual({ ...kernels.hopper?.kernels.matrix, usual: kernel })
    expect(over.hopper?.residuals['matrix bf16']).toBe(residuals)
    expect(over.hopper?.residuals['matrix fp8']).toBe(kernels.hopper?.residuals['matrix fp8'])
  })

  it('keeps families and classes that were not measured', () => {
    expect(over.ada).toEqual(kernels.ada)
    expect(over.hopper?.kernels.experts).toEqual(kernels.hopper?.kernels.experts)
  })

  it('changes nothing where all is as it was', () => {
    expect(kernelsOver(kernels, kernels)).toEqual(kernels)
  })
})

describe('networksOver', () => {
  it('changes nothing where all is as it was', () => {
    expect(networksOver(networks, networks)).toEqual(networks)
  })

  it('keeps ways that were not measured, and what sharing PCIe costs', () => {
    const link = { bandwidthEfficiency: 0.5, contention: 0, syncSeconds: 0, syncSecondsPerPeer: 0 }
    const inside = { launchSeconds: 1e-6, scaleUp: link }
    const none = { ...residuals, count: 0 }
    const own = {
      library: inside,
      directAllReduce: { vllm: inside, sglang: inside, 'tensorrt-llm': inside },
      expertExchange: inside,
      residuals: {
        'library gather': residuals,
        'library all-reduce': none,
        'direct all-reduce vllm': residuals,
        'direct all-reduce sglang': none,
        'direct all-reduce tensorrt-llm': none,
        'expert exchange': none,
      },
    }
    const over = networksOver({ any: own } as unknown as typeof networks, networks).any
    const { contention } = networks.any.library.scaleUp
    expect(over.library).toMatchObject({ launchSeconds: 1e-6, scaleUp: { ...link, contention } })
    expect(over.directAllReduce.vllm.scaleUp).toEqual({ ...link, contention })
    expect(over.directAllReduce.sglang).toEqual(networks.any.directAllReduce.sglang)
    expect(over.expertExchange).toEqual(networks.any.expertExchange)
    expect(over.residuals['library all-reduce']).toEqual(networks.any.residuals['library all-reduce'])
  })
})

describe('errorBandsOver', () => {
  it('puts errors of the same class in place of others, and keeps the others', () => {
    const [first] = errorBands as readonly [MeasuredErrorBand, ...MeasuredErrorBand[]]
    const own = { ...first, medianError: 0.5 }
    const over = errorBandsOver([own], errorBands)
    expect(over).toHaveLength(errorBands.length)
    expect(over).toContain(own)
    expect(over).not.toContain(first)
  })
})
