import type { SeriesFacets } from './seriesNames.ts'

type MachineFacets = Omit<SeriesFacets, 'model'>

/**
 * What to call machines: by their ids, with precision and calibration only where one machine has several of them.
 * @param all the machines of an answer
 */
export function machineNames(all: readonly MachineFacets[]): (facets: MachineFacets) => string {
  const several = (facet: 'precision' | 'calibration'): boolean => {
    const known = new Map<string, string>()
    return all.some((facets) => {
      const first = known.get(facets.hardware) ?? facets[facet]
      known.set(facets.hardware, first)
      return first !== facets[facet]
    })
  }
  const told = (['precision', 'calibration'] as const).filter(several)
  return (facets) => [facets.hardware, ...told.map((facet) => facets[facet])].join(', ')
}
