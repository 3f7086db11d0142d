import { type Indexer, indexKeyBytes, type SparseSelection } from 'paretoken'
import { type Fields, inside, list, truth, wholeNumber } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'

const most = { maximum: 10_000_000 }

/** Whether a layer has an indexer, or uses the choice of an earlier layer (GLM-5.2). */
function hasIndexer(fields: Fields, index: number): boolean {
  const types = list(fields, 'indexer_types', 20_000)
  return types === undefined || types[index] !== 'shared'
}

/** DeepSeek's sparse attention: an indexer picks tokens; its queries are made from attention's own low-rank ones. */
function byTokens({ fields, hiddenSize }: LanguageModel, index: number): SparseSelection | undefined {
  const topK = wholeNumber(fields, ['index_topk'], most)
  const heads = wholeNumber(fields, ['index_n_heads'], most)
  const headDimension = wholeNumber(fields, ['index_head_dim'], most)
  if (topK === undefined || heads === undefined || headDimension === undefined) return undefined
  const indexer: Indexer = {
    heads,
    headDimension,
    queryInput: wholeNumber(fields, ['q_lora_rank'], most) ?? hiddenSize,
    cacheBytesPerToken: indexKeyBytes(headDimension),
    headWeights: true,
  }
  return { topK, indexer: hasIndexer(fields, index) ? indexer : null }
}

/** MiniMax-M3's sparse attention: an indexer picks blocks of tokens; its queries are made from the hidden state. */
function byBlocks({ fields, hiddenSize }: LanguageModel, index: number): SparseSelection | undefined {
  const sparse = inside(fields, 'sparse_attention_config')
  if (sparse === undefined || truth(sparse, 'use_sparse_attention') === false) return undefined
  const flags = list(sparse, 'sparse_attention_freq', 20_000)
  const blocks = wholeNumber(sparse, ['sparse_topk_blocks'], most)
  const blockSize = wholeNumber(sparse, ['sparse_block_size'], most)
  const heads = wholeNumber(sparse, ['sparse_num_index_heads'], most)
  const headDimension = wholeNumber(sparse, ['sparse_index_dim'], most)
  if (flags !== undefined && flags[index] !== 1) return undefined
  if (blocks === undefined || blockSize === undefined || heads === undefined || headDimension === undefined) {
    return undefined
  }
  return {
    topK: blocks * blockSize,
    indexer: {
      heads,
      headDimension,
      queryInput: hiddenSize,
      cacheBytesPerToken: 2 * headDimension,
      headWeights: false,
    },
  }
}

/** How a layer's sparse attention chooses tokens; undefined where it attends to all. */
export const selection = (model: LanguageModel, index: number): SparseSelection | undefined =>
  byTokens(model, index) ?? byBlocks(model, index)
