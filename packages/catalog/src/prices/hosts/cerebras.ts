import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Cerebras', modelsDev('cerebras'))

/** What Cerebras asks for other makers’ open models. */
export const cerebras: readonly Offer[] = [
  listed('gpt-oss-120b', 'gpt-oss-120b', { input: 0.35, output: 0.75 }),
  listed('zai-glm-4.7', 'glm-4.6', { input: 2.25, output: 2.75 }, 'the source has cached input at no charge'),
]
