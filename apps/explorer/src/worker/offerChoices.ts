import { type Offer, offers } from '@paretoken/catalog'
import { withoutMaker } from '@paretoken/cli/answers'

/** An offer of the catalog, as a menu has it. */
export type OfferChoice = {
  /** As the command takes it: "OpenAI/GPT-4o". */
  readonly id: string
  /** Its prices and speed: "$2.50 in, $10 out, 134 tokens/s, 2024-11". */
  readonly words: string
}

const choiceOf = ({
  provider,
  name,
  date,
  inputDollarsPerMillionTokens: input,
  outputDollarsPerMillionTokens: output,
  tokensPerSecond,
}: Offer): OfferChoice => ({
  id: `${provider}/${withoutMaker(name)}`,
  words: `$${input} in, $${output} out, ${Math.round(tokensPerSecond ?? 0)} tokens/s, ${date}`,
})

/** Offers of the catalog with both prices and a speed, of each the latest. */
export function offerChoices(): readonly OfferChoice[] {
  const whole = offers.filter(
    ({ inputDollarsPerMillionTokens: input, outputDollarsPerMillionTokens: output, tokensPerSecond }) =>
      input !== undefined && output !== undefined && tokensPerSecond !== undefined,
  )
  const latest = new Map<string, Offer>()
  for (const offer of whole) {
    const { id } = choiceOf(offer)
    const known = latest.get(id)
    if (known === undefined || offer.date > known.date) latest.set(id, offer)
  }
  return [...latest.values()].map(choiceOf).toSorted((a, b) => a.id.localeCompare(b.id))
}
