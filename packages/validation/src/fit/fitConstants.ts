/** A constant that a fit may move. */
export type FreeConstant = {
  /** Where the search begins. */
  readonly start: number
  /** The least it may be. Above 0 the search moves in ratios, at 0 or below in sums. */
  readonly least: number
  /** The most it may be. */
  readonly most: number
}

/** Values of constants by their names. */
export type Constants<Name extends string> = { readonly [name in Name]: number }

/** Steps are halved that often: from a factor of 1.5, or half of the range, to about 0.02 % of it. */
const halvings = 12

/** What a move must gain, as a share of the loss at the start; less is rounding, which could go on for ever. */
const leastGain = 1e-7

const moved = (value: number, { least, most }: FreeConstant, step: number): number => {
  const there = least > 0 ? value * 1.5 ** step : value + (step * (most - least)) / 2
  return Math.min(most, Math.max(least, there))
}

/**
 * Constants at which a loss is least, as far as a search downhill from the start finds them: each constant in turn is moved
 * both ways; a round that helped is repeated as a whole, one that did not halves the steps. Pattern search of Hooke and Jeeves 1961,
 * doi:10.1145/321062.321069. Needs no derivatives, so the loss may have edges; the same input gives the same result. Where the loss is no number, as that
 * of nothing, it stays at the start.
 */
export function fitConstants<Name extends string>(
  free: { readonly [name in Name]: FreeConstant },
  loss: (constants: Constants<Name>) => number,
): Constants<Name> {
  const names = Object.keys(free) as Name[]
  const start = Object.fromEntries(names.map((name) => [name, free[name].start])) as Constants<Name>
  const gain = leastGain * loss(start)
  const explore = (from: Constants<Name>, fromLoss: number, step: number) => {
    let best = from
    let least = fromLoss
    for (const name of names)
      for (const direction of [step, -step]) {
        const tried = { ...best, [name]: moved(best[name], free[name], direction) }
        const value = loss(tried)
        if (!(value < least - gain)) continue
        best = tried
        least = value
        break
      }
    return { best, least }
  }
  const again = (from: Constants<Name>, to: Constants<Name>): Constants<Name> => {
    const leap = (name: Name) => {
      const { least, most } = free[name]
      const there = least > 0 ? (to[name] * to[name]) / from[name] : 2 * to[name] - from[name]
      return Math.min(most, Math.max(least, there))
    }
    return Object.fromEntries(names.map((name) => [name, leap(name)])) as Constants<Name>
  }

  let base = start
  let baseLoss = loss(start)
  for (let halved = 0; halved <= halvings; ) {
    const step = 0.5 ** halved
    let { best, least } = explore(base, baseLoss, step)
    if (!(least < baseLoss - gain)) {
      halved += 1
      continue
    }
    while (least < baseLoss - gain) {
      const from = base
      base = best
      baseLoss = least
      const leapt = again(from, base)
      ;({ best, least } = explore(leapt, loss(leapt), step))
    }
  }
  return base
}
