import { modelEntry } from '../models/model.ts'
import type { Offer } from './offer.ts'
import { offers } from './offers.ts'

/**
 * The offers of the model of that id or alias; none where no provider of the table serves it. Throws InputError
 * where the catalog has no such model.
 */
export function offersOf(name: string): readonly Offer[] {
  const { id } = modelEntry(name)
  return offers.filter(({ model }) => model === id)
}
