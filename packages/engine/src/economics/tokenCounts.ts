import { amount, type FigureBounds } from './checkFigures.ts'

/** Tokens of one request, of a day, of a mix, by what is paid for them. Means need not be whole. */
export type TokenCounts = {
  /** Prompt tokens that are computed. */
  readonly newInputTokens: number
  /** Prompt tokens whose keys and values are kept from before. */
  readonly cachedInputTokens: number
  /** Tokens that are written. */
  readonly outputTokens: number
}

/** What token counts may be. */
export const tokenCountBounds: { readonly [field in keyof TokenCounts]: FigureBounds } = {
  newInputTokens: amount,
  cachedInputTokens: amount,
  outputTokens: amount,
}

/** All tokens together. */
export const totalTokens = ({ newInputTokens, cachedInputTokens, outputTokens }: TokenCounts): number =>
  newInputTokens + cachedInputTokens + outputTokens
