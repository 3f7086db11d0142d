import type { Offer } from '@paretoken/catalog'
import { withoutMaker } from '../offers/offerName.ts'

const keyOf = ({ provider, model, date }: Offer): string => JSON.stringify([provider, model, date])

/**
 * What to call offers: by their provider, with the name that they go by where a provider has several of one day.
 * @param all those that are to be told apart
 */
export function offerLabels(all: readonly Offer[]): (offer: Offer) => string {
  const counts = new Map<string, number>()
  for (const offer of all) counts.set(keyOf(offer), (counts.get(keyOf(offer)) ?? 0) + 1)
  return (offer) =>
    (counts.get(keyOf(offer)) ?? 0) > 1 ? `${offer.provider} ${withoutMaker(offer.name)}` : offer.provider
}

/** Where an offer is from, and what has to be known of it. */
export const offerFootnote = ({ source, note }: Offer): string =>
  note === undefined ? source : `${note}; ${source}`
