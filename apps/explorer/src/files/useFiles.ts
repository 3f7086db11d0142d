import { useSyncExternalStore } from 'react'
import { shelveFiles } from '../asking/workers.ts'
import { type Files, filesOf, type ShelvedFile } from './files.ts'

const key = 'paretoken.files'

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** The files of this person, on this page. */
export const files: Files = filesOf({ read, write: (text) => localStorage.setItem(key, text) }, shelveFiles)

/** The files that were dropped, this time and earlier; another array whenever answers may change by them. */
export const useFiles = (): readonly ShelvedFile[] => useSyncExternalStore(files.subscribe, files.now)
