import { type Constants, type FreeConstant, fitConstants } from './fitConstants.ts'

/** Measurements of one family that depend on some constants alone. */
export type TiedPart<Family extends string, Name extends string> = {
  readonly family: Family
  /** The constants that its predictions depend on. */
  readonly names: readonly Name[]
  /** How much its loss counts beside others'. */
  readonly weight: number
  /** How far predictions with these constants are from its measurements. */
  readonly loss: (constants: Constants<Name>) => number
}

/** What is fitted to measurements of several families at once. */
export type TiedFit<Family extends string, Name extends string> = {
  readonly parts: readonly TiedPart<Family, Name>[]
  /** Where constants begin and may lie. */
  readonly free: { readonly [name in Name]: FreeConstant }
  /** Whether a family has its own of a constant; otherwise it is one for all. */
  readonly isOwn: (name: Name, family: Family) => boolean
  /** Constants that are not to be fitted. */
  readonly given?: { readonly [name in Name]?: number }
}

/** Constants that all families share, and those of each. */
export type TiedConstants<Family extends string, Name extends string> = {
  readonly shared: { readonly [name in Name]?: number }
  readonly own: { readonly [family in Family]?: { readonly [name in Name]?: number } }
}

/**
 * Searches that begin where the last one ended, in long steps again, and move constants in the opposite order: a loss with edges can hold one whose steps
 * have become short.
 */
const searches = 8

/** A search that gains less than that share of the loss has failed; two that fail end it. */
const leastGain = 1e-4

/** The loss of a part, which is worked out anew only where one of its constants has moved. */
function remembered<Name extends string>(
  names: readonly Name[],
  loss: (constants: Constants<Name>) => number,
): (constants: Constants<Name>) => number {
  let at: Constants<Name> | undefined
  let known = 0
  return (constants) => {
    const last = at
    if (last !== undefined && names.every((name) => last[name] === constants[name])) return known
    at = constants
    known = loss(constants)
    return known
  }
}

/**
 * Constants with which the weighted sum of the losses of all parts is least: each shared one is fitted to the measurements of all families at once, each
 * family's own beside them to the family's.
 */
export function fitTied<Family extends string, Name extends string>({
  parts,
  free,
  isOwn,
  given = {},
}: TiedFit<Family, Name>): TiedConstants<Family, Name> {
  const keyOf = (name: Name, family: Family) => (isOwn(name, family) ? `${family} ${name}` : name)
  const bounds: { [key: string]: FreeConstant } = {}
  const losses = parts.map(({ family, names, weight, loss }) => {
    const keys = names.map((name) => keyOf(name, family))
    names.forEach((name, index) => {
      const fixed = given[name]
      bounds[keys[index] as string] =
        fixed === undefined ? free[name] : { start: fixed, least: fixed, most: fixed }
    })
    const valuesOf = (all: Constants<string>) =>
      Object.fromEntries(names.map((name, index) => [name, all[keys[index] as string]])) as Constants<Name>
    return remembered(keys, (all) => weight * loss(valuesOf(all)))
  })
  const total = (all: Constants<string>) => losses.reduce((sum, loss) => sum + loss(all), 0)

  let found: Constants<string> = Object.fromEntries(
    Object.entries(bounds).map(([key, { start }]) => [key, start]),
  )
  let least = Number.POSITIVE_INFINITY
  let order = Object.keys(bounds)
  for (let search = 0, failed = 0; search < searches && failed < 2; search += 1) {
    const begun = order.map((key) => [key, { ...bounds[key], start: found[key] }])
    const next = fitConstants(Object.fromEntries(begun), total)
    const loss = total(next)
    failed = loss > (1 - leastGain) * least ? failed + 1 : 0
    if (loss < least) {
      found = next
      least = loss
    }
    order = [...order].reverse()
  }

  const shared: { [name in Name]?: number } = {}
  const own: { [family in Family]?: { [name in Name]?: number } } = {}
  for (const { family, names } of parts)
    for (const name of names) {
      const value = found[keyOf(name, family)] as number
      if (isOwn(name, family)) own[family] = { ...own[family], [name]: value } as typeof shared
      else shared[name] = value
    }
  return { shared, own }
}
