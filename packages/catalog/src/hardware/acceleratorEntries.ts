import type { AcceleratorEntry } from './acceleratorEntry.ts'
import { ada } from './nvidia/ada.ts'
import { ampere } from './nvidia/ampere.ts'
import { blackwell } from './nvidia/blackwell.ts'
import { hopper } from './nvidia/hopper.ts'
import { rubin } from './nvidia/rubin.ts'
import { volta } from './nvidia/volta.ts'
import { amd } from './others/amd.ts'
import { apple } from './others/apple.ts'
import { aws } from './others/aws.ts'
import { google } from './others/google.ts'
import { intel } from './others/intel.ts'
import { sramMachines } from './others/sramMachines.ts'

/** Every accelerator of the catalog with the sources of its figures, by vendor and generation. */
export const acceleratorEntries: readonly AcceleratorEntry[] = [
  ...volta,
  ...ampere,
  ...hopper,
  ...ada,
  ...blackwell,
  ...rubin,
  ...amd,
  ...google,
  ...aws,
  ...intel,
  ...sramMachines,
  ...apple,
]
