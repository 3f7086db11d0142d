import { readTable } from '../fit/readTable.ts'

const texts = [
  'id',
  'engine',
  'model',
  'weight_precision',
  'hardware',
  'num_gpus',
  'tp',
  'pp',
  'ep',
  'dp',
  'batch',
  'batch_kind',
  'isl',
  'osl',
  'spec_decode',
  'disaggregated',
  'tpot_ms',
  'ttft_ms',
  'output_tok_s_per_gpu',
  'total_tok_s_per_gpu',
  'group',
] as const

/** A row of a table of serving runs, as it stands there: an empty cell is something that was not stated. */
export type ServingRow = { readonly [column in (typeof texts)[number]]: string }

/** The rows of a table of serving runs. */
export const servingRows = (csv: string): readonly ServingRow[] =>
  readTable(csv, 'serving.csv', { texts, figures: [] })

/** A figure of a row; undefined where it was not stated. */
export const figureOf = (text: string): number | undefined => (text === '' ? undefined : Number(text))

/** Output tokens of a second and accelerator: as stated, or the share of outputs in all tokens. */
export function outputRateOf(row: ServingRow): number | undefined {
  const total = figureOf(row.total_tok_s_per_gpu)
  const [input, output] = [Number(row.isl), Number(row.osl)]
  const share = output / (input + output)
  return figureOf(row.output_tok_s_per_gpu) ?? (total === undefined ? undefined : total * share)
}
