import { Command } from '@commander-js/extra-typings'
import { withGroups } from '../arguments/optionGroup.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { speedOption } from '../margins/speedOption.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { promptGroup, requestGroup, servingGroup } from '../serving/servingOptions.ts'

/** `paretoken margins`: list prices against costs. */
export const marginsCommand = () =>
  withGroups(
    new Command('margins')
      .description(
        'What providers ask for a model against what it costs: list prices of the catalog, each dated.',
      )
      .argument('<models...>', 'models of the catalog; `paretoken models` lists them')
      .addOption(speedOption)
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(decodeOptions.price)
      .addOption(decodeOptions.maxAccelerators)
      .addOption(decodeOptions.accelerators)
      .option('--json', 'print everything as JSON')
      .option('--csv', 'print a line for each offer as CSV')
      .option('--svg <file>', 'write the chart as SVG')
      .option('--png <file>', 'write the chart as PNG'),
    requestGroup,
    servingGroup,
    promptGroup,
    ownershipGroup,
  )
    .addHelpText(
      'after',
      `
Requests have 3,000 tokens of prompt and 1,000 of output where nothing is said: three to one, as comparisons of prices usually have it.

Examples:
  $ paretoken margins deepseek-r1 --on h800-sxm --max-accelerators 144
  $ paretoken margins llama-3.3-70b --on h100-sxm,h200-sxm --precision fp8 --isl 8k --osl 1k --cache-hits 50%
  $ paretoken margins gpt-oss-120b kimi-k2 --on b200-sxm --speed 60 --svg margins.svg`,
    )
    .action(async (models, flags) => {
      checkOutput(flags)
      const { answerMargins } = await import('../margins/answerMargins.ts')
      await answerMargins(models, flags)
    })
