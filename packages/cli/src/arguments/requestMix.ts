import { InputError } from 'paretoken'
import { decimalNumber, decimalPattern } from './decimal.ts'
import { parseNumber } from './number.ts'
import { parseShare } from './share.ts'

/** Requests that are alike; tokens are means where a kind stands for several. */
export type RequestKind = {
  /** Tokens of the prompt, those in the prefix cache among them. */
  readonly inputTokens: number
  /** Tokens that are generated. */
  readonly outputTokens: number
  /** Tokens of the prompt that are in the prefix cache: none to all. */
  readonly cachedInputTokens: number
  /** The share of all requests; of the kinds of a mix they sum to 1. */
  readonly weight: number
}

/** Flags that describe requests which are all alike, as typed. */
export type RequestKindFlags = {
  readonly isl?: string | undefined
  readonly osl?: string | undefined
  readonly cacheHits?: string | undefined
}

/** The most tokens a request may have of input, and of output. */
export const mostRequestTokens = 1e9

const mostWeight = 1e12

const parseTokens = (text: string, where: string, what: string, least: number, example: string): number =>
  parseNumber(text, { where, what, least, most: mostRequestTokens, whole: true, example })

const parseInput = (text: string, where: string): number =>
  parseTokens(text, where, 'tokens of input', 1, '4k')

const parseOutput = (text: string, where: string): number =>
  parseTokens(text, where, 'tokens of output', 1, '1k')

const parseCachedShare = (text: string, where: string): number =>
  parseShare(text, where, { what: 'a share of the input', example: '50%' })

function missing(flag: string, beside: string, example: string): InputError {
  return new InputError(`${flag}: it is missing beside ${beside}; ${flag} ${example} would be right`)
}

/** The one kind of request that --isl, --osl and --cache-hits describe: all requests are alike. Throws InputError where they cannot be. */
export function requestKind({ isl, osl, cacheHits }: RequestKindFlags): RequestKind {
  if (isl === undefined) throw missing('--isl', osl === undefined ? '--cache-hits' : '--osl', '4k')
  if (osl === undefined) throw missing('--osl', '--isl', '1k')
  const inputTokens = parseInput(isl, '--isl')
  return {
    inputTokens,
    outputTokens: parseOutput(osl, '--osl'),
    cachedInputTokens:
      cacheHits === undefined ? 0 : inputTokens * parseCachedShare(cacheHits, '--cache-hits'),
    weight: 1,
  }
}

/** Cached tokens of an input: "50%" of it, or a number of tokens. */
function parseCached(text: string, inputTokens: number, where: string): number {
  if (text.trim().endsWith('%')) return inputTokens * parseCachedShare(text, where)
  const cachedTokens = parseTokens(text, where, 'cached tokens', 0, '50%')
  if (cachedTokens <= inputTokens) return cachedTokens
  throw new InputError(
    `${where}: ${cachedTokens} cached tokens are more than the ${inputTokens} of input; ${inputTokens}, all of them, is the most`,
  )
}

const weightPattern = new RegExp(`^(${decimalPattern})\\s*(%?)$`, 'i')

function parseWeight(text: string, where: string): number {
  const [, number, sign] = weightPattern.exec(text.trim()) ?? []
  const weight = number === undefined ? 0 : decimalNumber(number, sign === '%' ? -2 : 0)
  if (weight > 0 && weight <= mostWeight) return weight
  throw new InputError(`${where}: "${text.trim()}" is not a weight; 0.7 or 70% would be right`)
}

const kindPattern = /^([^@/:]*)(?:@([^@/:]*))?\/([^@/:]*)(?::([^@/:]*))?$/

type TypedKind = Omit<RequestKind, 'weight'> & { readonly typedWeight: string | undefined }

function parseKind(text: string, where: string): TypedKind {
  const [, input, cached, output, typedWeight] = kindPattern.exec(text) ?? []
  if (input === undefined || output === undefined)
    throw new InputError(
      `${where}: "${text}" is not a kind of request; input/output:weight, such as 4k/1k:0.7, would be right`,
    )
  const inputTokens = parseInput(input, where)
  return {
    inputTokens,
    outputTokens: parseOutput(output, where),
    cachedInputTokens: cached === undefined ? 0 : parseCached(cached, inputTokens, where),
    typedWeight,
  }
}

/** Throws InputError where some weights are percentages and others are not. */
function checkWeights(weights: readonly string[], where: string): void {
  const percentages = weights.filter((weight) => weight.trim().endsWith('%'))
  if (percentages.length === 0 || percentages.length === weights.length) return
  const plain = weights.find((weight) => !weight.trim().endsWith('%'))
  throw new InputError(
    `${where}: the weights ${percentages[0]?.trim()} and ${plain?.trim()} are of two sorts; all in percent or none would be right`,
  )
}

/**
 * Kinds of requests with their weights, as typed: input/output:weight, "4k/1k:0.7,16k/500:0.3", "4k/1k:70%,16k/500:30%". A cached part
 * of the input follows an @, as a share or in tokens: "4k@50%/1k", "4k@3000/1k". Weights may sum to anything, and are made to sum to 1;
 * only a kind that is alone can go without. Throws InputError where the text is none of this.
 */
export function parseMix(text: string, where: string): readonly RequestKind[] {
  if (text.trim() === '')
    throw new InputError(`${where}: it is empty; 4k/1k or 4k/1k:0.7,16k/500:0.3 would be right`)
  const parts = text.split(',').map((part) => part.trim())
  const blank = parts.indexOf('')
  if (blank >= 0)
    throw new InputError(
      `${where}: kind ${blank + 1} of "${text}" is empty; 4k/1k:0.7,16k/500:0.3 would be right`,
    )
  const kinds = parts.map((part) => parseKind(part, where))
  const typedWeights = kinds.map(({ typedWeight }, index) => {
    if (typedWeight !== undefined) return typedWeight
    if (kinds.length === 1) return '1'
    throw new InputError(
      `${where}: "${parts[index]}" has no weight beside others; ${parts[index]}:0.3 would be right`,
    )
  })
  checkWeights(typedWeights, where)
  const weights = typedWeights.map((weight) => parseWeight(weight, where))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return kinds.map(({ typedWeight: _, ...kind }, index) => ({
    ...kind,
    weight: (weights[index] ?? 0) / total,
  }))
}
