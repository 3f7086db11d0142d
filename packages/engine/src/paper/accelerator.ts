import type { PaperTransformer } from './transformer.ts'

/** An accelerator as the paper describes one. */
export type PaperAccelerator = {
  readonly name: string
  /** Dense FLOP/s by the bits of a weight; a width that is absent cannot be computed with. */
  readonly flopPerSecond: { readonly bits4?: number; readonly bits8: number; readonly bits16: number }
  /** Share of the FLOP/s that can be reached, 0 to 1. */
  readonly arithmeticUtilizationCap: number
  readonly hbmBytesPerSecond: number
  /** Share of the HBM bandwidth that can be reached, 0 to 1. */
  readonly hbmUtilizationCap: number
  readonly hbmBytes: number
  readonly interconnect: NcclInterconnect | TorusInterconnect
  readonly dollarsPerHour: number
  readonly kernelLaunchSeconds: number
}

/** Nodes of switched accelerators, joined by a slower network, driven by NCCL. */
export type NcclInterconnect = {
  readonly law: 'nccl'
  /** Accelerators a node. */
  readonly nodeSize: number
  /** All-reduce bandwidth of one accelerator inside its node. */
  readonly intraNodeBytesPerSecond: number
  /** All-reduce bandwidth of one accelerator between nodes. */
  readonly interNodeBytesPerSecond: number
  /** Base latency of NCCL's protocols: as measured, or zero for the paper's "H100 zero-latency". */
  readonly baseLatency: 'measured' | 'zero'
}

/** Accelerators on a torus, each its own node. */
export type TorusInterconnect = {
  readonly law: 'torus'
  /** All-reduce bandwidth of one accelerator. */
  readonly bytesPerSecond: number
}

/** Accelerators that share the fast part of the network: a node, or one on a torus. */
export const nodeSizeOf = (accelerator: PaperAccelerator): number =>
  accelerator.interconnect.law === 'nccl' ? accelerator.interconnect.nodeSize : 1

/** FLOP/s of the data sheet at the width of the model's weights, without cap; undefined where the accelerator cannot compute with them. */
export function flopPerSecondFor(accelerator: PaperAccelerator, model: PaperTransformer): number | undefined {
  const bits = model.bytesPerWeight * 8
  const { bits4, bits8, bits16 } = accelerator.flopPerSecond
  return bits === 4 ? bits4 : bits === 8 ? bits8 : bits === 16 ? bits16 : undefined
}

/** The same as what MFU is measured against. Throws RangeError where the accelerator has none. */
export function peakFlopPerSecond(accelerator: PaperAccelerator, model: PaperTransformer): number {
  const peak = flopPerSecondFor(accelerator, model)
  if (peak === undefined)
    throw new RangeError(
      `${accelerator.name} has no ${model.bytesPerWeight * 8}-bit arithmetic, which ${model.name} needs`,
    )
  return peak
}

/** F: FLOP/s that can be reached. */
export const reachableFlopPerSecond = (accelerator: PaperAccelerator, model: PaperTransformer): number =>
  peakFlopPerSecond(accelerator, model) * accelerator.arithmeticUtilizationCap

/** W: HBM bytes/s that can be reached. */
export const reachableHbmBytesPerSecond = (accelerator: PaperAccelerator): number =>
  accelerator.hbmBytesPerSecond * accelerator.hbmUtilizationCap
