import { isBlock } from './changeBlock.ts'
import type { DescribedModel } from './modelSchema.ts'
import type { Path } from './path.ts'

/** What a step leads to inside plain data. */
const child = (data: unknown, step: string | number): unknown => {
  if (Array.isArray(data)) return typeof step === 'number' ? data[step] : undefined
  return isBlock(data) && Object.hasOwn(data, step) ? data[step] : undefined
}

const holds = (data: unknown, path: Path): boolean =>
  path.reduce<unknown>((inner, step) => child(inner, step), data) !== undefined

/**
 * Where in a file something of the resolved model is: layers get their blocks from the file's `layers`, or from what
 * it gives for all layers.
 */
export function placeInDescription(given: DescribedModel, path: Path): Path {
  if (path[0] === 'multiTokenPrediction' && path[1] === 'layers')
    return holds(given, path.slice(0, 3)) ? path : placeInDescription(given, path.slice(1))
  const [first, index, block, ...rest] = path
  if (first !== 'layers' || index === undefined || block === undefined) return path
  if (holds(given, path)) return path
  if (block === 'count') return holds(given, path.slice(0, 2)) ? path : ['layers']
  const common = [block, ...rest]
  if (holds(given, common)) return common
  return holds(given, [first, index, block]) ? path : common
}
