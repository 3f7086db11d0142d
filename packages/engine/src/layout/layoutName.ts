import { attentionRanks, type Layout, stageRanks } from './layout.ts'

/**
 * A layout as engineers write it: "TP8", "PP2 TP4 DP8 EP32", "TP64 (8×8)"; degrees of 1 are left out, one accelerator alone is "TP1".
 * Without EP all accelerators of a stage split every expert.
 * @param experts whether the model has routed experts, so that how they are split is worth saying
 */
export function layoutName(layout: Layout, experts: boolean): string {
  const { pipelineParallel, tensorParallel, contextParallel, dataParallel, tensorParallelRows } = layout
  const degree = (name: string, value: number): string[] => (value === 1 ? [] : [`${name}${value}`])
  const rows = tensorParallelRows
  const parts = [
    ...degree('PP', pipelineParallel),
    ...(tensorParallel === 1 && stageRanks(layout) > 1 ? [] : [`TP${tensorParallel}`]),
    ...degree('CP', contextParallel),
    ...degree('DP', dataParallel),
    ...(rows === 1 ? [] : [`(${rows}×${attentionRanks(layout) / rows})`]),
    ...(experts && layout.expertParallel > 1
      ? [`EP${layout.expertParallel}`, ...degree('ETP', layout.expertTensorParallel)]
      : []),
  ]
  return parts.join(' ')
}
