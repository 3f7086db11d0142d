/** What a series can differ in. */
export type SeriesFacets = {
  readonly model: string
  readonly hardware: string
  readonly precision: string
  readonly calibration: string
}

const facetNames = ['model', 'hardware', 'precision', 'calibration'] as const

const varies = (all: readonly SeriesFacets[], facet: keyof SeriesFacets): boolean =>
  all.some((facets) => facets[facet] !== all[0]?.[facet])

/** The name of a model on a machine. */
const subjectName = ({ model, hardware }: SeriesFacets): string => `${model} on ${hardware}`

/** What tells series from each other; of one alone its model and machine. */
export function nameSeries(all: readonly SeriesFacets[]): readonly string[] {
  const differing = facetNames.filter((facet) => varies(all, facet))
  if (differing.length === 0) return all.map(subjectName)
  return all.map((facets) => {
    const [first, ...others] = differing.map((facet) => facets[facet])
    const both = differing[0] === 'model' && differing[1] === 'hardware'
    return both ? [subjectName(facets), ...others.slice(1)].join(', ') : [first, ...others].join(', ')
  })
}

/** What all series have in common, for a title: "llama-3.1-70b on 3 accelerators", "2 models on h100-sxm". */
export function commonName(all: readonly SeriesFacets[]): string {
  const counted = (facet: 'model' | 'hardware', plural: string): string => {
    const different = new Set(all.map((facets) => facets[facet]))
    return different.size === 1 ? [...different].join() : `${different.size} ${plural}`
  }
  return `${counted('model', 'models')} on ${counted('hardware', 'machines')}`
}
