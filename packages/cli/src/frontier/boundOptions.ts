import { Option } from '@commander-js/extra-typings'

/** The flags that bound a frontier and are its alone, for the command to take. */
export const boundOptions = {
  demand: new Option(
    '--demand <tokens/s>',
    'leave out deployments that serve more tokens per second than this in all, such as 10k',
  ),
}
