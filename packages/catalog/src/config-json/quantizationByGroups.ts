import { type Fields, inside, list, text } from './fields.ts'
import { partsCovered } from './modelParts.ts'
import { schemeCompute, schemeFormat } from './quantizedFormat.ts'
import { except, ignoredModules, linear, type Quantization } from './quantizedParts.ts'

/** Groups of modules, each with a scheme: compressed-tensors, and modelopt since 0.30. */
export function quantizationByGroups(fields: Fields, layers: number): Quantization {
  const groups = inside(fields, 'config_groups')
  const named = Object.keys(groups?.values ?? {}).slice(0, 100)
  const schemes = groups === undefined ? [fields] : named.flatMap((name) => inside(groups, name) ?? [])
  const found = schemes.map((group): Quantization => {
    const weights = inside(group, 'weights')
    const targets = list(group, 'targets', 1_000_000) ?? ['Linear']
    const format = weights && schemeFormat(weights, text(group, 'format') ?? text(fields, 'format'))
    const general = targets.some(
      (target) => typeof target === 'string' && !target.includes('.') && target !== 'lm_head',
    )
    const covered = general ? linear : [...partsCovered(targets, layers)]
    const compute = schemeCompute(inside(group, 'input_activations'))
    return {
      parts: format === undefined ? {} : Object.fromEntries(covered.map((part) => [part, format])),
      ...(compute === undefined ? {} : { compute }),
      notes: [],
    }
  })
  const compute = found.map((one) => one.compute).findLast((one) => one !== undefined)
  return {
    parts: except(Object.assign({}, ...found.map((one) => one.parts)), ignoredModules(fields), layers),
    ...(compute === undefined ? {} : { compute }),
    notes: [],
  }
}
