import { type PaperTransformer, scalePaperTransformer } from 'paretoken'
import { lookUp } from '../lookUp.ts'

/*
 * The models of "Inference economics of language models" (arXiv 2506.04645), with the dimensions that its reference implementation
 * gives them (state of June 2025). Where a model is published those are its published dimensions; GPT-4 and GPT-3.5 are
 * the paper's guesses.
 */

/** A model of the paper, found by its name. */
export type PaperModelEntry = {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly model: PaperTransformer
}

const gated = { up: 2, down: 1 }
const plain = { up: 1, down: 1 }

/** What most of the models share: dense, 16-bit, attention before the feed-forward block. */
const usual = {
  feedForwardMatrices: gated,
  experts: 1,
  activeExperts: 1,
  bytesPerWeight: 2,
  bytesPerActivation: 2,
  parallelAttention: false,
}

const gpt4: PaperTransformer = {
  ...usual,
  name: 'GPT-4',
  modelDim: 12288,
  feedForwardDim: 36864,
  feedForwardMatrices: plain,
  layers: 120,
  experts: 16,
  activeExperts: 2,
  queryHeads: 96,
  queryHeadsPerKvHead: 96,
  headDim: 192,
  vocabularySize: 100256,
}

const gpt35: PaperTransformer = {
  ...usual,
  name: 'GPT-3.5',
  modelDim: 4608,
  feedForwardDim: 18432,
  feedForwardMatrices: plain,
  layers: 32,
  experts: 4,
  activeExperts: 2,
  queryHeads: 32,
  queryHeadsPerKvHead: 32,
  headDim: 144,
  vocabularySize: 0,
}

const gpt3: PaperTransformer = {
  ...usual,
  name: 'GPT-3',
  modelDim: 12288,
  feedForwardDim: 49152,
  feedForwardMatrices: plain,
  layers: 96,
  queryHeads: 96,
  queryHeadsPerKvHead: 1,
  headDim: 128,
  vocabularySize: 50257,
}

const palm540: PaperTransformer = {
  ...usual,
  name: 'PaLM 540B',
  modelDim: 18432,
  feedForwardDim: 73728,
  layers: 118,
  queryHeads: 48,
  queryHeadsPerKvHead: 48,
  headDim: 256,
  vocabularySize: 256000,
  parallelAttention: true,
}

const palm8: PaperTransformer = {
  ...usual,
  name: 'PaLM 8B',
  modelDim: 4096,
  feedForwardDim: 16384,
  layers: 32,
  queryHeads: 16,
  queryHeadsPerKvHead: 16,
  headDim: 256,
  vocabularySize: 256000,
  bytesPerWeight: 1,
  parallelAttention: true,
}

const falcon180: PaperTransformer = {
  ...usual,
  name: 'Falcon 180B',
  modelDim: 14848,
  feedForwardDim: 59392,
  feedForwardMatrices: plain,
  layers: 80,
  queryHeads: 232,
  queryHeadsPerKvHead: 232,
  headDim: 64,
  vocabularySize: 65024,
}

const gptJ: PaperTransformer = {
  ...usual,
  name: 'GPT-J 6B',
  modelDim: 4096,
  feedForwardDim: 16384,
  feedForwardMatrices: plain,
  layers: 28,
  queryHeads: 16,
  queryHeadsPerKvHead: 1,
  headDim: 256,
  vocabularySize: 50257,
}

const mixtral22: PaperTransformer = {
  ...usual,
  name: 'Mixtral 8x22B',
  modelDim: 6144,
  feedForwardDim: 16384,
  layers: 56,
  experts: 8,
  activeExperts: 2,
  queryHeads: 48,
  queryHeadsPerKvHead: 6,
  headDim: 128,
  vocabularySize: 32000,
}

const mixtral7: PaperTransformer = {
  ...usual,
  name: 'Mixtral 8x7B',
  modelDim: 4096,
  feedForwardDim: 14336,
  layers: 32,
  experts: 8,
  activeExperts: 2,
  queryHeads: 32,
  queryHeadsPerKvHead: 4,
  headDim: 128,
  vocabularySize: 32000,
}

