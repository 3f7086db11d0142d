import type { GroupedQueryAttention } from 'paretoken'
import { text, truth } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'

type Biases = Pick<GroupedQueryAttention, 'queryKeyValueBias' | 'outputBias'>

/** Flags for biases on queries, keys and values alone. */
const queryFlags = ['add_qkv_bias', 'qkv_bias', 'use_qkv_bias'] as const

/** Flags for biases on all projections of attention, and those for all of the model. */
const attentionFlags = ['attention_bias', 'use_bias', 'enable_bias', 'bias'] as const

/** Which projections of attention have biases, by the file's flags or else by the family. */
export function attentionBiases({ fields, quirks }: LanguageModel): Biases {
  const query = truth(fields, ...queryFlags)
  const all = truth(fields, ...attentionFlags)
  const noBias = truth(fields, 'no_bias') === true && quirks.attentionBias !== 'query-key-value'
  const family = all === undefined && query === undefined ? quirks.attentionBias : undefined
  const onOutput = truth(fields, 'attention_out_bias') ?? quirks.outputWithoutBias !== true
  if (noBias) return {}
  return {
    ...(query === true || all === true || family === 'all' || family === 'query-key-value'
      ? { queryKeyValueBias: true }
      : {}),
    ...((all === true && onOutput) || family === 'all' || family === 'output' ? { outputBias: true } : {}),
  }
}

/** Whether feed-forward blocks have biases, by the file's flags or else by the family. */
export const feedForwardBias = ({ fields, quirks }: LanguageModel): boolean =>
  truth(fields, 'mlp_bias', 'add_bias_linear', 'use_mlp_bias') ??
  (quirks.feedForwardBias === false ? false : truth(fields, 'use_bias', 'enable_bias', 'bias')) ??
  (quirks.feedForwardBias === true && truth(fields, 'no_bias') !== true)

/** The learned norm of queries and keys; undefined where there is none or it has no weights. */
export function queryKeyNorm({ fields, quirks }: LanguageModel): GroupedQueryAttention['queryKeyNorm'] {
  const asked = truth(fields, 'use_qk_norm', 'qk_norm', 'qk_layernorm', 'use_qk_layernorm')
  const own = text(fields, 'qk_norm_type')
  if (asked === false) return undefined
  if (own === 'per_layer') return 'per-layer'
  const norm =
    asked === true ? (quirks.queryKeyNorm ?? quirks.queryKeyNormIfAsked ?? 'per-head') : quirks.queryKeyNorm
  return norm === 'weightless' ? undefined : norm
}
