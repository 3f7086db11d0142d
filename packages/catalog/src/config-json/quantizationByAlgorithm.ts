import { type Fields, fieldValue, inside, isRecord } from './fields.ts'
import { partsCovered } from './modelParts.ts'
import { algorithmNamed } from './quantizedFormat.ts'
import { all, except, ignoredModules, type Quantization } from './quantizedParts.ts'

/** modelopt: one algorithm for all, or one for each of many modules. */
export function quantizationByAlgorithm(fields: Fields, layers: number): Quantization {
  const name = fieldValue(fields, 'quant_algo')
  const algorithm = algorithmNamed(name)
  if (algorithm !== undefined) {
    const parts = except(all(algorithm.weights), ignoredModules(fields), layers)
    return { parts, compute: algorithm.compute, notes: [] }
  }
  const modules = inside(fields, 'quantized_layers')
  if (modules !== undefined) return byModules(modules, layers)
  const unknown =
    typeof name === 'string'
      ? `quantisation algorithm ${name.slice(0, 40)}`
      : 'a quantisation block without its algorithm'
  return { parts: {}, notes: [`${unknown} was not understood; weights are taken as unquantised`] }
}

/** An algorithm for each module by its name; a part has the one that covers it. */
function byModules(modules: Fields, layers: number): Quantization {
  const names = new Map<string, string[]>()
  for (const [module, entry] of Object.entries(modules.values).slice(0, 1_000_000)) {
    const algorithm = isRecord(entry) ? entry.quant_algo : entry
    if (typeof algorithm === 'string')
      names.set(algorithm, [...(names.get(algorithm)?.slice(0, 20_000) ?? []), module])
  }
  const found = [...names].flatMap(([name, covered]) => {
    const algorithm = algorithmNamed(name)
    return algorithm === undefined ? [] : [{ algorithm, parts: [...partsCovered(covered, layers)] }]
  })
  const compute = found.at(-1)?.algorithm.compute
  return {
    parts: Object.assign(
      {},
      ...found.flatMap(({ algorithm, parts }) => parts.map((part) => ({ [part]: algorithm.weights }))),
    ),
    ...(compute === undefined ? {} : { compute }),
    notes: [],
  }
}
