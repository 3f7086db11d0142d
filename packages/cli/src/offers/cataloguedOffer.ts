import { normalizeName, type Offer, offers, suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { withoutMaker } from './offerName.ts'
import { isPriced, type PricedOffer } from './pricedOffer.ts'

/** What is asked of an offer of the catalog's list. */
export type Wanted = {
  /** Whether it must have a speed. */
  readonly speed: boolean
}

const example = 'OpenAI/GPT-4o'

function didYouMean(names: readonly string[], typed: string): string {
  const near = suggest(
    [...new Set(names)].map((id) => ({ id })),
    typed,
  ).map((name) => `"${name}"`)
  return near.length > 0
    ? `did you mean ${near.join(' or ')}?`
    : `there are ${[...new Set(names)].sort().join(', ')}`
}

/** All offers of a provider of a model, by the names they go by. Throws InputError, with what is near, where there are none. */
function offersNamed(text: string): readonly Offer[] {
  const [, provider = '', name = ''] = /^([^/]+)\/(.+)$/.exec(text.trim()) ?? []
  if (name === '') throw new InputError(`--offer: "${text}" is not provider/model; ${example} would be right`)
  const ofProvider = offers.filter((offer) => normalizeName(offer.provider) === normalizeName(provider))
  if (ofProvider.length === 0)
    throw new InputError(
      `--offer: no provider is called "${provider}"; ${didYouMean(
        offers.map((offer) => offer.provider),
        provider,
      )}`,
    )
  const wanted = normalizeName(name)
  const found = ofProvider.filter((offer) =>
    [offer.name, withoutMaker(offer.name), offer.model ?? ''].some(
      (known) => normalizeName(known) === wanted,
    ),
  )
  if (found.length > 0) return found
  throw new InputError(
    `--offer: ${ofProvider[0]?.provider} has no "${name}" in the list; ${didYouMean(
      ofProvider.map((offer) => withoutMaker(offer.name)),
      name,
    )}`,
  )
}

/**
 * The latest offer of that provider and model that has what is wanted, of those of one day the first. Throws InputError where there is none.
 * @param text provider/model, as typed
 */
export function cataloguedOffer(text: string, { speed }: Wanted): PricedOffer {
  const named = offersNamed(text)
  const [first] = named
  const priced = named.filter(isPriced)
  if (priced.length === 0)
    throw new InputError(
      `--offer: the list has a speed of ${first?.provider} ${first?.name} and no price; give --price and --speed in place of it`,
    )
  const usable = speed ? priced.filter(({ tokensPerSecond }) => tokensPerSecond !== undefined) : priced
  if (usable.length === 0)
    throw new InputError(
      `--offer: the list has prices of ${first?.provider} ${first?.name} and no speed; add --speed 80`,
    )
  return usable.reduce((latest, offer) => (offer.date > latest.date ? offer : latest))
}
