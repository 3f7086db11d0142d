import { Command } from '@commander-js/extra-typings'
import { checkOutput } from '../output/outputFlags.ts'

/** `paretoken validate`: predictions held against measured runs. */
export const validateCommand = () =>
  new Command('validate')
    .description(
      'Predictions held against measured runs of serving engines: those published with paretoken, or yours.',
    )
    .option('--data <file>', 'a table of measured runs; - reads standard input (default: the published one)')
    .option(
      '--peers <file>',
      'what other tools predict for these runs: columns <tool>_tpot_ms, <tool>_ttft_ms',
    )
    .option(
      '--calibration <file>',
      'constants of `paretoken calibrate` that runs are predicted with, each with those of its own engine (default: the catalog’s)',
    )
    .option('--cluster <name>', 'whose frontier is drawn with its runs (default: the one with the most runs)')
    .option(
      '--max-median-error <share>',
      'end with 1 where the median error in time per output token is larger',
    )
    .option('--max-p90-error <share>', 'end with 1 where its 90th percentile is larger')
    .option('--predictions <file>', 'write what is predicted for every row as CSV')
    .option('--json', 'print everything as JSON')
    .option('--csv', 'print a line for each group of runs as CSV')
    .option('--svg <file>', 'write the charts as SVG: runs.svg becomes runs.scatter.svg, runs.errors.svg …')
    .option('--png <file>', 'write the charts as PNG')
    .addHelpText(
      'after',
      `
A row that cannot be is listed with its line and the reason, and the others still count.

Examples:
  $ paretoken validate
  $ paretoken validate --data runs.csv --predictions predicted.csv --svg runs.svg
  $ paretoken validate --data runs.csv --peers peers.csv --json
  $ paretoken validate --max-median-error 15% --max-p90-error 40%`,
    )
    .action(async (flags) => {
      checkOutput(flags)
      const { answerValidate } = await import('../validate/answerValidate.ts')
      await answerValidate(flags)
    })
