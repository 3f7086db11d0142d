import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from 'paretoken'
import { fileSystemReason } from './fileSystemReason.ts'

/**
 * Writes a file whole or not at all: beside its place first, then moved there. Makes the folder where it is missing. Synchronous, so that
 * an interrupt falls before or after, never between. Throws InputError where it cannot be written.
 */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const folder = dirname(path)
  const draft = join(folder, `.${basename(path)}.${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(draft, contents)
    renameSync(draft, path)
  } catch (error) {
    removeDraft(draft)
    throw new InputError(`cannot write ${path}: ${fileSystemReason(error)}`)
  }
}

/** What kept a file from being written can keep its draft from being looked for as well. */
function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {}
}

/** Makes a folder ready to be written into, before the work whose results go there. Throws InputError where it cannot be. */
export function prepareFolder(path: string): void {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new InputError(`cannot write into ${path}: ${fileSystemReason(error)}`)
  }
}

/** One level at a time: `mkdirSync` with `recursive` never returns where the system refuses the name, as in /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  mkdirSync(path)
}
