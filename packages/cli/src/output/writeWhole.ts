import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from 'paretoken'

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
    rmSync(draft, { force: true })
    throw new InputError(`cannot write ${path}: ${reason(error)}`)
  }
}

/** Makes a folder ready to be written into, before the work whose results go there. Throws InputError where it cannot be. */
export function prepareFolder(path: string): void {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new InputError(`cannot write into ${path}: ${reason(error)}`)
  }
}

/** One level at a time: `mkdirSync` with `recursive` never returns where the system refuses the name, as in /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  mkdirSync(path)
}

/** Why the file system refused, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EISDIR: 'it is a folder',
    EEXIST: 'a file is in the way of a folder',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  }
  return words[code ?? ''] ?? message
}
