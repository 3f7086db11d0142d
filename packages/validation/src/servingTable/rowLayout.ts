import { type Layout, layoutOf } from 'paretoken'
import type { ServingRow } from './servingRow.ts'

const degree = (text: string): number => (text === '' ? 1 : Number(text))

/**
 * The layout of a row. Where experts are spread over the tensor parallel ranks and there are data parallel ones too, the latter are
 * counted within the former, as SGLang and TensorRT-LLM do: TP8 DP8 EP8 are 8 accelerators, each with sequences of its own.
 */
export function rowLayout(row: Pick<ServingRow, 'tp' | 'pp' | 'ep' | 'dp'>): Layout {
  const [tp, dp, ep] = [degree(row.tp), degree(row.dp), degree(row.ep)]
  const within = tp > 1 && dp > 1 && ep === tp && tp % dp === 0
  return layoutOf({
    tensorParallel: within ? tp / dp : tp,
    pipelineParallel: degree(row.pp),
    dataParallel: dp,
    expertParallel: ep,
  })
}
