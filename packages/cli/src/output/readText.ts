import { readFileSync } from 'node:fs'
import { InputError } from 'paretoken'
import { fileSystemReason } from './fileSystemReason.ts'

/** The text of a file, or of standard input for "-". Throws InputError where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    throw new InputError(`cannot read ${path === '-' ? 'standard input' : path}: ${fileSystemReason(error)}`)
  }
}
