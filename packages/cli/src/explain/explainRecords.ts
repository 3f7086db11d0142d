import { type DecodeStep, hasExperts, layoutName } from 'paretoken'
import type { DecodeSeries } from '../decode/decodeSeries.ts'
import { describedSeries } from '../frontier/decodeRecords.ts'
import type { Explained } from './explainedPoint.ts'

/** A kernel or a message as a flat record; what only the other has is left empty. */
type OperationRecord = {
  readonly operation: string
  readonly kind: string
  readonly format: string | undefined
  readonly algorithm: string | undefined
  readonly runs: number
  readonly flop: number | undefined
  readonly weightBytes: number | undefined
  readonly cacheBytes: number | undefined
  readonly activationBytes: number | undefined
  readonly messageBytes: number | undefined
  readonly arithmeticSeconds: number
  readonly weightReadSeconds: number
  readonly cacheReadSeconds: number
  readonly activationSeconds: number
  readonly launchSeconds: number
  readonly networkLatencySeconds: number
  readonly networkTransferSeconds: number
  readonly seconds: number
}

/** Every kernel and message of a step as a flat record. */
export const operationRecords = ({ kernels, messages }: DecodeStep): readonly OperationRecord[] => [
  ...kernels.map(({ kernel, time }) => ({
    operation: kernel.name,
    kind: kernel.kind,
    format: kernel.format,
    algorithm: undefined,
    runs: kernel.count,
    flop: time.work.flop,
    weightBytes: time.work.weightBytes,
    cacheBytes: time.work.cacheBytes,
    activationBytes: time.work.activationBytes,
    messageBytes: undefined,
    arithmeticSeconds: time.arithmeticSeconds,
    weightReadSeconds: time.weightReadSeconds,
    cacheReadSeconds: time.cacheReadSeconds,
    activationSeconds: time.activationSeconds,
    launchSeconds: time.launchSeconds,
    networkLatencySeconds: 0,
    networkTransferSeconds: 0,
    seconds: time.seconds,
  })),
  ...messages.map(({ message, line, count, bytes, latencySeconds, transferSeconds }) => ({
    operation: message.name,
    kind: 'message',
    format: undefined,
    algorithm: line?.algorithm,
    runs: count,
    flop: undefined,
    weightBytes: undefined,
    cacheBytes: undefined,
    activationBytes: undefined,
    messageBytes: bytes,
    arithmeticSeconds: 0,
    weightReadSeconds: 0,
    cacheReadSeconds: 0,
    activationSeconds: 0,
    launchSeconds: 0,
    networkLatencySeconds: latencySeconds,
    networkTransferSeconds: transferSeconds,
    seconds: latencySeconds + transferSeconds,
  })),
]

/** An explanation as `--json` prints it. */
export function explanationRecord(series: DecodeSeries, { configuration, explanation, chosen }: Explained) {
  const { point, step, roofline, roofs, waterfall, elasticities } = explanation
  return {
    ...describedSeries(series),
    chosen,
    layoutName: layoutName(point.layout, hasExperts(configuration.model)),
    ...point,
    operations: operationRecords(step),
    roofline,
    roofs,
    waterfall,
    elasticities,
    residuals: configuration.calibration.residuals,
  }
}
