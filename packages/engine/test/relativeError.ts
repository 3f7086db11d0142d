/** |got − wanted| in units of |wanted|; where nothing is wanted, |got| itself. */
export const relativeError = (got: number, wanted: number): number =>
  Math.abs(got - wanted) / (Math.abs(wanted) || 1)
