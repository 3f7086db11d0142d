/**
 * What configuration files of a family leave unsaid, because its code fixes it. Fields that say otherwise win, where
 * there are such. Read from each family's configuration and modelling file in Hugging Face transformers.
 */
export type FamilyQuirks = {
  /** Whether the head is the embedding table when the file does not say. */
  readonly tied?: boolean
  /** Feed-forward blocks have two matrices. */
  readonly plainFeedForward?: boolean
  /** Norms have biases. */
  readonly normBias?: boolean
  /** Norms of the hidden size per layer. */
  readonly norms?: number
  /** Norms of the hidden size outside of layers. */
  readonly outerNorms?: number
  /** Attention and feed-forward are parallel when the file does not say. */
  readonly parallel?: boolean
  /** Which projections of attention have biases when the file does not say. */
  readonly attentionBias?: 'all' | 'query-key-value' | 'output'
  /** Biases, where the file asks for them, are on queries, keys and values only. */
  readonly outputWithoutBias?: boolean
  /** Whether feed-forward blocks have biases; false where flags for the whole model do not mean them. */
  readonly feedForwardBias?: boolean
  readonly queryKeyNorm?: 'per-head' | 'per-layer'
  /** The norm of queries and keys where the file asks for one without saying which. */
  readonly queryKeyNormIfAsked?: 'per-head' | 'per-layer' | 'weightless'
  readonly headBias?: boolean
  /** Positions are learned; so many rows more than the longest context. */
  readonly learnedPositions?: number
  readonly sinks?: boolean
  readonly outputGate?: 'per-element' | 'per-head'
  /** One layer of so many sees the whole context, the rest a window, when the file gives only the window. */
  readonly fullAttentionEvery?: number
  /** Dense layers see `intermediate_size` half as wide (Qwen's first generation). */
  readonly halvedFeedForward?: boolean
  /** All mixtures have a shared expert as wide as a routed one when the file does not say. */
  readonly sharedExpert?: boolean
  readonly sharedGate?: boolean
  /** The router has a bias per expert for balance. */
  readonly routerBias?: boolean
  /** Matrices of experts have biases. */
  readonly expertBias?: boolean
  /** What the publisher's active count leaves out; see `Transformer`. */
  readonly activeCountLeavesOut?: 'embedding' | 'embedding-and-head'
}

const llamaLike: FamilyQuirks = {}
const layerNorm: FamilyQuirks = { normBias: true, plainFeedForward: true }
const biasedThroughout: FamilyQuirks = { ...layerNorm, attentionBias: 'all', feedForwardBias: true }
const gpt2: FamilyQuirks = { ...biasedThroughout, tied: true, learnedPositions: 0 }
const routerBias: FamilyQuirks = { routerBias: true }
const deepseek: FamilyQuirks = { routerBias: true, activeCountLeavesOut: 'embedding' }
const queriesBiased: FamilyQuirks = { attentionBias: 'query-key-value', outputWithoutBias: true }
const qwen3: FamilyQuirks = { queryKeyNorm: 'per-head' }
const qwenNext: FamilyQuirks = { ...qwen3, outputGate: 'per-element', sharedGate: true }
const gemma: FamilyQuirks = { tied: true }
const gemma3: FamilyQuirks = { tied: true, norms: 4, queryKeyNorm: 'per-head', fullAttentionEvery: 6 }
const cohere: FamilyQuirks = { tied: true, parallel: true, queryKeyNormIfAsked: 'per-layer' }
const glmMoe: FamilyQuirks = {
  outputWithoutBias: true,
  routerBias: true,
  activeCountLeavesOut: 'embedding-and-head',
}
const llama4: FamilyQuirks = { sharedExpert: true, queryKeyNormIfAsked: 'weightless' }

