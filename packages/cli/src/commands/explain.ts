import { Command } from '@commander-js/extra-typings'
import { withGroups } from '../arguments/optionGroup.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { explainOptions } from '../explain/explainOptions.ts'
import { checkOutput } from '../output/outputFlags.ts'

/** `paretoken explain`: one deployment, told apart. */
export const explainCommand = () =>
  withGroups(
    new Command('explain')
      .description(
        'Why a deployment is as fast and as dear as it is: time of every kernel and message, memory, what would help.',
      )
      .argument('<model>', 'a model of the catalog, a config.json or a YAML file')
      .addOption(explainOptions.layout)
      .addOption(explainOptions.batch)
      .addOption(explainOptions.speed)
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.context)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(decodeOptions.price)
      .addOption(decodeOptions.maxAccelerators)
      .addOption(decodeOptions.accelerators)
      .option('--json', 'print everything as JSON')
      .option('--csv', 'print kernels and messages as CSV')
      .option('--svg <file>', 'write the charts as SVG: why.svg becomes why.waterfall.svg, why.memory.svg …')
      .option('--png <file>', 'write the charts as PNG'),
    ownershipGroup,
  )
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken explain llama-3.1-70b --layout TP8 --batch 64
  $ paretoken explain deepseek-v3 --on gb200-nvl72 --speed 50 --context 8k
  $ paretoken explain qwen3-32b --on h200-sxm --precision fp8 --svg why.svg`,
    )
    .action(async (model, flags) => {
      checkOutput(flags)
      const { answerExplain } = await import('../explain/answerExplain.ts')
      await answerExplain(model, flags)
    })
