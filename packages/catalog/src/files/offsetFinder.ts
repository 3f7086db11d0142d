import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Path } from './path.ts'

type Place = { readonly node: unknown; readonly offset: number | undefined }

/** The places of a mapping's values by their names, found once for each mapping. */
function placesOf(map: YAMLMap, known: WeakMap<YAMLMap, ReadonlyMap<string, Place>>) {
  const before = known.get(map)
  if (before !== undefined) return before
  const places = new Map<string, Place>()
  for (const { key, value } of map.items)
    if (isScalar(key)) places.set(String(key.value), { node: value, offset: key.range?.[0] })
  known.set(map, places)
  return places
}

/** A function that finds where in the text the deepest existing thing along a path begins. */
export function offsetFinder(document: Document.Parsed): (path: Path) => number {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Place>>()
  const childOf = (node: unknown, step: string | number): Place | undefined => {
    const target = isAlias(node) ? node.resolve(document) : node
    if (isMap(target)) return placesOf(target, known).get(String(step))
    if (!isSeq<Node>(target) || typeof step !== 'number') return undefined
    const item = target.items[step]
    return item && { node: item, offset: item.range?.[0] }
  }
  return (path) => {
    let place: Place = { node: document.contents, offset: document.contents?.range[0] }
    let offset = place.offset ?? 0
    for (const step of path) {
      const child = childOf(place.node, step)
      if (child === undefined) return offset
      place = child
      offset = child.offset ?? offset
    }
    return offset
  }
}
