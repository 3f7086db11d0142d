import type { OutputFlags } from '../output/outputFlags.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags that say how much there is to serve, as typed. */
export type LoadFlags = {
  readonly rate?: string | undefined
  readonly demand?: string | undefined
  readonly meanLoad?: string | undefined
}

/** The flags of `paretoken plan`. Instances are whole ones, so that there is no `--matching`. */
export type PlanFlags = Omit<ServingFlags, 'matching' | 'context'> & LoadFlags & OutputFlags
