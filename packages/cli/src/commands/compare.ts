import { Command } from '@commander-js/extra-typings'
import { speedsOption } from '../compare/compareFlags.ts'
import { decodeOptions } from '../decode/decodeFlags.ts'
import { ownershipOptions } from '../decode/ownershipFlags.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { levelOptions, requestOptions, servingOptions } from '../serving/servingFlags.ts'

/** `paretoken compare`: models on machines side by side. */
export const compareCommand = () =>
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
    .option('--png <file>', 'write the chart as PNG')
    .addOption(requestOptions.isl)
    .addOption(requestOptions.osl)
    .addOption(requestOptions.cacheHits)
    .addOption(requestOptions.mix)
    .addOption(requestOptions.trace)
    .addOption(levelOptions.ttft)
    .addOption(servingOptions.serving)
    .addOption(servingOptions.matching)
    .addOption(servingOptions.prefillOn)
    .addOption(servingOptions.prefillPrice)
    .addOption(servingOptions.promptTokensPerPass)
    .addOption(servingOptions.utilization)
    .addOption(servingOptions.speculation)
    .addOption(servingOptions.acceptance)
    .addOption(servingOptions.draftTokens)
    .addOption(ownershipOptions.owned)
    .addOption(ownershipOptions.purchase)
    .addOption(ownershipOptions.years)
    .addOption(ownershipOptions.powerPrice)
    .addOption(ownershipOptions.pue)
    .addOption(ownershipOptions.watts)
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
