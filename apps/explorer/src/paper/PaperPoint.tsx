import { formatValue } from '@paretoken/figures'
import type { PaperFrontierPoint } from 'paretoken'

type Props = { readonly name: string; readonly point: PaperFrontierPoint }

const parts = [
  ['arithmetic', 'arithmeticSeconds'],
  ['memory', 'memorySeconds'],
  ['network transfer', 'networkTransferSeconds'],
  ['network latency', 'networkLatencySeconds'],
  ['kernel launches', 'kernelLaunchSeconds'],
  ['overlap', 'overlapSeconds'],
] as const

/** A point of a curve of the paper: its layout, and where its time goes. */
export function PaperPoint({ name, point }: Props) {
  const { layout, breakdown, draft } = point
  const facts: readonly (readonly [what: string, words: string, value?: number])[] = [
    ['speed', `${formatValue(point.tokensPerSecond, 'number')} tokens/s for one user`, point.tokensPerSecond],
    [
      'cost',
      `${formatValue(point.dollarsPerMillionTokens, 'dollars')} per million output tokens`,
      point.dollarsPerMillionTokens,
    ],
    ['accelerators', formatValue(point.accelerators, 'number'), point.accelerators],
    ['batch', formatValue(point.batch, 'number'), point.batch],
    [
      'layout',
      `TP${Number(layout.tensorParallel.toPrecision(3))} (${layout.tensorParallelKind}), EP${Number(layout.expertParallel.toPrecision(3))}, PP${Number(layout.pipelineParallel.toPrecision(3))}`,
    ],
    ['MFU', formatValue(point.mfu, 'percent'), point.mfu],
    ['binds', point.binds],
    ...(draft === undefined ? [] : [['drafted', `${draft.draftTokens} tokens a pass`] as const]),
    ...parts.map(([what, key]) => [what, formatValue(breakdown[key], 'seconds'), breakdown[key]] as const),
  ]
  return (
    <section className="panel" aria-label="This point">
      <h2>This point</h2>
      <p>{name}</p>
      <dl className="facts narrow">
        {facts.map(([what, words, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value === undefined ? words : <data value={value}>{words}</data>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
