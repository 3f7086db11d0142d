import type { PaperAccelerator } from 'paretoken'
import { lookUp } from '../lookUp.ts'

/*
 * The accelerators of "Inference economics of language models" (arXiv 2506.04645), with the figures of its reference
 * implementation (state of June 2025): data sheets rounded, caps on utilisation and rental prices as the paper argues them.
 */

/** An accelerator of the paper, found by its name. */
export type PaperAcceleratorEntry = {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly accelerator: PaperAccelerator
}

const kernelLaunchSeconds = 4e-6

const h100: PaperAccelerator = {
  name: 'H100',
  flopPerSecond: { bits4: 2e15, bits8: 2e15, bits16: 1e15 },
  arithmeticUtilizationCap: 0.7,
  hbmBytesPerSecond: 3.3e12,
  hbmUtilizationCap: 0.75,
  hbmBytes: 80e9,
  interconnect: {
    law: 'nccl',
    nodeSize: 8,
    intraNodeBytesPerSecond: 225e9,
    interNodeBytesPerSecond: 25e9,
    baseLatency: 'measured',
  },
  dollarsPerHour: 2.1,
  kernelLaunchSeconds,
}

const nccl = (intraNodeBytesPerSecond: number, interNodeBytesPerSecond: number) =>
  ({
    law: 'nccl',
    nodeSize: 8,
    intraNodeBytesPerSecond,
    interNodeBytesPerSecond,
    baseLatency: 'measured',
  }) as const

const accelerators: readonly PaperAccelerator[] = [
  h100,
  { ...h100, name: 'H800', interconnect: nccl(100e9, 25e9) },
  {
    ...h100,
    name: 'H20',
    flopPerSecond: { bits4: 296e12, bits8: 296e12, bits16: 148e12 },
    arithmeticUtilizationCap: 1,
    hbmBytesPerSecond: 4e12,
    hbmBytes: 96e9,
    dollarsPerHour: 1.18125,
  },
  {
    ...h100,
    name: 'H100 zero-latency',
    arithmeticUtilizationCap: 1,
    hbmUtilizationCap: 1,
    interconnect: { ...nccl(225e9, 25e9), baseLatency: 'zero' },
    kernelLaunchSeconds: 0,
  },
  {
    ...h100,
    name: 'H200',
    arithmeticUtilizationCap: 0.6,
    hbmBytesPerSecond: 4.8e12,
    hbmBytes: 141e9,
    dollarsPerHour: 2.9399999999999995,
  },
  {
    name: 'A100',
    flopPerSecond: { bits8: 624e12, bits16: 312e12 },
    arithmeticUtilizationCap: 0.8,
    hbmBytesPerSecond: 2e12,
    hbmUtilizationCap: 0.75,
    hbmBytes: 80e9,
    interconnect: nccl(150e9, 12.5e9),
    dollarsPerHour: 1.5066666666666666,
    kernelLaunchSeconds,
  },
  {
    name: 'V100',
    flopPerSecond: { bits8: 100e12, bits16: 100e12 },
    arithmeticUtilizationCap: 0.8,
    hbmBytesPerSecond: 0.9e12,
    hbmUtilizationCap: 0.75,
    hbmBytes: 16e9,
    interconnect: nccl(75e9, 6.25e9),
    dollarsPerHour: 0.42,
    kernelLaunchSeconds,
  },
  {
    name: 'TPU v4',
    flopPerSecond: { bits8: 260e12, bits16: 260e12 },
    arithmeticUtilizationCap: 1,
    hbmBytesPerSecond: 1.6e12,
    hbmUtilizationCap: 1,
    hbmBytes: 32e9,
    interconnect: { law: 'torus', bytesPerSecond: 250e9 },
    dollarsPerHour: 1,
    kernelLaunchSeconds,
  },
  {
    name: 'Groq LPU',
    flopPerSecond: { bits8: 750e12, bits16: 188e12 },
    arithmeticUtilizationCap: 1,
    hbmBytesPerSecond: 80e12,
    hbmUtilizationCap: 1,
    hbmBytes: 230e6,
    interconnect: { law: 'torus', bytesPerSecond: 165e9 },
    dollarsPerHour: 1,
    kernelLaunchSeconds,
  },
]

/** Names that people type besides the paper's. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  H100: ['h100-sxm', 'H100 SXM'],
  H200: ['h200-sxm', 'H200 SXM'],
  H800: ['h800-sxm'],
  A100: ['a100-sxm-80gb', 'A100 80GB'],
  'Groq LPU': ['groq'],
}

/** All accelerators of the paper. */
export const paperAcceleratorEntries: readonly PaperAcceleratorEntry[] = accelerators.map((accelerator) => ({
  id: accelerator.name,
  aliases: otherNames[accelerator.name] ?? [],
  accelerator,
}))

/** The paper's accelerator of that name, without regard to case and punctuation. Throws InputError where there is none. */
export const paperAccelerator = (name: string): PaperAccelerator =>
  lookUp(paperAcceleratorEntries, name, 'accelerator of the paper', 'paretoken paper accelerators')
    .accelerator
