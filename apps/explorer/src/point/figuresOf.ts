import { formatValue, type ValueFormat } from '@paretoken/figures/charts'
import { costReadings, speedReadings } from '../chart/axes.ts'
import type { CurvePoint } from '../worker/curve.ts'

/** A figure of a point: what it is, in the unit of its format, and what it means. */
export type PointFigure = {
  readonly name: string
  readonly value: number
  readonly text: string
  readonly definition: string
}

type Told = readonly [
  name: string,
  value: number | null,
  format: ValueFormat,
  definition: string,
  suffix?: string,
]

/** The figures of a point beside its speed and its cost; what is not known, or is not of its kind, is left out. */
export function figuresOf(point: CurvePoint, of: 'decoding' | 'requests'): readonly PointFigure[] {
  const requests = of === 'requests'
  const told: readonly Told[] = [
    ['TPOT', point.timePerOutputTokenSeconds, 'seconds', speedReadings.time.definition],
    [
      'TTFT',
      point.timeToFirstTokenSeconds,
      'seconds',
      'Time to first token: from the arrival of a request to its first token, on average; waiting for others included.',
    ],
    [
      'Request, end to end',
      point.requestSeconds,
      'seconds',
      'From the arrival of a request to its last token, on average.',
    ],
    ...(requests
      ? ([
          [
            'Output, per million',
            point.dollarsPerMillionOutputTokens,
            'dollars',
            costReadings.output.definition,
          ],
          [
            'Input, per million',
            point.dollarsPerMillionInputTokens,
            'dollars',
            costReadings.input.definition,
          ],
        ] as const)
      : []),
    [
      'Per accelerator',
      point.tokensPerSecondPerAccelerator,
      'number',
      costReadings.perAccelerator.definition,
      ' tokens/s',
    ],
    [
      'Per megawatt',
      point.tokensPerSecondPerMegawatt,
      'number',
      costReadings.perMegawatt.definition,
      ' tokens/s',
    ],
    ['Energy per token', point.energyPerTokenJoules, 'number', costReadings.energy.definition, ' J'],
    [
      'All users',
      point.throughputTokensPerSecond,
      'number',
      'Output tokens per second of all users of one instance.',
      ' tokens/s',
    ],
    ['Requests', point.requestsPerSecond, 'number', 'Requests that one instance ends in a second.', '/s'],
    [
      'MFU',
      point.mfu,
      'percent',
      'Model FLOP utilization: arithmetic of the tokens over what the accelerators could do at the best of their data sheet, in the narrowest format used.',
    ],
    [
      'MBU',
      point.mbu,
      'percent',
      'Memory bandwidth utilization: bytes that the busiest accelerator moves to and from its memory over those it could.',
    ],
  ]
  return told.flatMap(([name, value, format, definition, suffix = '']) =>
    value === null
      ? []
      : [{ name, value, text: `${formatValue(value, format).replace('%', ' %')}${suffix}`, definition }],
  )
}
