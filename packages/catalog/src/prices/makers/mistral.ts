import type { Offer } from '../offer.ts'
import { llmPrices, modelsDev, priceList } from '../priceList.ts'

const listed = priceList('Mistral', modelsDev('mistral'))

const listedLater = priceList('Mistral', llmPrices('mistral'))

/** What Mistral asks for its own models. */
export const mistral: readonly Offer[] = [
  listed('devstral-2512', null, { input: 0.4, output: 2 }),
  listed('devstral-latest', null, { input: 0.4, output: 2 }),
  listed('devstral-medium-2507', null, { input: 0.4, output: 2 }),
  listed('devstral-medium-latest', null, { input: 0.4, output: 2 }),
  listed('devstral-small-2505', null, { input: 0.1, output: 0.3 }),
  listed('devstral-small-2507', null, { input: 0.1, output: 0.3 }),
  listed('magistral-medium-latest', null, { input: 2, output: 5 }),
  listed('magistral-small', null, { input: 0.5, output: 1.5 }),
  listed('mistral-large-2411', 'mistral-large-2407', { input: 2, output: 6 }),
  listed('mistral-large-2512', 'mistral-large-3', { input: 0.5, output: 1.5 }),
  listed('mistral-large-latest', 'mistral-large-3', { input: 0.5, output: 1.5 }),
  listed('mistral-small-2506', null, { input: 0.1, output: 0.3 }),
  listed('mistral-small-2603', null, { input: 0.15, output: 0.6 }),
  listed('mistral-small-latest', null, { input: 0.15, output: 0.6 }),
  listed('open-mixtral-8x22b', 'mixtral-8x22b', { input: 2, output: 6 }),
  listed('open-mixtral-8x7b', 'mixtral-8x7b', { input: 0.7, output: 0.7 }),
  listedLater('pixtral-12b', null, { input: 0.15, output: 0.15 }),
  listedLater(
    'mistral-small-latest',
    null,
    { input: 0.1, output: 0.3 },
    'models.dev has $0.15 and $0.60 by 2026-07-02',
  ),
  listedLater('mistral-medium-2505', null, { input: 0.4, output: 2 }),
  listedLater('mistral-nemo', 'mistral-nemo-12b', { input: 0.15, output: 0.15 }),
  listedLater('open-mistral-7b', 'mistral-7b', { input: 0.25, output: 0.25 }),
  listedLater('open-mixtral-8x7b', 'mixtral-8x7b', { input: 0.7, output: 0.7 }),
  listedLater('open-mixtral-8x22b', 'mixtral-8x22b', { input: 2, output: 6 }),
  listedLater(
    'mistral-large-latest',
    'mistral-large-2407',
    { input: 2, output: 6 },
    'Mistral Large 2’s price; past, though the source has it as current',
    '2025',
  ),
  listedLater('pixtral-large-latest', null, { input: 2, output: 6 }),
  listedLater('mistral-saba-latest', null, { input: 0.2, output: 0.6 }),
  listedLater('codestral-latest', null, { input: 0.3, output: 0.9 }),
  listedLater('ministral-8b-latest', 'ministral-8b', { input: 0.1, output: 0.1 }),
  listedLater('ministral-3b-latest', null, { input: 0.04, output: 0.04 }),
  listedLater('magistral-medium-latest', null, { input: 2, output: 5 }),
]
