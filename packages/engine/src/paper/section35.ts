import { type PaperMethod, totalSeconds } from './decodeProblem.ts'
import { fitsInMemory } from './passCost.ts'
import { squareLayout } from './section22.ts'
import { tensorParallelBreakdown } from './tensorParallel.ts'
import { searchByFloor, workFloorSeconds } from './workFloor.ts'

/** Method `section-3.5`: two-dimensional tensor parallelism over all accelerators, and nothing else. */
export const section35: PaperMethod = {
  search: (problem) => ({
    fastest: (size, ceilingSeconds) => {
      if (!fitsInMemory(problem, size)) return undefined
      const layout = squareLayout(size.accelerators)
      const latencySeconds = totalSeconds(tensorParallelBreakdown(problem, size, layout))
      return latencySeconds < ceilingSeconds ? { latencySeconds, layout } : undefined
    },
    ...searchByFloor((box) => workFloorSeconds(problem, box)),
  }),
  breakdown: tensorParallelBreakdown,
}
