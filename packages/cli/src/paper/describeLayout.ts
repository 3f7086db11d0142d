import type { FastestDecode, PaperLayout } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'

const degree = (value: number): string => formatNumber(value).replace(/\.0+$/, '')

/** A layout in the field's words: "PP 2.8 × TP 12.8 2D × EP 4, attention ÷ 1.5"; degrees of 1 are left out. */
function describePaperLayout(layout: PaperLayout): string {
  const { pipelineParallel, tensorParallel, expertParallel, attentionScaleDown, tensorParallelKind } = layout
  const kind = tensorParallel > 1 && tensorParallelKind === '2d' ? ' 2D' : ''
  const parts = [
    pipelineParallel > 1 ? `PP ${degree(pipelineParallel)}` : undefined,
    tensorParallel > 1 ? `TP ${degree(tensorParallel)}${kind}` : undefined,
    expertParallel > 1 ? `EP ${degree(expertParallel)}` : undefined,
  ].filter((part) => part !== undefined)
  const degrees = parts.length > 0 ? parts.join(' × ') : 'one accelerator'
  return attentionScaleDown > 1 ? `${degrees}, attention ÷ ${degree(attentionScaleDown)}` : degrees
}

/** The layout, with the depth of drafting where it won. */
export const describePaperDecode = ({ layout, draft }: FastestDecode): string =>
  draft ? `${describePaperLayout(layout)}, ${draft.draftTokens} drafted` : describePaperLayout(layout)
