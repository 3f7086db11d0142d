import pc from 'picocolors'
import { surroundings } from './surroundings.ts'

const fewestColumns = 40
const mostColumns = 110
const usualColumns = 90

/** What the terminal can show. */
export const terminal = {
  /** Width for charts and paragraphs, in characters. */
  columns: Math.min(mostColumns, Math.max(fewestColumns, process.stdout.columns ?? usualColumns)),
  colour: pc.isColorSupported && process.stdout.isTTY === true,
  unicode: !/^(C|POSIX)$/.test(process.env.LC_ALL ?? process.env.LANG ?? ''),
}

/** Prints text as it is. */
export const printText = (text: string): void => surroundings().print(text)

/** Prints a line, or an empty one. */
export const print = (line = ''): void => printText(`${line}\n`)

/** A sentence beside the answer, on standard error. */
export const warn = (sentence: string): void => surroundings().warn(sentence)

/** What a person types to get here: the command itself, or npm in front of it. */
export const commandPrefix = process.env.npm_lifecycle_event === 'start' ? 'npm start --' : 'paretoken'