const mistralLarge2: PaperTransformer = {
  ...usual,
  name: 'Mistral Large 2',
  modelDim: 12288,
  feedForwardDim: 28672,
  layers: 88,
  queryHeads: 96,
  queryHeadsPerKvHead: 12,
  headDim: 128,
  vocabularySize: 32768,
}

const llama8: PaperTransformer = {
  ...usual,
  name: 'Llama 3 8B',
  modelDim: 4096,
  feedForwardDim: 14336,
  layers: 32,
  queryHeads: 32,
  queryHeadsPerKvHead: 4,
  headDim: 128,
  vocabularySize: 128256,
}

const llama70: PaperTransformer = {
  ...usual,
  name: 'Llama 3 70B',
  modelDim: 8192,
  feedForwardDim: 28672,
  layers: 80,
  queryHeads: 64,
  queryHeadsPerKvHead: 8,
  headDim: 128,
  vocabularySize: 128256,
}

const llama405: PaperTransformer = {
  ...usual,
  name: 'Llama 3 405B',
  modelDim: 16384,
  feedForwardDim: 53248,
  layers: 126,
  queryHeads: 128,
  queryHeadsPerKvHead: 8,
  headDim: 128,
  vocabularySize: 128256,
}

/** The three dense layers and the shared expert are treated as experts, which leaves 58 layers with 9 experts active of 256. */
const deepSeekV3: PaperTransformer = {
  ...usual,
  name: 'DeepSeek V3',
  modelDim: 7168,
  feedForwardDim: 2048,
  layers: 58,
  experts: 256,
  activeExperts: 9,
  queryHeads: 128,
  queryHeadsPerKvHead: 1,
  headDim: 128,
  latentAttention: { kvDim: 512, queryDim: 1536 },
  vocabularySize: 129280,
  bytesPerWeight: 1,
}

/** The same model with all query heads sharing one key-value head. */
const multiQuery = (model: PaperTransformer): PaperTransformer => ({
  ...model,
  name: `${model.name} MQA`,
  queryHeadsPerKvHead: model.queryHeads,
})

const quantized = (model: PaperTransformer, bits: number): PaperTransformer => ({
  ...model,
  name: `${model.name} ${bits}-bit`,
  bytesPerWeight: bits / 8,
})

/** As large as GPT-4 and dense: Llama 3 405B made wider, not deeper. */
const llama1800 = scalePaperTransformer(llama405, 4.444, { name: 'Llama 3 1.8T', depthExponent: 0 })

/** All models of the paper, in the order in which it brings them up. */
export const paperModelEntries: readonly PaperModelEntry[] = [
  gpt4,
  gpt35,
  gpt3,
  palm540,
  palm8,
  falcon180,
  gptJ,
  mixtral22,
  multiQuery(mixtral22),
  mixtral7,
  mistralLarge2,
  llama8,
  multiQuery(llama8),
  llama70,
  multiQuery(llama70),
  quantized(llama70, 8),
  quantized(llama70, 4),
  llama405,
  quantized(llama405, 8),
  deepSeekV3,
  ...[2, 4, 8, 16].map((part) => scalePaperTransformer(gpt4, 1 / part, { name: `GPT-4 / ${part}` })),
  llama1800,
  scalePaperTransformer(llama1800, 1 / 2, { name: 'Llama 3 900B' }),
  scalePaperTransformer(llama1800, 1 / 4, { name: 'Llama 3 450B' }),
  scalePaperTransformer(llama1800, 1 / 8, { name: 'Llama 3 225B' }),
  scalePaperTransformer(llama1800, 1 / 16, { name: 'Llama 3 112B' }),
].map((model) => ({ id: model.name, aliases: otherNames(model.name), model }))

/** Llama 3 70B and 405B are those of version 3.1, and go by that name too. */
function otherNames(name: string): readonly string[] {
  return name.startsWith('Llama 3 ') ? [name.replace('Llama 3 ', 'Llama 3.1 ')] : []
}

/** The paper's model of that name, without regard to case and punctuation. Throws InputError where there is none. */
export const paperModel = (name: string): PaperTransformer =>
  lookUp(paperModelEntries, name, 'model of the paper', 'paretoken paper models').model
