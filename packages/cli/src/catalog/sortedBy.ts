/** Items in the order of a key: numbers from the largest down, names from a to z, what is not known last. */
export function sortedBy<Item>(
  items: readonly Item[],
  key: (item: Item) => number | string | undefined,
): readonly Item[] {
  const rank = (value: number | undefined) => value ?? Number.NEGATIVE_INFINITY
  const names = compareNames()
  return items.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (typeof left === 'string' || typeof right === 'string')
      return names(String(left ?? ''), String(right ?? ''))
    if (left === right) return 0
    return rank(right) > rank(left) ? 1 : -1
  })
}

/** Numbers inside of names in their order: v4 before v10. */
const compareNames = () => new Intl.Collator('en', { numeric: true }).compare
