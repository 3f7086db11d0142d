import { CommanderError } from '@commander-js/extra-typings'
import { isInputError } from './output/isInputError.ts'
import { program } from './program.ts'

const inputErrorCode = 2

/** A reader that has seen enough (`paretoken … | head`) ends the command quietly. */
function endWhenOutputCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/**
 * Runs the command and gives its exit code: 0, 2 for input that cannot be (with one sentence on standard error), or that of
 * a command that judges. Faults of the program itself are thrown.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  endWhenOutputCloses()
  try {
    const root = await program(args[0])
    if (args.length === 0) root.help()
    await root.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : inputErrorCode
    if (isInputError(error)) {
      process.stderr.write(`paretoken: ${error.message}\n`)
      return inputErrorCode
    }
    throw error
  }
}
