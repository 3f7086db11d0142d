/** Numbers objects, the same object always alike. */
export function numbering(): (object: object) => number {
  const numbers = new WeakMap<object, number>()
  let count = 0
  return (object) => {
    const found = numbers.get(object)
    if (found !== undefined) return found
    numbers.set(object, count)
    return count++
  }
}
