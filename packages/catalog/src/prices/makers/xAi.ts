import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('xAI', modelsDev('xai'))

/** What xAI asks for its own models. */
export const xAi: readonly Offer[] = [
  listed('grok-4.20-0309-non-reasoning', null, { input: 1.25, cachedInput: 0.2, output: 2.5 }),
  listed('grok-4.20-0309-reasoning', null, { input: 1.25, cachedInput: 0.2, output: 2.5 }),
  listed('grok-4.20-multi-agent-0309', null, { input: 1.25, cachedInput: 0.2, output: 2.5 }),
  listed('grok-4.3', null, { input: 1.25, cachedInput: 0.2, output: 2.5 }),
]
