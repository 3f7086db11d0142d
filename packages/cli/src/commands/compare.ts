import { Command } from '@commander-js/extra-typings'
import { withGroups } from '../arguments/optionGroup.ts'
import { speedsOption } from '../compare/speedsOption.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { promptGroup, requestGroup, servingGroup } from '../serving/servingOptions.ts'

/** `paretoken compare`: models on machines side by side. */
export const compareCommand = () =>
  withGroups(
    new Command('compare')
      .description('Who is the cheapest at which speed: models, machines and precisions side by side.')
      .argument('<models...>', 'models of the catalog, config.json files or YAML files')
      .addOption(speedsOption)
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.context)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(decodeOptions.price)
      .addOption(decodeOptions.maxAccelerators)
      .addOption(decodeOptions.accelerators)
      .option('--json', 'print every cost, deployment and range as JSON')
      .option('--csv', 'print a line for each series and speed as CSV')
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
Examples:
  $ paretoken compare llama-3.1-70b --on h100-sxm,h200-sxm,b200-sxm --precision fp8
  $ paretoken compare deepseek-v3 kimi-k2 --on h200-sxm,gb200-nvl72 --max-accelerators 144 --speeds 20,50,80
  $ paretoken compare qwen3-32b --on h100-sxm,l40s --precision bf16,fp8 --isl 4k --osl 1k --svg compared.svg`,
    )
    .action(async (models, flags) => {
      checkOutput(flags)
      const { answerCompare } = await import('../compare/answerCompare.ts')
      await answerCompare(models, flags)
    })
