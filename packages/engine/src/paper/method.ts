import type { PaperMethod } from './decodeProblem.ts'
import { expertParallel } from './expertParallelSearch.ts'
import { section22 } from './section22.ts'
import { section35 } from './section35.ts'
import { tensorParallel } from './tensorParallel.ts'

/** The paper's methods, from its first rough estimate to the one behind its figures. */
export const paperMethods = {
  'section-2.2': section22,
  'section-3.5': section35,
  '2d-tp': tensorParallel({ pipelined: false }),
  '2d-tp+pp': tensorParallel({ pipelined: true }),
  ep: expertParallel({ pipelined: false }),
  'ep+pp': expertParallel({ pipelined: true }),
} as const satisfies Record<string, PaperMethod>

/** Name of a method. */
export type PaperMethodName = keyof typeof paperMethods

/** The names, in the paper's order. */
export const paperMethodNames = Object.keys(paperMethods) as readonly PaperMethodName[]
