import { Command } from '@commander-js/extra-typings'
import {
  InputError,
  type PaperFrontierQuestion,
  type PaperImpliedScale,
  paperPriceAtSpeed,
  paperScaleThatFitsOffer,
  paperScaleThatFitsUtilization,
  paperTransformerCounts,
} from 'paretoken'
import { parseNumber } from '../arguments/number.ts'
import { paperQuestion } from '../arguments/paperQuestion.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { formatDollars, formatNumber, formatParameters, formatPercent } from '../output/formatNumber.ts'
import { print } from '../output/terminal.ts'

/** `paretoken paper invert`: from what is observed of a model to its size. */
export const paperInvertCommand = () =>
  new Command('invert')
    .description('The size of model that an observed speed, with a price or a utilisation, implies.')
    .requiredOption('--speed <tokens/s>', 'tokens per second of one user')
    .option('--price <dollars>', 'per million output tokens')
    .option('--mfu <share>', 'utilisation of the FLOP/s, 0 to 1, in place of a price')
    .requiredOption('--base <model>', 'the model that is scaled; `paretoken paper models` lists them')
    .requiredOption('--on <accelerator>', 'an accelerator of the paper')
    .option('--method <name>', 'section-2.2, section-3.5, 2d-tp, 2d-tp+pp, ep or ep+pp', 'ep+pp')
    .option('--context <tokens>', 'context of each sequence', '0')
    .option('--draft-model <model>', 'decode speculatively with this draft model')
    .option('--acceptance <probability>', 'that a drafted token is accepted, 0 up to 1')
    .option('--max-draft-tokens <number>', 'most tokens verified in one pass', '5')
    .option('--resolution <steps>', 'batches, and numbers of accelerators, that are tried', '200')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken paper invert --speed 110 --price 8 --base "GPT-4" --on H100
  $ paretoken paper invert --speed 60 --mfu 0.25 --base "Llama 3 70B" --on H100 --context 1k`,
    )
    .action(({ price, mfu, base, ...flags }) => {
      const tokensPerSecond = parseTokensPerSecond(flags.speed, '--speed', '110')
      const question = paperQuestion(base, flags)
      const observed = observation(price, mfu)
      const implied =
        'mfu' in observed
          ? paperScaleThatFitsUtilization(question, { tokensPerSecond, ...observed })
          : paperScaleThatFitsOffer(question, { tokensPerSecond, ...observed })
      const answer = summary(implied, tokensPerSecond)
      if (flags.json)
        print(
          JSON.stringify(
            { base: question.model.name, tokensPerSecond, ...observed, ...answer },
            undefined,
            2,
          ),
        )
      else for (const line of sentences(question, tokensPerSecond, observed, implied)) print(line)
    })

type Observation = { readonly dollarsPerMillionTokens: number } | { readonly mfu: number }

function observation(price: string | undefined, mfu: string | undefined): Observation {
  if ((price === undefined) === (mfu === undefined)) {
    throw new InputError('a speed alone fits many sizes; give --price, or --mfu, and not both')
  }
  if (mfu !== undefined) {
    return {
      mfu: parseNumber(mfu, {
        where: '--mfu',
        what: 'as a share',
        least: 0,
        aboveLeast: true,
        most: 1,
        example: '0.25',
      }),
    }
  }
  return {
    dollarsPerMillionTokens: parseNumber(price ?? '', {
      where: '--price',
      what: 'dollars per million tokens',
      least: 0,
      aboveLeast: true,
      most: 1e9,
      example: '8',
    }),
  }
}

function summary({ scale, model, frontier, bound }: PaperImpliedScale, tokensPerSecond: number) {
  const { totalParameters, activeParameters } = paperTransformerCounts(model)
  const price = paperPriceAtSpeed(frontier, tokensPerSecond)
  return {
    scale,
    ...(bound === undefined ? {} : { bound }),
    totalParameters,
    activeParameters,
    ...(Number.isFinite(price) ? { dollarsPerMillionTokensAtSpeed: price } : {}),
  }
}

function sentences(
  { model: base, accelerator }: PaperFrontierQuestion,
  tokensPerSecond: number,
  observed: Observation,
  implied: PaperImpliedScale,
): readonly string[] {
  const offer =
    'mfu' in observed
      ? `${formatNumber(tokensPerSecond)} tokens/s at an MFU of ${formatPercent(observed.mfu)}`
      : `${formatNumber(tokensPerSecond)} tokens/s at ${formatDollars(observed.dollarsPerMillionTokens)} per million tokens`
  const { totalParameters, activeParameters } = paperTransformerCounts(implied.model)
  const size = `${formatParameters(totalParameters)} parameters, ${formatParameters(activeParameters)} of them active`
  const times = formatNumber(implied.scale)
  if (implied.bound === 'smallest') {
    return [`No size fits: even ${base.name} × ${times} (${size}) on ${accelerator.name} cannot do ${offer}.`]
  }
  if (implied.bound === 'largest') {
    return [
      `Any size fits: even ${base.name} × ${times} (${size}) on ${accelerator.name} does better than ${offer}.`,
    ]
  }
  const price = paperPriceAtSpeed(implied.frontier, tokensPerSecond)
  return [
    `${offer} on ${accelerator.name} implies at most ${base.name} × ${times}: ${size}.`,
    ...(Number.isFinite(price)
      ? [
          `Its frontier passes ${formatNumber(tokensPerSecond)} tokens/s at ${formatDollars(price)} per million tokens.`,
        ]
      : []),
  ]
}
