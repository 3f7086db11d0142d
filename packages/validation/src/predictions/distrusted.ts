import type { ServingRow } from '../servingTable/servingRow.ts'

type Told = Pick<ServingRow, 'group' | 'model' | 'hardware' | 'weight_precision'>

/** Rows that are distrusted for what is known of their source, and why. */
const rows: readonly { readonly are: (row: Told) => boolean; readonly reason: string }[] = [
  {
    // Qwen3-32B in bf16 takes 8 ms to be read by one B200, 1 ms by eight; 12 ms a token were measured with 16 requests.
    are: ({ group }) => group === 'together_qwen32b',
    reason: 'as slow as workers of one accelerator, not as TP8',
  },
  {
    // 8.1 ms a token with 1 request, 41.9 with 2, 27.6 with 8, 41.5 with 16, 28.6 with 32 (2000/500); neither formats nor accelerators are stated.
    are: ({ group, model, hardware, weight_precision }) =>
      group === 'aic_silicon_nv' &&
      model === 'qwen3-32b' &&
      hardware === 'gb200-nvl72' &&
      weight_precision === '',
    reason: 'times of its cluster go up and down as the load grows',
  },
]

/** Why a row is distrusted for what is known of its source; undefined where nothing is. */
export const distrusted = (row: Told): string | undefined => rows.find(({ are }) => are(row))?.reason
