import { Command } from '@commander-js/extra-typings'
import { withGroups } from '../arguments/optionGroup.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { planOptions, planServingGroup } from '../plan/planOptions.ts'
import { levelOptions, promptGroup, requestGroup } from '../serving/servingOptions.ts'

/** `paretoken plan`: the cheapest deployment for so many requests. */
export const planCommand = () =>
  withGroups(
    new Command('plan')
      .description(
        'The cheapest deployment that serves so many requests, fast and soon enough: on which machine, in which layout, how many instances.',
      )
      .argument('<models...>', 'models of the catalog, config.json files or YAML files')
      .addOption(planOptions.rate)
      .addOption(planOptions.demand)
      .addOption(planOptions.meanLoad)
      .addOption(levelOptions.tpot)
      .addOption(levelOptions.minSpeed)
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(decodeOptions.price)
      .addOption(planOptions.maxAccelerators)
      .addOption(planOptions.accelerators)
      .option('--json', 'print everything as JSON')
      .option('--csv', 'print the cheapest plan of each as CSV')
      .option('--svg <file>', 'write the chart as SVG')
      .option('--png <file>', 'write the chart as PNG'),

    requestGroup,
    planServingGroup,
    promptGroup,
    ownershipGroup,
  )
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken plan llama-3.1-70b --isl 4k --osl 1k --rate 20/s --tpot 25ms --ttft 1s
  $ paretoken plan llama-3.1-70b --on h100-sxm,h200-sxm,mi300x --precision bf16,fp8 --isl 4k --osl 1k --rate 20/s --tpot 25ms
  $ paretoken plan deepseek-v3 --on gb200-nvl72 --mix 4k@50%/1k:0.7,16k/500:0.3 --demand 100k --min-speed 30 --ttft 2s
  $ paretoken plan qwen3-32b --on h200-sxm --isl 2k --osl 500 --rate 5000/h --owned --accelerators 1,2,4,8`,
    )
    .action(async (models, flags) => {
      checkOutput(flags)
      const { answerPlan } = await import('../plan/answerPlan.ts')
      await answerPlan(models, flags)
    })
