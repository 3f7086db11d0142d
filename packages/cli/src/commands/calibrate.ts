import { Command } from '@commander-js/extra-typings'

/** `paretoken calibrate`: constants fitted to measurements. */
export const calibrateCommand = () =>
  new Command('calibrate')
    .description(
      'Constants of machines and serving engines, fitted to measurements of yours, and how far off what they predict is.',
    )
    .argument(
      '[folder]',
      'tables of what was measured: gemm.csv, decode_attention.csv, decode_mla.csv, moe.csv, prefill.csv (kernels), collectives.csv, expert_alltoall.csv (messages), serving.csv (runs of whole engines); any of them',
    )
    .option(
      '--data <file>',
      'a table of measured runs, in place of serving.csv; - reads standard input (default, without a folder: the published one)',
    )
    .option(
      '--out <file.json>',
      'write the constants there; --calibration <file.json> of other commands reads them',
    )
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      `
Kernels and messages are fitted first, each by itself, then engines to whole runs. What is not measured in these tables keeps the
constants of the catalog; engines without a run are left out. Where rows cannot be, they are listed, and the others still count.

Examples:
  $ paretoken calibrate --data runs.csv --out fitted.json
  $ paretoken frontier llama-3.1-70b --on h100-sxm --calibration vllm,fitted.json
  $ paretoken calibrate measurements --out fitted.json --json
  $ paretoken validate --data later.csv --calibration fitted.json`,
    )
    .action(async (folder, flags) => {
      const { answerCalibrate } = await import('../calibrate/answerCalibrate.ts')
      await answerCalibrate(folder, flags)
    })
