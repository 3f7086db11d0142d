import type { Accelerator } from '../hardware/accelerator.ts'
import type { LinkCalibration, TransportCalibration } from '../hardware/calibration.ts'
import { mapKernels } from '../hardware/mapKernels.ts'
import type { DecodeQuestion } from './decodeQuestion.ts'

/** What there can be more of, or less. */
export const resources = [
  'flopPerSecond',
  'hbmBytesPerSecond',
  'hbmBytes',
  'networkBytesPerSecond',
  'networkLatency',
  'kernelLaunch',
  'host',
] as const

/**
 * A figure of the machine or of its software.
 * - `flopPerSecond`: matrix arithmetic in every format. - `hbmBytesPerSecond`, `hbmBytes`: memory bandwidth and capacity.
 * - `networkBytesPerSecond`: of every tier. - `networkLatency`: start-up and software latencies of messages, less of them being better.
 * - `kernelLaunch`: seconds of kernels beside the roofline, less being better. - `host`: waiting for the host, less being better.
 */
export type Resource = (typeof resources)[number]

const scaledArithmetic = (hardware: Accelerator, factor: number): Accelerator => ({
  ...hardware,
  flopPerSecond: Object.fromEntries(
    Object.entries(hardware.flopPerSecond).map(([format, rate]) => [format, rate * factor]),
  ),
})

const scaledLink = (link: LinkCalibration, factor: number): LinkCalibration => ({
  ...link,
  syncSeconds: link.syncSeconds * factor,
  syncSecondsPerPeer: link.syncSecondsPerPeer * factor,
})

const scaledTransport = (transport: TransportCalibration, factor: number): TransportCalibration => ({
  launchSeconds: transport.launchSeconds * factor,
  scaleUp: scaledLink(transport.scaleUp, factor),
  scaleOut: scaledLink(transport.scaleOut, factor),
})

function scaledNetworkLatency(question: DecodeQuestion, factor: number): DecodeQuestion {
  const { hardware, calibration } = question
  const { network } = calibration
  const { inNetworkReduction, directAllReduce } = network
  return {
    ...question,
    hardware: {
      ...hardware,
      interconnect: hardware.interconnect.map((tier) => ({
        ...tier,
        startUpLatencySeconds: tier.startUpLatencySeconds * factor,
      })),
    },
    calibration: {
      ...calibration,
      network: {
        ...scaledTransport(network, factor),
        stragglerSeconds: network.stragglerSeconds * factor,
        inNetworkReduction: {
          ...inNetworkReduction,
          launchSeconds: inNetworkReduction.launchSeconds * factor,
        },
        directAllReduce: {
          launchSeconds: directAllReduce.launchSeconds * factor,
          scaleUp: scaledLink(directAllReduce.scaleUp, factor),
        },
        expertExchange: scaledTransport(network.expertExchange, factor),
        forwardedExpertExchange: scaledTransport(network.forwardedExpertExchange, factor),
      },
    },
  }
}

/** The question on a machine with that times as much of a resource; of latencies, that times less. */
export function withMore(question: DecodeQuestion, resource: Resource, factor: number): DecodeQuestion {
  const { hardware, calibration } = question
  switch (resource) {
    case 'flopPerSecond':
      return { ...question, hardware: scaledArithmetic(hardware, factor) }
    case 'hbmBytesPerSecond':
      return {
        ...question,
        hardware: { ...hardware, hbmBytesPerSecond: hardware.hbmBytesPerSecond * factor },
      }
    case 'hbmBytes':
      return {
        ...question,
        hardware: {
          ...hardware,
          hbmBytes: hardware.hbmBytes * factor,
          ...(hardware.reportedHbmBytes === undefined
            ? {}
            : { reportedHbmBytes: hardware.reportedHbmBytes * factor }),
        },
      }
    case 'networkBytesPerSecond':
      return {
        ...question,
        hardware: {
          ...hardware,
          interconnect: hardware.interconnect.map((tier) => ({
            ...tier,
            bytesPerSecondPerDirection: tier.bytesPerSecondPerDirection * factor,
          })),
        },
      }
    case 'networkLatency':
      return scaledNetworkLatency(question, 1 / factor)
    case 'kernelLaunch':
      return {
        ...question,
        calibration: {
          ...calibration,
          kernels: mapKernels(calibration.kernels, (kernel) => ({
            ...kernel,
            launchSeconds: kernel.launchSeconds / factor,
          })),
        },
      }
    case 'host':
      return {
        ...question,
        calibration: {
          ...calibration,
          hostSeconds: calibration.hostSeconds / factor,
          hostSecondsPerSample: calibration.hostSecondsPerSample / factor,
          requestOverheadSeconds: calibration.requestOverheadSeconds / factor,
        },
      }
  }
}
