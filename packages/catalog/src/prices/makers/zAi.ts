import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Z.ai', modelsDev('zai'))

/** What Z.ai asks for its own models. */
export const zAi: readonly Offer[] = [
  listed('glm-4.5-air', 'glm-4.5-air', { input: 0.2, cachedInput: 0.03, output: 1.1 }),
  listed('glm-4.5', 'glm-4.5', { input: 0.6, cachedInput: 0.11, output: 2.2 }),
  listed('glm-4.5v', null, { input: 0.6, output: 1.8 }),
  listed('glm-4.6', 'glm-4.6', { input: 0.6, cachedInput: 0.11, output: 2.2 }),
  listed('glm-4.6v', null, { input: 0.3, output: 0.9 }),
  listed('glm-4.7-flashx', null, { input: 0.07, cachedInput: 0.01, output: 0.4 }),
  listed('glm-4.7', 'glm-4.6', { input: 0.6, cachedInput: 0.11, output: 2.2 }),
  listed('glm-5-turbo', null, { input: 1.2, cachedInput: 0.24, output: 4 }),
  listed('glm-5.1', 'glm-5.1', { input: 1.4, cachedInput: 0.26, output: 4.4 }),
  listed('glm-5.2', 'glm-5.2', { input: 1.4, cachedInput: 0.26, output: 4.4 }),
  listed('glm-5', 'glm-5', { input: 1, cachedInput: 0.2, output: 3.2 }),
  listed('glm-5v-turbo', null, { input: 1.2, cachedInput: 0.24, output: 4 }),
]
