import { runCommand } from '../../../../packages/cli/test/runCommand.ts'

/** What the built command answers as JSON, to hold the explorer's numbers against to the last digit. */
export function commandJson(args: readonly string[], input = '') {
  const { status, stdout, stderr } = runCommand([...args, '--json'], input)
  if (status !== 0) throw new Error(`paretoken ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout)
}

/** The one sentence with which the command refuses, without "paretoken: " before it. */
export function commandRefusal(args: readonly string[], input = ''): string {
  const { status, stderr } = runCommand(args, input)
  if (status !== 2) throw new Error(`paretoken ${args.join(' ')} ended with ${status}`)
  return stderr.trim().replace(/^paretoken: /, '')
}
