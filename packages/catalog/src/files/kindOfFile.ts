import { InputError } from 'paretoken'
import { isRecord } from '../config-json/fields.ts'
import { parseConfigJson } from '../config-json/parseConfigJson.ts'
import { vocabulary } from '../config-json/vocabulary.ts'
import { acceleratorEntries } from '../hardware/acceleratorEntries.ts'
import { find, type Named } from '../lookUp.ts'
import { modelEntries } from '../models/modelEntries.ts'
import { problemsError } from './fileProblem.ts'
import { acceleratorSchema } from './hardwareSchema.ts'
import { modelDescriptionSchema } from './modelSchema.ts'
import { parseText } from './parseText.ts'

/** What a file describes: an accelerator, a model in our format, or a model as Hugging Face's config.json does. */
export type FileKind = 'hardware' | 'model' | 'config-json'

/** Fields that files of more than one kind have. */
const common = ['id', 'extends', 'source']

const own = (fields: readonly string[]) => new Set(fields.filter((field) => !common.includes(field)))

/** The fields that tell each kind from the others. */
const fieldsOf: { readonly [kind in FileKind]: ReadonlySet<string> } = {
  hardware: own(Object.keys(acceleratorSchema.shape)),
  model: own(Object.keys(modelDescriptionSchema.shape)),
  'config-json': own([
    ...[
      'model_type',
      'architectures',
      'text_config',
      'llm_config',
      'language_config',
      'transformers_version',
    ],
    ...Object.values(vocabulary).flatMap(({ names }) => names),
  ]),
}

const fileKinds = ['hardware', 'model', 'config-json'] as const

const wanted =
  'it should hold an accelerator (flopPerSecond, hbmBytes, …), a model (hiddenSize, layers, attention, …) or a config.json (model_type, hidden_size, …)'

function parsed(text: string, fileName: string): unknown {
  try {
    if (text.trimStart().startsWith('{')) return parseConfigJson(text, fileName)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // YAML may begin with a brace as well.
  }
  const { value, problems } = parseText(text, fileName)
  if (problems.length > 0) throw problemsError(problems)
  return value
}

function kindExtended(names: readonly unknown[]): FileKind | undefined {
  const has = (entries: readonly Named[]) =>
    names.some((name) => typeof name === 'string' && find(entries, name) !== undefined)
  if (has(modelEntries)) return 'model'
  return has(acceleratorEntries) ? 'hardware' : undefined
}

/** What a text holds, in short, for a message. */
function heldBy(descriptions: readonly Readonly<Record<string, unknown>>[]): string {
  const names = [...new Set(descriptions.flatMap((one) => Object.keys(one)))]
  if (names.length === 0) return 'has no fields'
  const some = names.slice(0, 5).map((name) => (name.length > 30 ? `${name.slice(0, 30)}…` : name))
  return `has only ${some.join(', ')}${names.length > 5 ? ', …' : ''}`
}

/**
 * What a file describes, told by the fields it has, whichever kind has most of them; where it has none but `extends`, by
 * what that names. Throws InputError where it is of no kind, or neither YAML nor JSON.
 * @param text the file's content
 * @param fileName the file as the user named it, for the message
 */
export function kindOfFile(text: string, fileName: string): FileKind {
  const data = parsed(text, fileName)
  const descriptions = (Array.isArray(data) ? data : [data]).filter(isRecord)
  const names = descriptions.flatMap((one) => Object.keys(one))
  const scores = fileKinds.map((kind) => names.filter((name) => fieldsOf[kind].has(name)).length)
  const best = Math.max(...scores)
  const kind =
    best > 0 ? fileKinds[scores.indexOf(best)] : kindExtended(descriptions.map((one) => one.extends))
  if (kind !== undefined) return kind
  throw new InputError(`${fileName} ${heldBy(descriptions)}; ${wanted}`)
}
