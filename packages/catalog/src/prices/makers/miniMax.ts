import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('MiniMax', modelsDev('minimax'))

const listedLater = priceList('MiniMax', llmPrices('minimax'))

/** What MiniMax asks for its own models. */
export const miniMax: readonly Offer[] = [
  listed('MiniMax-M2.1', 'minimax-m2', { input: 0.3, output: 1.2 }),
  listed('MiniMax-M2.5-highspeed', 'minimax-m2.5', { input: 0.6, cachedInput: 0.06, output: 2.4 }),
  listed('MiniMax-M2.5', 'minimax-m2.5', { input: 0.3, cachedInput: 0.03, output: 1.2 }),
  listed('MiniMax-M2.7-highspeed', 'minimax-m2.5', { input: 0.6, cachedInput: 0.06, output: 2.4 }),
  listed('MiniMax-M2.7', 'minimax-m2.5', { input: 0.3, cachedInput: 0.06, output: 1.2 }),
  listed('MiniMax-M2', 'minimax-m2', { input: 0.3, output: 1.2 }),
  listed('MiniMax-M3', 'minimax-m3', { input: 0.3, cachedInput: 0.06, output: 1.2 }),
  listedLater('minimax-m2', 'minimax-m2', { input: 0.3, output: 1.2 }),
]
