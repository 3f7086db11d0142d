import { Command } from '@commander-js/extra-typings'
import {
  type PaperComparison,
  paperAcceleratorEntries,
  paperComparison,
  paperComparisons,
  paperModelEntries,
} from '@paretoken/catalog'
import { InputError, paperTransformerCounts } from 'paretoken'
import { formatDollars, formatNumber, formatParameters } from '../output/formatNumber.ts'
import { tableOf } from '../output/table.ts'
import { commandPrefix, print } from '../output/terminal.ts'
import { prepareFolder } from '../output/writeWhole.ts'
import { computedWithProgress } from '../paper/computedWithProgress.ts'
import { paperEvaluateCommand } from './paperEvaluate.ts'
import { paperInvertCommand } from './paperInvert.ts'

/** `paretoken paper`: the figures of "Inference economics of language models", and its model at any point. */
export function paperCommand() {
  const command = new Command('paper')
    .description('The model and the figures of "Inference economics of language models" (arXiv 2506.04645).')
    .argument('[comparison]', 'a comparison by name, or all; without one they are listed')
    .option('--out <folder>', 'where to write charts (SVG, PNG) and points (CSV, JSON)')
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken paper
  $ paretoken paper gpus_comparison --out figures
  $ paretoken paper all --out figures
  $ paretoken paper evaluate points.json > evaluated.json
  $ paretoken paper invert --speed 110 --price 8 --base "GPT-4" --on H100`,
    )
    .action(async (name, flags) => {
      if (name === undefined) {
        if (flags.out !== undefined) throw new InputError('--out: which comparison? name one, or all')
        listComparisons(flags.json === true)
        return
      }
      const comparisons = name === 'all' ? paperComparisons : [paperComparison(name)]
      if (flags.out === undefined) {
        throw new InputError(
          `where to? \`paretoken paper ${name} --out figures\` writes into the folder figures`,
        )
      }
      await writeComparisons(comparisons, flags.out)
    })
  command.addCommand(paperEvaluateCommand())
  command.addCommand(paperInvertCommand())
  command.addCommand(paperModelsCommand())
  command.addCommand(paperAcceleratorsCommand())
  return command
}

function listComparisons(asJson: boolean): void {
  if (asJson) {
    print(JSON.stringify(paperComparisons, undefined, 2))
    return
  }
  print(
    tableOf(
      [{ heading: 'comparison' }, { heading: 'curves', align: 'right' }, { heading: 'title' }],
      paperComparisons.map(({ id, title, curves }) => [id, String(curves.length), title]),
    ),
  )
  print()
  print(`Next:   ${commandPrefix} paper all --out figures`)
}

async function writeComparisons(comparisons: readonly PaperComparison[], folder: string): Promise<void> {
  prepareFolder(folder)
  const { writeComparison } = await import('../paper/comparisonFiles.ts')
  let files = 0
  for await (const computed of computedWithProgress(comparisons))
    files += (await writeComparison(computed, folder)).length
  const subject = comparisons.length === 1 ? comparisons[0]?.id : `${comparisons.length} comparisons`
  print(
    `${subject}: ${files} files in ${folder}, for each comparison .cost and .mfu as SVG and PNG, points as CSV and JSON`,
  )
}

const paperModelsCommand = () =>
  new Command('models')
    .description('The models of the paper.')
    .option('--json', 'print them as JSON')
    .action(({ json }) => {
      if (json) {
        print(
          JSON.stringify(
            paperModelEntries.map(({ model }) => ({ ...model, ...paperTransformerCounts(model) })),
            undefined,
            2,
          ),
        )
        return
      }
      print(
        tableOf(
          [
            { heading: 'model' },
            { heading: 'parameters', align: 'right' },
            { heading: 'active', align: 'right' },
            { heading: 'bits', align: 'right' },
            { heading: 'KV bytes/token', align: 'right' },
          ],
          paperModelEntries.map(({ id, model }) => {
            const counts = paperTransformerCounts(model)
            return [
              id,
              formatParameters(counts.totalParameters),
              formatParameters(counts.activeParameters),
              String(model.bytesPerWeight * 8),
              formatNumber(counts.kvCacheBytesPerToken, 1),
            ]
          }),
        ),
      )
    })

const paperAcceleratorsCommand = () =>
  new Command('accelerators')
    .description('The accelerators of the paper.')
    .option('--json', 'print them as JSON')
    .action(({ json }) => {
      if (json) {
        print(
          JSON.stringify(
            paperAcceleratorEntries.map(({ accelerator }) => accelerator),
            undefined,
            2,
          ),
        )
        return
      }
      print(
        tableOf(
          [
            { heading: 'accelerator' },
            { heading: '16-bit TFLOP/s', align: 'right' },
            { heading: 'HBM TB/s', align: 'right' },
            { heading: 'HBM GB', align: 'right' },
            { heading: '$/hour', align: 'right' },
          ],
          paperAcceleratorEntries.map(({ id, accelerator }) => [
            id,
            formatNumber(accelerator.flopPerSecond.bits16 / 1e12),
            formatNumber(accelerator.hbmBytesPerSecond / 1e12),
            formatNumber(accelerator.hbmBytes / 1e9),
            formatDollars(accelerator.dollarsPerHour),
          ]),
        ),
      )
    })
