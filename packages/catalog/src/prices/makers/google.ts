import type { Offer } from '../offer.ts'
import { modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Google', modelsDev('google'))

/** What Google asks for its own models. */
export const google: readonly Offer[] = [
  listed('gemini-2.5-flash-image', null, { input: 0.3, cachedInput: 0.075, output: 30 }, 'output is images'),
  listed('gemini-2.5-flash-lite', null, { input: 0.1, cachedInput: 0.01, output: 0.4 }),
  listed('gemini-2.5-flash-preview-tts', null, { input: 0.5, output: 10 }, 'output is speech'),
  listed('gemini-2.5-flash', null, { input: 0.3, cachedInput: 0.03, output: 2.5 }),
  listed('gemini-2.5-pro-preview-tts', null, { input: 1, output: 20 }, 'output is speech'),
  listed('gemini-2.5-pro', null, { input: 1.25, cachedInput: 0.125, output: 10 }),
  listed('gemini-3-flash-preview', null, { input: 0.5, cachedInput: 0.05, output: 3 }),
  listed('gemini-3-pro-image-preview', null, { input: 2, output: 120 }, 'output is images'),
  listed('gemini-3-pro-preview', null, { input: 2, cachedInput: 0.2, output: 12 }),
  listed('gemini-3.1-flash-image-preview', null, { input: 0.5, output: 60 }, 'output is images'),
  listed('gemini-3.1-flash-lite-preview', null, { input: 0.25, cachedInput: 0.025, output: 1.5 }),
  listed('gemini-3.1-flash-lite', null, { input: 0.25, cachedInput: 0.025, output: 1.5 }),
  listed('gemini-3.1-pro-preview-customtools', null, { input: 2, cachedInput: 0.2, output: 12 }),
  listed('gemini-3.1-pro-preview', null, { input: 2, cachedInput: 0.2, output: 12 }),
  listed('gemini-3.5-flash', null, { input: 1.5, cachedInput: 0.15, output: 9 }),
]
