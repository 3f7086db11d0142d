import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from 'paretoken'
import { readText } from '../output/readText.ts'
import { inputPath } from '../output/surroundings.ts'
import { cataloguedSubject, unknownName } from './cataloguedSubject.ts'
import { describeFile, isConfigJson } from './describeFile.ts'
import type { Library } from './library.ts'
import type { Subject } from './subject.ts'

/** Files beside a config.json that say how its weights are quantised: modelopt's, AutoGPTQ's. */
const quantizationFiles = ['hf_quant_config.json', 'quantize_config.json']

const looksLikePath = (name: string): boolean => /[\\/]|^\.\.?$|\.(json|ya?ml)$/i.test(name)

function describedIn(path: string): Promise<readonly Subject[]> {
  const text = readText(path)
  const beside = isConfigJson(path)
    ? quantizationFiles.map((file) => join(dirname(path), file)).find((file) => existsSync(file))
    : undefined
  return describeFile(path, text, beside === undefined ? undefined : { path: beside, text: readText(beside) })
}

async function readPath(path: string): Promise<readonly Subject[]> {
  if (!statSync(path).isDirectory()) return describedIn(path)
  const config = join(path, 'config.json')
  if (!existsSync(config))
    throw new InputError(`${path} has no config.json; name a folder that has one, or a file`)
  return describedIn(config)
}

/**
 * What a name, a file, a folder with a config.json, or "-" for standard input stands for; several where a file describes several.
 * A bare name is looked up first, a path is read first. Throws InputError where it is neither.
 */
async function subjectsNamed(name: string): Promise<readonly Subject[]> {
  if (name === '-') return describedIn('-')
  const path = inputPath(name)
  if (looksLikePath(name) && existsSync(path)) return readPath(path)
  if (/^[.\\/]|\.(json|ya?ml)$/i.test(name))
    throw new InputError(`cannot read ${path}: there is no such file or folder`)
  const subject = cataloguedSubject(name)
  if (subject !== undefined) return [subject]
  if (existsSync(path)) return readPath(path)
  throw unknownName(name, 'model, accelerator, file or folder')
}

/** The catalog and the file system, as the command that runs now sees it. */
export const fileLibrary: Library = {
  subjectsNamed,
  text: (path) => readText(inputPath(path)),
  titleOf: (path) => (path === '-' ? 'standard input' : inputPath(path)),
}
