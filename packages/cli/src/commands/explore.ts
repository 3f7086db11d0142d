import { Command } from '@commander-js/extra-typings'

/** `paretoken explore`: the explorer, served on this machine. */
export const exploreCommand = () =>
  new Command('explore')
    .description(
      'Frontiers to play with, in a browser: sliders, points taken apart, links that hold the question.',
    )
    .argument('[link]', 'a link copied from an explorer, or its part from the ? on: what to show first')
    .option(
      '--port <number>',
      'where on this machine; 0 takes any free port (default: 4645, or the next free one)',
    )
    .option('--open', 'open it in your browser')
    .addHelpText(
      'after',
      `
Everything is computed in the browser; nothing leaves this machine. Ctrl-C ends it.

Examples:
  $ paretoken explore --open
  $ paretoken explore --port 8080`,
    )
    .action(async (link, flags) => {
      const { answerExplore } = await import('../explore/answerExplore.ts')
      await answerExplore(link, flags)
    })
