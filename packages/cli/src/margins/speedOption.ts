import { Option } from '@commander-js/extra-typings'

/** The flag that `paretoken margins` alone has, for the command to take. */
export const speedOption = new Option(
  '--speed <tokens/s>',
  'speed of offers whose speed is not known (default: that of the preferred point)',
)
