import { type Bounds, type Fields, wholeNumber } from './fields.ts'

type Entry = { readonly names: readonly string[] } & Bounds

/**
 * What configuration files call things: for each quantity the names it goes by, best known first, and the most it may
 * be. Limits are far above every model there is and low enough that products of them stay finite.
 */
export const vocabulary = {
  hiddenSize: { names: ['hidden_size', 'n_embd', 'd_model', 'n_embed', 'model_dim'], maximum: 1_000_000 },
  layers: { names: ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers'], maximum: 10_000 },
  heads: { names: ['num_attention_heads', 'n_head', 'n_heads', 'num_heads'], maximum: 100_000 },
  keyValueHeads: {
    names: [
      'num_key_value_heads',
      'num_kv_heads',
      'n_head_kv',
      'n_kv_heads',
      'kv_n_heads',
      'multi_query_group_num',
      'num_attention_groups',
      'num_query_groups',
    ],
    maximum: 100_000,
  },
  headDimension: {
    names: ['head_dim', 'attention_head_dim', 'kv_channels', 'd_head', 'd_kv', 'attention_key_size'],
    maximum: 100_000,
  },
  feedForward: {
    names: [
      'intermediate_size',
      'ffn_hidden_size',
      'n_inner',
      'ffn_dim',
      'd_ff',
      'inner_dim',
      'mlp_hidden_size',
    ],
    maximum: 100_000_000,
  },
  vocabularySize: { names: ['padded_vocab_size', 'vocab_size'], maximum: 100_000_000 },
  maximumContext: {
    names: [
      'max_position_embeddings',
      'n_positions',
      'max_sequence_length',
      'max_seq_len',
      'seq_length',
      'n_ctx',
      'max_seq_length',
      'model_max_length',
    ],
    maximum: 1_000_000_000_000,
  },
  experts: {
    names: [
      'num_local_experts',
      'n_routed_experts',
      'num_experts',
      'moe_num_experts',
      'num_routed_experts',
      'n_experts',
    ],
    minimum: 0,
    maximum: 1_000_000,
  },
  activeExperts: {
    names: [
      'num_experts_per_tok',
      'num_experts_per_token',
      'experts_per_token',
      'top_k_experts',
      'moe_top_k',
      'moe_topk',
      'moe_k',
      'num_activated_experts',
      'n_activated_experts',
      'num_selected_experts',
    ],
    minimum: 0,
    maximum: 1_000_000,
  },
  expertWidth: {
    names: [
      'moe_intermediate_size',
      'expert_ffn_hidden_size',
      'moe_ffn_hidden_size',
      'expert_intermediate_size',
      'moe_ffn_dim',
    ],
    maximum: 100_000_000,
  },
  sharedExperts: {
    names: [
      'n_shared_experts',
      'num_shared_experts',
      'num_shared_expert',
      'moe_num_shared_experts',
      'num_experts_shared',
    ],
    minimum: 0,
    maximum: 100_000,
  },
  sharedWidth: {
    names: [
      'shared_expert_intermediate_size',
      'moe_shared_expert_intermediate_size',
      'share_expert_dim',
      'shared_intermediate_size',
      'shared_expert_dim',
    ],
    minimum: 0,
    maximum: 100_000_000,
  },
  denseLayersFirst: {
    names: [
      'first_k_dense_replace',
      'moe_layer_start_index',
      'num_dense_layers',
      'n_dense_layers',
      'moe_layer_num_skipped',
    ],
    minimum: 0,
    maximum: 10_000,
  },
  latentExperts: { names: ['routed_expert_hidden_size', 'moe_latent_size'], maximum: 1_000_000 },
  identityExperts: { names: ['zero_expert_num'], minimum: 0, maximum: 1_000_000 },
} as const satisfies Record<string, Entry>

/** A quantity that configuration files name. */
export type Word = keyof typeof vocabulary

/** The value of a quantity under whichever name it is there; undefined where it is missing. */
export const quantity = (fields: Fields, word: Word): number | undefined =>
  wholeNumber(fields, vocabulary[word].names, vocabulary[word])
