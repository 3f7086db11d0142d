/**
 * A row of a table of serving runs, its cells as they stand there under the names that tables of measurements are compiled in; an empty cell is
 * something that was not stated. Figures that there are are numbers, and can be.
 */
export type ServingRow = {
  /** Its first line in the file; the header is 1. */
  readonly line: number
  readonly id: string
  readonly engine: string
  readonly model: string
  readonly weight_precision: string
  readonly hardware: string
  /** Accelerators of all pools and instances. */
  readonly num_gpus: string
  readonly tp: string
  readonly pp: string
  readonly ep: string
  readonly dp: string
  readonly batch: string
  /** What `batch` counts: one of `loadKinds`. */
  readonly batch_kind: string
  /** Tokens of prompts, nominal; of a decode step, tokens in the cache. */
  readonly isl: string
  readonly osl: string
  readonly spec_decode: string
  /** "True" where prompts are computed by a pool of their own. */
  readonly disaggregated: string
  readonly tpot_ms: string
  readonly ttft_ms: string
  /** In disaggregated serving for each accelerator that decodes. */
  readonly output_tok_s_per_gpu: string
  /** For each accelerator of all. */
  readonly total_tok_s_per_gpu: string
  /** Where the row comes from. */
  readonly group: string
  /** Mean length of prompts and outputs as a share of the nominal; by the group where it is not stated. */
  readonly length_share: string
}

/** A figure of a row; undefined where it was not stated. */
export const figureOf = (text: string): number | undefined => (text === '' ? undefined : Number(text))
