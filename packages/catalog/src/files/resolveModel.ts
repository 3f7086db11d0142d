import type { Transformer } from 'paretoken'
import { defined } from '../hardware/defined.ts'
import type { ModelEntry } from '../models/modelEntry.ts'
import { issueSentences } from './issueSentences.ts'
import type { DescribedModel } from './modelSchema.ts'
import { placeInDescription } from './placeInDescription.ts'
import { resolvePrecision } from './resolvePrecision.ts'
import type { Report } from './resolveQuantity.ts'
import { resolveTransformer } from './resolveTransformer.ts'
import { transformerProblems } from './transformerProblems.ts'
import { transformerSchema } from './transformerSchema.ts'

/** How to write what a model that extends none cannot do without. */
const needed = { hiddenSize: '8192', vocabularySize: '128256', layers: '80' }

/** What a model that a file describes builds on. */
export type ModelContext = {
  /** The model it extends, if any. */
  readonly base: ModelEntry | undefined
  /** The file as the user named it. */
  readonly fileName: string
}

/** Reports each thing once, and remembers whether there was any. */
function collector(report: Report) {
  const seen = new Set<string>()
  const note: Report = (path, sentence) => {
    const key = JSON.stringify([path, sentence])
    if (!seen.has(key)) report(path, sentence)
    seen.add(key)
  }
  return { note, sound: () => seen.size === 0 }
}

function check(data: unknown, given: DescribedModel, report: Report): Transformer | undefined {
  const result = transformerSchema.safeParse(data, { reportInput: true })
  const found = result.success
    ? transformerProblems(result.data)
    : result.error.issues.flatMap((issue) => issueSentences(issue))
  for (const { path, sentence } of found) report(placeInDescription(given, path), sentence)
  return result.data
}

/**
 * The model that a file describes, on top of the one it extends, if any. What is wrong goes to `report`, and then there
 * is no model.
 */
export function resolveModel(
  given: DescribedModel & { readonly id: string },
  { base, fileName }: ModelContext,
  report: Report,
): ModelEntry | undefined {
  const { note, sound } = collector(report)
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(given.id) || given.id.length > 200)
    note(['id'], 'must be lower-case letters, digits, dots and dashes, such as "my-model"')
  if (base === undefined)
    for (const [field, example] of Object.entries(needed))
      if (!(field in given))
        note([], `lacks ${field}; give it, as in ${field}: ${example}, or name what this extends`)
  const data = resolveTransformer(given, base?.model, note)
  const model = sound() ? check(data, given, note) : undefined
  if (model === undefined || !sound()) return undefined
  return {
    id: given.id,
    source: given.source ?? (base ? `${fileName}, which extends ${base.id}` : fileName),
    model,
    ...defined({
      checkpoint: resolvePrecision(given.precision, base?.checkpoint),
      doubtful: given.doubtful ?? base?.doubtful,
    }),
  }
}
