import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { acceleratorEntries, find, modelEntries, suggest, transformerFromConfig } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { readText } from '../output/readText.ts'
import { inputPath } from '../output/surroundings.ts'
import { cataloguedHardware, type HardwareSubject } from './hardwareFacts.ts'
import { type ModelSubject, subjectOfEntry } from './modelSubject.ts'
import { parseConfigText } from './parseConfigText.ts'

/** Something to be shown: a model or an accelerator. */
export type Subject =
  | { readonly kind: 'model'; readonly model: ModelSubject }
  | { readonly kind: 'hardware'; readonly hardware: HardwareSubject }

/** Files beside a config.json that say how its weights are quantised: modelopt's, AutoGPTQ's. */
const quantizationFiles = ['hf_quant_config.json', 'quantize_config.json']

const looksLikePath = (name: string): boolean => /[\\/]|^\.\.?$|\.(json|ya?ml)$/i.test(name)

/**
 * What a name, a file, a folder with a config.json, or "-" for standard input stands for; several where a file describes several.
 * A bare name is looked up first, a path is read first. Throws InputError where it is neither.
 */
export async function readSubjects(name: string): Promise<readonly Subject[]> {
  if (name === '-') return readFileText(readText('-'), '-')
  const path = inputPath(name)
  if (looksLikePath(name) && existsSync(path)) return readPath(path)
  if (/^[.\\/]|\.(json|ya?ml)$/i.test(name))
    throw new InputError(`cannot read ${path}: there is no such file or folder`)
  const entry = find(modelEntries, name)
  if (entry !== undefined) return [{ kind: 'model', model: subjectOfEntry(entry) }]
  const hardware = find(acceleratorEntries, name)
  if (hardware !== undefined) return [{ kind: 'hardware', hardware: cataloguedHardware(hardware) }]
  if (existsSync(path)) return readPath(path)
  throw new InputError(unknown(name))
}

function unknown(name: string): string {
  const near = suggest([...modelEntries, ...acceleratorEntries], name).map((id) => `"${id}"`)
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : '`paretoken models` and `paretoken hardware` list those of the catalog'
  return `no model, accelerator, file or folder is called "${name}"; ${hint}`
}

async function readPath(path: string): Promise<readonly Subject[]> {
  if (!statSync(path).isDirectory()) return readFileText(readText(path), path)
  const config = join(path, 'config.json')
  if (!existsSync(config))
    throw new InputError(`${path} has no config.json; name a folder that has one, or a file`)
  return readFileText(readText(config), config)
}

async function readFileText(text: string, path: string): Promise<readonly Subject[]> {
  const fileName = path === '-' ? 'standard input' : path
  const { kindOfFile, readHardware, readModels } = await import('@paretoken/catalog/files')
  const kind = basename(path) === 'config.json' ? 'config-json' : kindOfFile(text, fileName)
  if (kind === 'config-json') return [readConfig(text, path, fileName)]
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

function readConfig(text: string, path: string, fileName: string): Subject {
  const beside = basename(path) === 'config.json' ? quantizationBeside(dirname(path)) : undefined
  const config = parseConfigText(text, fileName)
  const { model, precision, modelType, notes } = transformerFromConfig(config, {
    file: fileName,
    ...(beside === undefined ? {} : { quantization: parseConfigText(readText(beside), beside) }),
  })
  return {
    kind: 'model',
    model: {
      id: nameOf(config, path),
      model,
      precision,
      modelType,
      notes,
      source: beside === undefined ? fileName : `${fileName} and ${basename(beside)} beside it`,
    },
  }
}

const quantizationBeside = (folder: string): string | undefined =>
  quantizationFiles.map((file) => join(folder, file)).find((file) => existsSync(file))

/** What to call a model of a file: as the file names it, else as the folder or the file is called. */
function nameOf(config: unknown, path: string): string {
  const given = (config as { readonly _name_or_path?: unknown } | null)?._name_or_path
  if (typeof given === 'string' && given.trim() !== '' && !given.startsWith('/')) return given.slice(0, 80)
  if (path === '-') return 'standard input'
  const folder = basename(dirname(path))
  if (basename(path) === 'config.json' && folder !== '.' && folder !== '') return folder
  return basename(path)
}
