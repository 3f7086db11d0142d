import type { PaperTransformer } from './transformer.ts'

/** A matrix of weights by its sides. */
type WeightMatrix = { readonly rows: number; readonly columns: number }

/**
 * HBM traffic of a group of equal matrices sharded over any number of ranks, apart into what does not depend on the ranks:
 * each of `ranks` reads its share of the weights once, and the activations come in and go out once for every row, or column, of
 * the grid that the ranks form.
 */
export type MatrixTraffic = {
  readonly weightBytes: number
  /** Bytes a token of activations going in: columns of the matrix. */
  readonly inputBytesPerToken: number
  /** Bytes a token of activations coming out: rows of the matrix. */
  readonly outputBytesPerToken: number
  /** √(rows / columns): how the best grid of ranks is stretched. */
  readonly aspect: number
}

const matrixTraffic = (model: PaperTransformer, { rows, columns }: WeightMatrix): MatrixTraffic => ({
  weightBytes: rows * columns * model.bytesPerWeight,
  inputBytesPerToken: columns * model.bytesPerActivation,
  outputBytesPerToken: rows * model.bytesPerActivation,
  aspect: Math.sqrt(rows / columns),
})

/** One matrix of the feed-forward block, d × f. */
export const feedForwardMatrix = (model: PaperTransformer): MatrixTraffic =>
  matrixTraffic(model, { rows: model.modelDim, columns: model.feedForwardDim })

/** The matrices of one layer's attention: projections in (three steps with MLA) and out. */
export function attentionMatrices(
  model: PaperTransformer,
  { attentionDim, headDim }: { readonly attentionDim: number; readonly headDim: number },
): readonly MatrixTraffic[] {
  const { modelDim, queryHeads, latentAttention } = model
  const out = matrixTraffic(model, { rows: modelDim, columns: headDim * queryHeads })
  if (!latentAttention) return [matrixTraffic(model, { rows: attentionDim, columns: modelDim }), out]
  const latentDim = latentAttention.kvDim + latentAttention.queryDim
  return [
    matrixTraffic(model, { rows: latentDim, columns: modelDim }),
    matrixTraffic(model, { rows: attentionDim, columns: latentDim }),
    out,
  ]
}

/**
 * rw: bytes that a product of this matrix with `tokens` columns of activations moves, over `ranks` ranks together. The ranks
 * form the grid t1 × t2 that moves least, t1 = √(ranks·rows/columns) held between 1 and `ranks`.
 * @param sqrtRanks √ranks, which callers have at hand
 */
export function matrixTrafficBytes(
  matrix: MatrixTraffic,
  tokens: number,
  ranks: number,
  sqrtRanks: number,
): number {
  const rowGroups = Math.min(Math.max(matrix.aspect * sqrtRanks, 1), ranks)
  const columnGroups = ranks / rowGroups
  return (
    matrix.weightBytes +
    rowGroups * matrix.inputBytesPerToken * tokens +
    columnGroups * matrix.outputBytesPerToken * tokens
  )
}
