import { Argument, Command } from '@commander-js/extra-typings'

/** `paretoken completion`: scripts that complete commands, flags and names in a shell. */
export const completionCommand = () => {
  const command = new Command('completion')
    .description(
      'A script for your shell that completes commands, flags, and names of models and accelerators.',
    )
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish'] as const))
    .addHelpText(
      'after',
      `
Examples:
  $ source <(paretoken completion bash)          # in ~/.bashrc
  $ source <(paretoken completion zsh)           # in ~/.zshrc, after compinit
  $ paretoken completion fish > ~/.config/fish/completions/paretoken.fish`,
    )
    .action(async (shell) => {
      const [{ completedCommands }, { completionScript }] = await Promise.all([
        import('../completion/completedCommands.ts'),
        import('../completion/completionScript.ts'),
      ])
      const { parent: root } = command
      if (root !== null) process.stdout.write(completionScript(shell, completedCommands(root as Command)))
    })
  return command
}
