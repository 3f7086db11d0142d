import { Option } from '@commander-js/extra-typings'
import { collectList } from '../arguments/list.ts'

/** The flags that `paretoken invert` alone has, or that mean something else there, for the command to take. */
export const invertOptions = {
  speed: new Option('--speed <tokens/s>', 'tokens per second of one user'),
  price: new Option('--price <dollars>', 'asked for a million output tokens'),
  inputPrice: new Option(
    '--input-price <dollars>',
    'asked for a million tokens of prompts; goes with --isl and --osl',
  ),
  cachedPrice: new Option(
    '--cached-price <dollars>',
    'asked for a million tokens of prompts that a prefix cache holds (default: as any other)',
  ),
  offer: new Option(
    '--offer <provider/model>',
    'take speed and prices from the catalog’s list of offers, such as OpenAI/GPT-4o',
  ),
  margin: new Option(
    '--margin <shares>',
    'what is left of the price, one or several, such as 0,0.5,0.8 (default: 0)',
  ).argParser(collectList),
  sparsity: new Option(
    '--sparsity <ratios>',
    'sizes: all parameters over active ones, such as 1,8,28 (default: 1, dense models, and 8)',
  ).argParser(collectList),
  rent: new Option(
    '--rent <dollars>',
    'per accelerator and hour, one for all or one for each (default: the catalog’s typical rent)',
  ),
}
