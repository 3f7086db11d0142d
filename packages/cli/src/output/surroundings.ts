import { AsyncLocalStorage } from 'node:async_hooks'
import { isAbsolute, join } from 'node:path'

/** What surrounds a command while it runs. */
export type Surroundings = {
  /** Takes the text of its answer. */
  readonly print: (text: string) => void
  /** Takes a sentence beside the answer. */
  readonly warn: (sentence: string) => void
  /** The folder that relative paths of what it reads start from; empty for that of the process. */
  readonly folder: string
}

/** Those of a command that a person types. */
const usual: Surroundings = {
  print: (text) => {
    process.stdout.write(text)
  },
  warn: (sentence) => {
    process.stderr.write(`paretoken: ${sentence}\n`)
  },
  folder: '',
}

const current = new AsyncLocalStorage<Surroundings>()

/** Those of the command that runs now. */
export const surroundings = (): Surroundings => current.getStore() ?? usual

/** Runs something, and all that it waits for, in surroundings of its own. */
export const within = <Result>(own: Surroundings, run: () => Result): Result => current.run(own, run)

/** A path as seen from a folder: itself where it is absolute or the folder is empty. */
export const pathFrom = (folder: string, path: string): string =>
  folder === '' || isAbsolute(path) ? path : join(folder, path)

/** Where a file to be read is, as a person named it; "-" stands for standard input and stays. */
export const inputPath = (path: string): string =>
  path === '-' ? path : pathFrom(surroundings().folder, path)
