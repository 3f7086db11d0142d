import type { Subject } from './subject.ts'

/** Where an answer looks names and files up. */
export type Library = {
  /** What a name stands for; several subjects where it names a file that describes several. Throws InputError where it stands for nothing. */
  readonly subjectsNamed: (name: string) => Promise<readonly Subject[]>
  /** The text of a file. Throws InputError where it cannot be read. */
  readonly text: (path: string) => string | Promise<string>
  /** What sentences call a file; as it was typed when absent. */
  readonly titleOf?: (path: string) => string
}
