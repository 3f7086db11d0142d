import { formatValue } from '@paretoken/figures'
import type { AxisReading } from '../chart/axes.ts'
import type { CurvePoint } from '../worker/curve.ts'

/** A point in words: "62.1 tokens/s, $0.41 per million output tokens, TP8, batch 96, memory bandwidth binds". */
export function pointWords(point: CurvePoint, { axis, read }: AxisReading): string {
  const value = read(point)
  return [
    `${formatValue(point.tokensPerSecond, 'number')} tokens/s`,
    ...(value === null ? [] : [`${formatValue(value, axis.format)} (${axis.label})`]),
    `${point.layoutName}, batch ${formatValue(point.batch, 'number')}`,
    `${point.limit} binds`,
  ].join(', ')
}
