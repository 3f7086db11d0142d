import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Fireworks', modelsDev('fireworks-ai'))

/** What Fireworks asks for other makers’ open models. */
export const fireworks: readonly Offer[] = [
  listed('accounts/fireworks/routers/glm-5p1-fast', 'glm-5.1', {
    input: 2.8,
    cachedInput: 0.52,
    output: 8.8,
  }),
  listed('accounts/fireworks/routers/glm-5p2-fast', 'glm-5.2', {
    input: 2.1,
    cachedInput: 0.21,
    output: 6.6,
  }),
  listed('accounts/fireworks/routers/kimi-k2p6-fast', 'kimi-k2.5', { input: 2, cachedInput: 0.3, output: 8 }),
  listed('accounts/fireworks/routers/kimi-k2p6-turbo', 'kimi-k2.5', {
    input: 2,
    cachedInput: 0.3,
    output: 8,
  }),
  listed('accounts/fireworks/routers/kimi-k2p7-code-fast', 'kimi-k2.7-code-nvfp4', {
    input: 1.9,
    cachedInput: 0.38,
    output: 8,
  }),
]
