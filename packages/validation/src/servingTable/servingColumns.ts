import type { ServingRow } from './servingRow.ts'

/** A column that is read from a table of serving runs. */
export type ServingColumn = {
  /** Its name in tables that others compile, by which rows know it. */
  readonly key: Exclude<keyof ServingRow, 'line'>
  /** Its name in tables of this repository. */
  readonly name: string
  /** What must be in a cell that is not empty: any text when absent; a whole number of at least 1, or a number above 0. */
  readonly number?: 'whole' | 'positive'
  /** A table without it tells nothing. */
  readonly required?: true
}

/** Columns of tables of serving runs, in the order of this repository's own. Others are passed over. */
export const servingColumns: readonly ServingColumn[] = [
  { key: 'id', name: 'id', required: true },
  { key: 'model', name: 'model', required: true },
  { key: 'weight_precision', name: 'weights' },
  { key: 'hardware', name: 'hardware', required: true },
  { key: 'engine', name: 'engine', required: true },
  { key: 'num_gpus', name: 'accelerators', number: 'whole' },
  { key: 'tp', name: 'tensorParallel', number: 'whole', required: true },
  { key: 'pp', name: 'pipelineParallel', number: 'whole' },
  { key: 'ep', name: 'expertParallel', number: 'whole' },
  { key: 'dp', name: 'dataParallel', number: 'whole' },
  { key: 'disaggregated', name: 'disaggregated' },
  { key: 'spec_decode', name: 'speculation' },
  { key: 'batch_kind', name: 'loadKind', required: true },
  { key: 'batch', name: 'load', number: 'positive', required: true },
  { key: 'isl', name: 'inputTokens', number: 'positive', required: true },
  { key: 'osl', name: 'outputTokens', number: 'positive', required: true },
  { key: 'length_share', name: 'meanLengthShare', number: 'positive' },
  { key: 'tpot_ms', name: 'timePerOutputTokenMilliseconds', number: 'positive', required: true },
  { key: 'ttft_ms', name: 'timeToFirstTokenMilliseconds', number: 'positive' },
  { key: 'output_tok_s_per_gpu', name: 'outputTokensPerSecondPerAccelerator', number: 'positive' },
  { key: 'total_tok_s_per_gpu', name: 'tokensPerSecondPerAccelerator', number: 'positive' },
  { key: 'group', name: 'source' },
]
