import { acceleratorsOf } from 'paretoken'
import type { MeasuredServingRun } from './measuredServingRun.ts'

/**
 * Output tokens of a second and accelerator of a run: as stated, or as its times and its requests at a time make them, by Little's law. Undefined where
 * neither is known.
 */
export function measuredThroughput({
  measured,
  concurrency,
  instances,
  outputTokens,
  layout,
}: Pick<MeasuredServingRun, 'measured' | 'concurrency' | 'instances' | 'outputTokens' | 'layout'>):
  | number
  | undefined {
  const {
    tokensPerSecondPerAccelerator: stated,
    timePerOutputTokenSeconds: perToken,
    timeToFirstTokenSeconds: first,
  } = measured
  if (stated !== undefined) return stated
  if (perToken === undefined || first === undefined) return undefined
  const requestSeconds = first + (outputTokens - 1) * perToken
  return (concurrency * outputTokens) / requestSeconds / (instances * acceleratorsOf(layout))
}
