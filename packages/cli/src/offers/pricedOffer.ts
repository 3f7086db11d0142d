import type { Offer } from '@paretoken/catalog'

/** An offer with both prices. */
export type PricedOffer = Offer &
  Required<Pick<Offer, 'inputDollarsPerMillionTokens' | 'outputDollarsPerMillionTokens'>>

/** Whether an offer says what prompts and output cost. */
export const isPriced = (offer: Offer): offer is PricedOffer =>
  offer.inputDollarsPerMillionTokens !== undefined && offer.outputDollarsPerMillionTokens !== undefined
