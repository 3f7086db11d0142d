import { Option } from '@commander-js/extra-typings'

/** The flags that `paretoken explain` alone has, for the command to take. */
export const explainOptions = {
  layout: new Option(
    '--layout <degrees>',
    'a layout of your own, such as "TP8" or "PP2 TP4 DP4 EP16"; goes with --batch',
  ),
  batch: new Option(
    '--batch <sequences>',
    'sequences decoded at the same time, by all accelerators together',
  ),
  speed: new Option(
    '--speed <tokens/s>',
    'the cheapest point of the frontier at least as fast (default: the preferred point)',
  ),
}
