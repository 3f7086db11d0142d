import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
    mkdirSync(folder, { recursive: true })
    writeFileSync(draft, contents)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new InputError(`cannot write ${path}: ${reason(error)}`)
  }
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
