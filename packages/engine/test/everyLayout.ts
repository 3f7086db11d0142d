import type { Accelerator } from '../src/hardware/accelerator.ts'
import { layoutProblems } from '../src/layout/checkLayout.ts'
import { acceleratorsOf, type Layout } from '../src/layout/layout.ts'
import { shardingRules } from '../src/layout/shardingRules.ts'
import type { Transformer } from '../src/model/transformer.ts'

/** Every degree of a layout divides the number of accelerators. */
const divisors = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((divisor) => count % divisor === 0)

/** Every layout on so many accelerators that nothing speaks against, found by trying all degrees that could be. */
export function everyLayout(
  model: Transformer,
  hardware: Pick<Accelerator, 'id' | 'interconnect'>,
  accelerators: number,
): readonly Layout[] {
  const rules = shardingRules(model)
  const degrees = divisors(accelerators)
  const all: Layout[] = []
  for (const pipelineParallel of degrees)
    for (const tensorParallel of degrees)
      for (const contextParallel of degrees)
        for (const dataParallel of degrees) {
          const product = pipelineParallel * tensorParallel * contextParallel * dataParallel
          if (product !== accelerators) continue
          for (const expertParallel of degrees)
            for (const expertTensorParallel of degrees)
              for (const tensorParallelRows of degrees) {
                const layout = {
                  pipelineParallel,
                  tensorParallel,
                  contextParallel,
                  dataParallel,
                  expertParallel,
                  expertTensorParallel,
                  tensorParallelRows,
                }
                if (layoutProblems(layout, rules, hardware).length === 0) all.push(layout)
              }
        }
  return all.filter((layout) => acceleratorsOf(layout) === accelerators)
}
