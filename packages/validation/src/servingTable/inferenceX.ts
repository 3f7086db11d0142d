import { figureOf, type ServingRow } from './servingRow.ts'

/** Whether a row was measured by InferenceX. */
const isOfInferenceX = ({ group }: Pick<ServingRow, 'group'>): boolean =>
  group.startsWith('inferencex_') || group === 'aic_silicon_inferencex'

/** Mean length of requests as a share of the nominal: InferenceX draws lengths from 0.8 to 1.0 of it. */
export const lengthShareOf = (row: Pick<ServingRow, 'group' | 'length_share'>): number =>
  figureOf(row.length_share) ?? (isOfInferenceX(row) ? 0.9 : 1)

/** From so many requests at a time on looks are rarer. */
const manyRequests = 16

/**
 * Decoding passes from one look for new requests to the next, where InferenceX has SGLang look less often than after each: on B200 it starts it with
 * `--scheduler-recv-interval` 10, and 30 from 16 requests at a time on (SemiAnalysisAI/InferenceX, benchmarks, dsr1 on B200).
 */
export function passesBetweenLooks(
  row: Pick<ServingRow, 'group' | 'engine' | 'hardware' | 'batch' | 'disaggregated'>,
): number | undefined {
  const isTold =
    isOfInferenceX(row) &&
    row.engine === 'sglang' &&
    row.hardware.startsWith('b200') &&
    row.disaggregated !== 'True'
  return isTold ? (Number(row.batch) < manyRequests ? 10 : 30) : undefined
}
