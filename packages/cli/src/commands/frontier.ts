import { Command, Option } from '@commander-js/extra-typings'
import { InputError } from 'paretoken'
import { dashedFlag } from '../arguments/dashedFlag.ts'
import { withGroups } from '../arguments/optionGroup.ts'
import { decodeOptions } from '../decode/decodeOptions.ts'
import { ownershipGroup } from '../decode/ownershipOptions.ts'
import { boundOptions } from '../frontier/boundOptions.ts'
import { checkOutput } from '../output/outputFlags.ts'
import { levelOptions, promptGroup, requestGroup, servingGroup } from '../serving/servingOptions.ts'

/** What the paper's model assumes where nothing is said. */
const paperDefaults = { on: ['H100'], context: '0', maxDraftTokens: '5', resolution: '400' }

const paperHeading = 'The paper’s model:'

/** Flags that are the paper's model's alone, for the command to take. */
const paperOptions = {
  draftModel: new Option(
    '--draft-model <model>',
    'decode speculatively with this draft model; --acceptance is then one chance (default: 0.8)',
  ).helpGroup(paperHeading),
  maxDraftTokens: new Option(
    '--max-draft-tokens <number>',
    'most tokens verified in one pass (default: 5)',
  ).helpGroup(paperHeading),
  resolution: new Option(
    '--resolution <steps>',
    'batches, and numbers of accelerators, that are tried (default: 400)',
  ).helpGroup(paperHeading),
}

/** Flags of the paper's model alone, and of the physical model alone. */
const paperFlags = ['draftModel', 'maxDraftTokens', 'resolution'] as const
const physicalFlags = [
  'precision',
  'kvCache',
  'reserveContext',
  'calibration',
  'maxAccelerators',
  'accelerators',
  'minSpeed',
  'tpot',
  'perAccelerator',
  'isl',
  'osl',
  'cacheHits',
  'mix',
  'trace',
  'ttft',
  'serving',
  'matching',
  'prefillOn',
  'prefillPrice',
  'promptTokensPerPass',
  'utilization',
  'speculation',
  'draftTokens',
  'owned',
  'purchase',
  'years',
  'powerPrice',
  'pue',
  'watts',
] as const

type Given = { readonly [flag in (typeof paperFlags)[number] | (typeof physicalFlags)[number]]?: unknown }

/** Throws InputError where a flag is of the other model. */
function refuseFlags(flags: Given, refused: readonly (keyof Given)[], where: string): void {
  const given = refused.find((flag) => flags[flag] !== undefined)
  if (given !== undefined) throw new InputError(`${dashedFlag(given)} ${where}`)
}

/** The one value of a list. */
function only(values: readonly string[], what: string): string {
  if (values.length === 1 && values[0] !== undefined) return values[0]
  throw new InputError(`${what}: the paper’s model takes one at a time, not ${values.length}`)
}

/** `paretoken frontier`: what a token costs at every speed that can be reached. */
export const frontierCommand = () =>
  withGroups(
    new Command('frontier')
      .description(
        'The frontier of speed against cost: every layout and batch that fits searched, with what binds at each point.',
      )
      .argument('<models...>', 'models of the catalog, config.json files or YAML files')
      .addOption(decodeOptions.on)
      .addOption(decodeOptions.precision)
      .addOption(decodeOptions.kvCache)
      .addOption(decodeOptions.context)
      .addOption(decodeOptions.reserveContext)
      .addOption(decodeOptions.calibration)
      .addOption(decodeOptions.price)
      .addOption(decodeOptions.maxAccelerators)
      .addOption(decodeOptions.accelerators)
      .addOption(boundOptions.demand)
      .addOption(levelOptions.minSpeed)
      .addOption(levelOptions.tpot)
      .option('--per-accelerator', 'draw throughput per accelerator in place of cost')
      .option('--json', 'print every point as JSON')
      .option('--csv', 'print every point as CSV')
      .option('--svg <file>', 'write the chart as SVG')
      .option('--png <file>', 'write the chart as PNG')
      .option(
        '--method <name>',
        'physical, or paper: with section-2.2, section-3.5, 2d-tp, 2d-tp+pp, ep or ep+pp: that of arXiv 2506.04645',
        'physical',
      )
      .addOption(paperOptions.draftModel)
      .addOption(paperOptions.maxDraftTokens)
      .addOption(paperOptions.resolution),
    requestGroup,
    servingGroup,
    promptGroup,
    ownershipGroup,
  )
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken frontier llama-3.1-70b
  $ paretoken frontier deepseek-v3 --on gb200-nvl72 --max-accelerators 576 --context 8k
  $ paretoken frontier llama-3.1-70b --on h100-sxm,b200-sxm,mi300x --precision fp8 --svg machines.svg
  $ paretoken frontier ./config.json --on h200-sxm --calibration ideal,vllm
  $ paretoken frontier llama-3.1-70b --on h200-sxm --isl 4k --osl 1k --ttft 2s --serving best
  $ paretoken frontier deepseek-v3 --on h200-sxm --mix 4k@50%/1k:0.7,16k/500:0.3 --speculation mtp --owned
  $ paretoken frontier "Llama 3 70B" --on H100 --method paper:ep+pp --draft-model "Llama 3 8B"`,
    )
    .action(async (models, flags) => {
      checkOutput(flags)
      if (flags.method.toLowerCase() === 'physical') {
        refuseFlags(flags, paperFlags, 'is of the paper’s model; add --method paper:ep+pp')
        const { answerFrontier } = await import('../frontier/answerFrontier.ts')
        await answerFrontier(models, flags)
        return
      }
      refuseFlags(flags, physicalFlags, `is not of the paper’s model; leave out --method ${flags.method}`)
      const { answerPaperFrontier } = await import('../paper/answerPaperFrontier.ts')
      const { on = paperDefaults.on, ...others } = flags
      await answerPaperFrontier(only(models, 'models'), {
        ...paperDefaults,
        ...others,
        on: only(on, '--on'),
      })
    })
