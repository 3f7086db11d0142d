import { bytesPerElement, computeFormatOf } from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { formatsNamed } from './formatNames.ts'
import { type MeasuredKernel, weightOf } from './measuredKernel.ts'
import { peakRates } from './peakRates.ts'

const columns = { texts: ['hardware', 'dtype'], figures: ['m', 'n', 'k', 'latency_us'] } as const

/** Products of m tokens with weights of k × n, measured. Outputs are bf16. */
export const matrixKernels = (csv: string): readonly MeasuredKernel[] =>
  readTable(csv, 'gemm.csv', columns).map(({ hardware, dtype, m, n, k, latency_us }) => {
    const { kept, activations } = formatsNamed(dtype)
    const weightBytes = k * n * bytesPerElement[kept]
    const activationBytes = m * (k * bytesPerElement[activations] + n * bytesPerElement.bf16)
    return {
      accelerator: hardware,
      kind: 'matrix',
      format: computeFormatOf[kept],
      work: { flop: 2 * m * n * k, bytes: weightBytes + activationBytes },
      rates: peakRates(hardware, computeFormatOf[activations]),
      seconds: latency_us * 1e-6,
      weight: weightOf(m),
    }
  })
