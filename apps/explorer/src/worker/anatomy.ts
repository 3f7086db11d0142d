import type { DecodeFrontierAnswer, ServingFrontierAnswer } from '@paretoken/cli/answers'
import { type Accelerator, layerCount, meanRequest, type Transformer } from 'paretoken'

/** Accelerators that are joined most closely: what people call a node, or a rack. */
export type Domain = {
  /** What joins them: "NVLink 4". */
  readonly name: string
  readonly size: number
}

/** What of a model and its machine a picture of a layout needs, and how long contexts are. */
export type Anatomy = {
  readonly layers: number
  /** Routed experts of a layer; null in models without. */
  readonly experts: number | null
  /** Null where accelerators are joined only by what joins all. */
  readonly domain: Domain | null
  /** That of the machines that compute prompts. */
  readonly prefillDomain: Domain | null
  /** Tokens that each new token attends to, on average. */
  readonly contextTokens: number
  /** Tokens of each sequence that memory holds; null where no more than those. */
  readonly reservedContextTokens: number | null
}

/** A network joins whatever is plugged into it: its size is that of no node. */
const networkSize = 65_536

function domainOf({ interconnect }: Pick<Accelerator, 'interconnect'>): Domain | null {
  const [innermost] = interconnect
  return innermost === undefined || innermost.size >= networkSize
    ? null
    : { name: innermost.name, size: innermost.size }
}

const expertsOf = ({ layers }: Transformer): number | null =>
  layers.reduce<number | null>(
    (most, { feedForward }) =>
      feedForward?.kind === 'mixture' ? Math.max(most ?? 0, feedForward.experts) : most,
    null,
  )

const tokensOf = (
  question:
    | DecodeFrontierAnswer['series'][number]['question']
    | ServingFrontierAnswer['series'][number]['question'],
): Pick<Anatomy, 'contextTokens' | 'reservedContextTokens'> => {
  if ('requests' in question) {
    const { contextTokens, finalTokens } = meanRequest(question.requests)
    return {
      contextTokens,
      reservedContextTokens: Math.max(contextTokens, question.reservedContextTokens ?? finalTokens),
    }
  }
  const { contextTokens, reservedContextTokens = null } = question.workload
  return { contextTokens, reservedContextTokens }
}

/** What a picture of a series' layouts needs. */
export function anatomyOf({
  question,
}: DecodeFrontierAnswer['series'][number] | ServingFrontierAnswer['series'][number]): Anatomy {
  const { model, hardware } = question
  const prefill = 'requests' in question ? question.prefill?.hardware : undefined
  return {
    layers: layerCount(model),
    experts: expertsOf(model),
    domain: domainOf(hardware),
    prefillDomain: domainOf(prefill ?? hardware),
    ...tokensOf(question),
  }
}