/** Families by `model_type`. One that is not here is read by its field names alone. */
const families: Readonly<Record<string, FamilyQuirks>> = {
  RefinedWeb: { ...layerNorm, tied: true, parallel: true, norms: 2 },
  RefinedWebModel: { ...layerNorm, tied: true, parallel: true },
  apertus: { plainFeedForward: true, queryKeyNorm: 'per-head' },
  aquila: llamaLike,
  arctic: llamaLike,
  baichuan: llamaLike,
  bailing_moe: routerBias,
  bailing_moe_v2: routerBias,
  bamba: llamaLike,
  bloom: { ...biasedThroughout, tied: true, outerNorms: 2 },
  chatglm: { outputWithoutBias: true },
  codegen: { ...layerNorm, feedForwardBias: true, parallel: true, headBias: true },
  cohere,
  cohere2: { ...cohere, fullAttentionEvery: 4 },
  cohere2_moe: { ...cohere, fullAttentionEvery: 4 },
  dbrx: llamaLike,
  deepseek: llamaLike,
  deepseek_v2: { activeCountLeavesOut: 'embedding' },
  deepseek_v3: deepseek,
  deepseek_v32: deepseek,
  deepseek_v4: deepseek,
  deepseek_ref: deepseek,
  dots1: { ...qwen3, ...routerBias },
  ernie4_5: llamaLike,
  ernie4_5_moe: routerBias,
  ernie4_5_moe_vl: routerBias,
  exaone: llamaLike,
  exaone4: qwen3,
  falcon: { ...layerNorm, tied: true, parallel: true },
  falcon_h1: llamaLike,
  falcon_mamba: { tied: true },
  gemma,
  gemma2: { tied: true, norms: 4, fullAttentionEvery: 2 },
  gemma3,
  gemma3_text: gemma3,
  gemma3n: { ...gemma3, fullAttentionEvery: 5 },
  gemma3n_text: { ...gemma3, fullAttentionEvery: 5 },
  gemma4: gemma3,
  gemma4_text: gemma3,
  git: { norms: 4 },
  glm: { attentionBias: 'query-key-value', outputWithoutBias: true },
  glm4: { norms: 4, attentionBias: 'query-key-value', outputWithoutBias: true },
  glm4_moe: glmMoe,
  glm4_moe_lite: glmMoe,
  glm4v_moe_text: glmMoe,
  glm_moe_dsa: glmMoe,
  gpt2,
  gpt_bigcode: gpt2,
  gpt_neo: { ...gpt2, attentionBias: 'output' },
  gpt_neox: { ...biasedThroughout, parallel: true, norms: 2 },
  gpt_oss: { attentionBias: 'all', expertBias: true, sinks: true, activeCountLeavesOut: 'embedding' },
  gptj: { ...layerNorm, feedForwardBias: true, parallel: true, headBias: true },
  granite: llamaLike,
  granitemoe: llamaLike,
  granitemoehybrid: llamaLike,
  granitemoeshared: llamaLike,
  'grok-1': { norms: 4 },
  hunyuan: qwen3,
  hunyuan_v1_dense: qwen3,
  hunyuan_v1_moe: qwen3,
  hy_v3: { ...qwen3, ...routerBias },
  hy_v4: routerBias,
  internlm: { feedForwardBias: false },
  internlm2: llamaLike,
  internlm3: llamaLike,
  jamba: llamaLike,
  kimi_k2: deepseek,
  kimi_linear: deepseek,
  lfm2: { tied: true, queryKeyNorm: 'per-head' },
  lfm2_moe: { tied: true, queryKeyNorm: 'per-head', routerBias: true },
  llama: llamaLike,
  llama4,
  llama4_text: llama4,
  longcat_flash: deepseek,
  mamba: { tied: true },
  mamba2: { tied: true },
  mimo: queriesBiased,
  mimo_v2_flash: routerBias,
  minicpm: llamaLike,
  minicpm3: llamaLike,
  minimax: { activeCountLeavesOut: 'embedding-and-head' },
  minimax_m1: { activeCountLeavesOut: 'embedding-and-head' },
  minimax_m2: { queryKeyNorm: 'per-layer', routerBias: true, activeCountLeavesOut: 'embedding-and-head' },
  minimax_m3: { queryKeyNorm: 'per-head', routerBias: true, activeCountLeavesOut: 'embedding-and-head' },
  minimax_text_01: { activeCountLeavesOut: 'embedding-and-head' },
  ministral: llamaLike,
  ministral3: llamaLike,
  mistral: llamaLike,
  mistral3: llamaLike,
  mllama: llamaLike,
  mllama_text_model: llamaLike,
  mistral_large3: routerBias,
  mixtral: llamaLike,
  mpt: { ...layerNorm, tied: true },
  nemotron: layerNorm,
  'nemotron-nas': llamaLike,
  nemotron_h: { plainFeedForward: true, routerBias: true },
  olmo: { norms: 0, outerNorms: 0 },
  olmo2: { queryKeyNorm: 'per-layer' },
  olmo3: { queryKeyNorm: 'per-layer' },
  olmoe: { queryKeyNorm: 'per-layer' },
  opt: { ...gpt2, learnedPositions: 2 },
  orion: { normBias: true },
  palm: { tied: true, parallel: true },
  persimmon: biasedThroughout,
  phi: { ...biasedThroughout, parallel: true, headBias: true },
  'phi-msft': { ...biasedThroughout, parallel: true, headBias: true },
  phi3: llamaLike,
  phimoe: { normBias: true, attentionBias: 'all', headBias: true },
  qwen: { ...queriesBiased, halvedFeedForward: true },
  qwen2: queriesBiased,
  qwen2_5_vl: queriesBiased,
  qwen2_5_vl_text: queriesBiased,
  qwen2_moe: { ...queriesBiased, sharedGate: true },
  qwen2_vl: queriesBiased,
  qwen2_vl_text: queriesBiased,
  qwen3,
  qwen3_5: qwenNext,
  qwen3_5_moe: qwenNext,
  qwen3_5_moe_text: qwenNext,
  qwen3_5_text: qwenNext,
  qwen3_moe: qwen3,
  qwen3_next: qwenNext,
  qwen3_vl: qwen3,
  qwen3_vl_moe: qwen3,
  qwen3_vl_moe_text: qwen3,
  qwen3_vl_text: qwen3,
  seed_oss: queriesBiased,
  smollm3: { tied: true },
  stablelm: { normBias: true, outputWithoutBias: true, queryKeyNormIfAsked: 'per-layer' },
  stablelm_epoch: { normBias: true, outputWithoutBias: true },
  starcoder2: { ...biasedThroughout, tied: true },
  xverse: llamaLike,
  step3_text: llamaLike,
  step3p5: { ...qwen3, ...routerBias, outputGate: 'per-head' },
  step3p7: { ...qwen3, ...routerBias },
}

/** What is known of a family; undefined for one that is not known. */
export const quirksOf = (modelType: string | undefined): FamilyQuirks | undefined =>
  modelType !== undefined && Object.hasOwn(families, modelType) ? families[modelType] : undefined
