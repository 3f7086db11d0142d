import { Option } from '@commander-js/extra-typings'
import { collectList } from '../arguments/list.ts'

/** The flag that `paretoken compare` alone has, for the command to take. */
export const speedsOption = new Option(
  '--speeds <tokens/s>',
  'speeds for one user at which costs are compared, such as 20,50,100 (default: a few round ones within reach)',
).argParser(collectList)
