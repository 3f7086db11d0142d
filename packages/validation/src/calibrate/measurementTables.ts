/**
 * Tables of measurements that constants are fitted to, by the files they stand in: kernels, messages, and runs of whole engines. Each is text of
 * comma-separated values; `docs/calibrate.md` has their columns.
 */
export const measurementFiles = {
  gemm: 'gemm.csv',
  decodeAttention: 'decode_attention.csv',
  decodeMla: 'decode_mla.csv',
  moe: 'moe.csv',
  prefill: 'prefill.csv',
  collectives: 'collectives.csv',
  expertAlltoall: 'expert_alltoall.csv',
  serving: 'serving.csv',
} as const

/** The name of a table; see `measurementFiles`. */
export type MeasurementName = keyof typeof measurementFiles

/** A table of measurements. */
export type MeasurementTable = {
  /** What it is called where something in it is wrong: its path. */
  readonly name: string
  readonly csv: string
}

/** Tables of measurements, as many as there are. */
export type MeasurementTables = { readonly [name in MeasurementName]?: MeasurementTable }
