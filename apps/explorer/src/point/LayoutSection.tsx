import { useSize } from '../chart/useSize.ts'
import { Definition } from '../controls/Definition.tsx'
import type { Anatomy } from '../worker/anatomy.ts'
import type { CurvePoint } from '../worker/curve.ts'
import { LayoutDrawing } from './LayoutDrawing.tsx'
import { layoutSentences, poolSum } from './layoutWords.ts'
import { poolsOf } from './pools.ts'

/** The layout of a point, drawn and in words: one pool, or that which computes prompts and that which decodes. */
export function LayoutSection({ point, anatomy }: { readonly point: CurvePoint; readonly anatomy: Anatomy }) {
  const { box, width } = useSize<HTMLDivElement>()
  return (
    <section className="point-section">
      <h3>
        Layout
        <Definition of="the layout">
          How the model is spread over accelerators: TP, tensor parallel; CP, context parallel; DP, data
          parallel attention; PP, pipeline parallel; EP, expert parallel; ETP, experts that are themselves
          cut. Groups stand in that order: tensor parallel within a node first.
        </Definition>
      </h3>
      <div ref={box}>
        {poolsOf(point, anatomy).map((pool) => {
          const sentences = layoutSentences(pool, anatomy)
          const sum = poolSum(pool)
          return (
            <div key={pool.role ?? 'all'} className="pool">
              <p>
                {pool.role !== undefined && (
                  <span className="quiet">{pool.role === 'decodes' ? 'Decoding: ' : 'Prompts: '}</span>
                )}
                <b>{pool.layoutName}</b> · {sum}
                {pool.role === 'computes prompts' && pool.hardware !== undefined && ` · ${pool.hardware}`}
              </p>
              {width > 0 && (
                <LayoutDrawing
                  pool={pool}
                  anatomy={anatomy}
                  width={width}
                  label={`${pool.layoutName}, ${sum}. ${sentences.join(' ')}`}
                />
              )}
              <p className="quiet">{sentences.join(' ')}</p>
            </div>
          )
        })}
      </div>
    </section>
  )
}
