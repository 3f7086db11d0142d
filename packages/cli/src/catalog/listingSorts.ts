/** The orders in which models can be listed. */
export const modelSorts = ['total', 'active', 'kv', 'name', 'context'] as const

/** An order of models. */
export type ModelSort = (typeof modelSorts)[number]

/** The orders in which accelerators can be listed. */
export const hardwareSorts = [
  'memory',
  'bandwidth',
  'bf16',
  'fp8',
  'fp4',
  'power',
  'price',
  'year',
  'name',
] as const

/** An order of accelerators. */
export type HardwareSort = (typeof hardwareSorts)[number]
