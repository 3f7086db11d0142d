import { transformerFromConfig } from '@paretoken/catalog'
import { subjectOfEntry } from './modelSubject.ts'
import { parseConfigText } from './parseConfigText.ts'
import type { Subject } from './subject.ts'

/** A file that has been read. */
type ReadFile = { readonly path: string; readonly text: string }

const partsOf = (path: string): readonly string[] => path.split(/[\\/]/).filter((part) => part !== '')

const lastPart = (path: string): string => partsOf(path).at(-1) ?? path

/** Whether a path is that of a Hugging Face `config.json`, whatever stands in it. */
export const isConfigJson = (path: string): boolean => lastPart(path) === 'config.json'

/** What to call a model of a file: as the file names it, else as the folder or the file is called. */
function nameOf(config: unknown, path: string): string {
  const given = (config as { readonly _name_or_path?: unknown } | null)?._name_or_path
  if (typeof given === 'string' && given.trim() !== '' && !given.startsWith('/')) return given.slice(0, 80)
  if (path === '-') return 'standard input'
  const folder = partsOf(path).at(-2) ?? ''
  if (isConfigJson(path) && folder !== '.' && folder !== '') return folder
  return lastPart(path)
}

function ofConfig({ path, text }: ReadFile, fileName: string, beside: ReadFile | undefined): Subject {
  const config = parseConfigText(text, fileName)
  const { model, precision, modelType, notes } = transformerFromConfig(config, {
    file: fileName,
    ...(beside === undefined ? {} : { quantization: parseConfigText(beside.text, beside.path) }),
  })
  return {
    kind: 'model',
    model: {
      id: nameOf(config, path),
      model,
      precision,
      modelType,
      notes,
      source: beside === undefined ? fileName : `${fileName} and ${lastPart(beside.path)} beside it`,
    },
  }
}

/**
 * The models or accelerators that a file describes. Throws InputError, with line and column, where it describes none.
 * @param path what the file is called; "-" is standard input
 * @param beside a file beside a config.json that says how weights are quantised
 */
export async function describeFile(
  path: string,
  text: string,
  beside?: ReadFile,
): Promise<readonly Subject[]> {
  const fileName = path === '-' ? 'standard input' : path
  const { kindOfFile, readHardware, readModels } = await import('@paretoken/catalog/files')
  const kind = isConfigJson(path) ? 'config-json' : kindOfFile(text, fileName)
  if (kind === 'config-json') return [ofConfig({ path, text }, fileName, beside)]
  const source = `described in ${fileName}`
  return kind === 'model'
    ? readModels([{ text, fileName }]).map((entry) => ({
        kind: 'model',
        model: subjectOfEntry({ ...entry, source: entry.source || source }),
      }))
    : readHardware([{ text, fileName }]).map((accelerator) => ({
        kind: 'hardware',
        hardware: { accelerator, aliases: [], sources: [] },
      }))
}
