import type { PaperComparison, PaperCurve } from '@paretoken/catalog'

/** What makes two curves the same computation: everything but the name. */
export const computationOf = ({ name: _name, ...inputs }: PaperCurve): string => JSON.stringify(inputs)

/** The different computations behind the curves of some comparisons. */
export const distinctCurves = (comparisons: readonly PaperComparison[]): readonly PaperCurve[] => [
  ...new Map(
    comparisons.flatMap(({ curves }) => curves.map((curve) => [computationOf(curve), curve] as const)),
  ).values(),
]
