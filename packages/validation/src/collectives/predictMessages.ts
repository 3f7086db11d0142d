import { fastestLine, type NetworkCalibration, networkCosts } from 'paretoken'
import type { MeasuredMessage, MessageSeries } from './messageSeries.ts'

/** A measured message and what a network's functions say of it. */
export type PredictedMessage = { readonly message: MeasuredMessage; readonly predicted: number }

/** Predictions for all messages of some series, by the fastest algorithm of each. */
export const predictMessages = (
  series: readonly MessageSeries[],
  calibration: NetworkCalibration,
): readonly PredictedMessage[] =>
  series.flatMap(({ tiers, cost, messages }) => {
    const lines = cost(networkCosts({ tiers, calibration }))
    return messages.map((message) => {
      const line = fastestLine(lines, message.bytes)
      const predicted = line === undefined ? 0 : line.latencySeconds + message.bytes * line.secondsPerByte
      return { message, predicted }
    })
  })

/** The weighted mean of |log(predicted / measured)|. */
export function lossOf(series: readonly MessageSeries[], calibration: NetworkCalibration): number {
  let loss = 0
  let weight = 0
  for (const { message, predicted } of predictMessages(series, calibration)) {
    loss += message.weight * Math.abs(Math.log(predicted / message.seconds))
    weight += message.weight
  }
  return loss / weight
}
