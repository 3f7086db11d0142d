import { bashCompletion } from './bashCompletion.ts'
import type { CompletedCommand } from './completedCommands.ts'
import { fishCompletion } from './fishCompletion.ts'
import { zshCompletion } from './zshCompletion.ts'

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const

/** The script that teaches a shell to complete those commands. */
export const completionScript = (
  shell: keyof typeof scripts,
  commands: readonly CompletedCommand[],
): string => scripts[shell](commands)
