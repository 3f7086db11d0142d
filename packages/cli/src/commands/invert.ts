import { Command } from '@commander-js/extra-typings'
import { withGroups } from '../arguments/optionGroup.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { invertOptions } from '../invert/invertOptions.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { promptGroup, requestGroup, servingGroup } from '../serving/servingOptions.ts'

/** `paretoken invert`: from an offer to the sizes of model it implies, from a speed to its price, from a price to its speed. */
export const invertCommand = () =>
  withGroups(
    new Command('invert')
      .description(
        'From a speed and a price to the sizes of model they imply; of a model, from a speed to its price or back.',
      )
      .argument('[model]', 'a model of the catalog, a config.json or a YAML file; left out, sizes are sought')
      .addOption(invertOptions.speed)
      .addOption(invertOptions.price)
      .addOption(invertOptions.inputPrice)
      .addOption(invertOptions.cachedPrice)
      .addOption(invertOptions.offer)
      .addOption(invertOptions.margin)
      .addOption(invertOptions.sparsity)
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.context)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(invertOptions.rent)
      .addOption(decodeOptions.maxAccelerators)
      .addOption(decodeOptions.accelerators)
      .option('--json', 'print everything as JSON')
      .option('--csv', 'print a line for each row as CSV')
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
  $ paretoken invert --speed 110 --price 10 --on h100-sxm,b200-sxm
  $ paretoken invert --offer OpenAI/GPT-4o --isl 3k --osl 1k --sparsity 1,8,28 --margin 0,0.5,0.8
  $ paretoken invert llama-3.1-70b --speed 50 --on h200-sxm --precision fp8 --margin 0,0.5
  $ paretoken invert llama-3.1-70b --price 0.50 --on h100-sxm,h200-sxm,b200-sxm --precision fp8`,
    )
    .action(async (model, flags) => {
      checkOutput(flags)
      const { answerInvert } = await import('../invert/answerInvert.ts')
      await answerInvert(model, flags)
    })
