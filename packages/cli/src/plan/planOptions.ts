import { Option } from '@commander-js/extra-typings'
import { optionGroup } from '../arguments/optionGroup.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'
import { servingOptions } from '../serving/servingOptions.ts'

/** The flags that are a plan's alone, or mean something else there, for the command to take. */
export const planOptions = {
  rate: new Option(
    '--rate <requests>',
    'requests that come in a second, a minute, an hour or a day, such as 20/s',
  ),
  demand: new Option(
    '--demand <tokens/s>',
    'tokens of output wanted in a second, such as 20k, in place of --rate',
  ),
  meanLoad: new Option(
    '--mean-load <share>',
    'of the rate, the share that comes in an average hour; machines are paid for all day (default: 100%)',
  ),
  maxAccelerators: new Option(
    '--max-accelerators <number>',
    'the most accelerators of one instance, up to 4096 (default: 64)',
  ),
  accelerators: new Option(
    '--accelerators <numbers>',
    'numbers of accelerators of one instance to try, such as 8,16 or 1-64 (default: 1, 2, 4 … and whole domains)',
  ),
}

/** How instances compute prompts; whichever is cheaper where nothing is said. */
export const planServingGroup = optionGroup<Pick<ServingFlags, 'serving'>>(
  new Option(
    servingOptions.serving.flags,
    'prompts beside decoding (aggregated), in a pool of their own (disaggregated), or best (default: best)',
  ).helpGroup(servingOptions.serving.helpGroupHeading ?? ''),
)
