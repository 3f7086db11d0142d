import { fastestLine, type NetworkCalibration, networkCosts } from 'paretoken'
import { type Constants, type FreeConstant, fitConstants } from '../fit/fitConstants.ts'
import { significant } from '../fit/significant.ts'
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
function lossOf(series: readonly MessageSeries[], calibration: NetworkCalibration): number {
  let loss = 0
  let weight = 0
  for (const { message, predicted } of predictMessages(series, calibration)) {
    loss += message.weight * Math.abs(Math.log(predicted / message.seconds))
    weight += message.weight
  }
  return loss / weight
}

/** What is fitted to some series of messages. */
export type MessageFit<Name extends string> = {
  readonly series: readonly MessageSeries[]
  readonly free: { readonly [name in Name]: FreeConstant }
  /** Where searches begin beside the usual start: a loss with edges can hold one that begins elsewhere. */
  readonly starts: readonly Partial<Constants<Name>>[]
  /** The network that constants make. */
  readonly networkOf: (constants: Constants<Name>) => NetworkCalibration
}

/**
 * The constants with which predictions are nearest to measurements, by the weighted mean of |log(predicted / measured)|, which a few wild
 * rows do not sway; to four digits.
 */
export function fitMessages<Name extends string>({
  series,
  free,
  starts,
  networkOf,
}: MessageFit<Name>): Constants<Name> {
  const names = Object.keys(free) as Name[]
  const loss = (constants: Constants<Name>) => lossOf(series, networkOf(constants))
  const from = (start: Partial<Constants<Name>>) => {
    const begun = (name: Name): FreeConstant => {
      const { least, most } = free[name]
      return { least, most, start: Math.min(most, Math.max(least, start[name] ?? free[name].start)) }
    }
    const all = Object.fromEntries(names.map((name) => [name, begun(name)])) as typeof free
    const constants = fitConstants(all, loss)
    return { constants, loss: loss(constants) }
  }
  const fits = [{}, ...starts].map(from)
  const { constants } = fits.reduce((best, fit) => (fit.loss < best.loss ? fit : best))
  return Object.fromEntries(names.map((name) => [name, significant(constants[name])])) as Constants<Name>
}
