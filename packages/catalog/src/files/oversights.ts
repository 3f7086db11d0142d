import { type Document, isAlias, isMap, isNode, isScalar, visit, type YAMLMap } from 'yaml'

/** Something wrong at a place in the text, counted in characters. */
export type Oversight = { readonly sentence: string; readonly offset: number }

function repeatedNames(map: YAMLMap): readonly Oversight[] {
  const seen = new Set<string>()
  const repeated: Oversight[] = []
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    if (seen.has(name))
      repeated.push({
        sentence: `gives ${JSON.stringify(name)} a second time; give it once`,
        offset: key.range?.[0] ?? 0,
      })
    seen.add(name)
  }
  return repeated
}

/** What the parser lets pass: names given twice in one mapping, aliases of nothing. */
export function oversights(document: Document.Parsed): readonly Oversight[] {
  const found: Oversight[] = []
  const anchors = new Set<string>()
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const { source, range } = node
        if (!anchors.has(source))
          found.push({
            sentence: `refers to *${source}, but nothing before it is &${source}`,
            offset: range?.[0] ?? 0,
          })
        return
      }
      if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor)
      if (isMap(node)) found.push(...repeatedNames(node))
    },
  })
  return found
}
