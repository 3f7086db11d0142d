import { type EngineTimes, fittedEngines, type ServingEngine, servingEngines } from '@paretoken/catalog'
import { engineTimeBounds } from '../engines/fitEngineTimes.ts'
import { requestOverheadBounds } from '../engines/fitRequestOverhead.ts'
import type { FreeConstant } from '../fit/fitConstants.ts'
import { markdownTable, percent } from './markdown.ts'

/** What engines are called. */
export const engineWords: Readonly<Record<ServingEngine, string>> = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
}

const bounds: { readonly [name in keyof EngineTimes]: FreeConstant } = {
  ...engineTimeBounds,
  requestOverheadSeconds: requestOverheadBounds,
}

/** A constant: what it means, and how its values are written. */
type Constant = {
  readonly means: string
  readonly unit: string
  readonly perUnit: number
  readonly digits: number
}

const share = { unit: '', perUnit: 1, digits: 2 }

const constants: { readonly [name in keyof EngineTimes]: Constant } = {
  wideLaunchShare: {
    means:
      'launches of kernels in usual formats (products, recurrences, norms), as a share of those measured one by one',
    ...share,
  },
  narrowLaunchShare: {
    means: 'the same of products in narrow formats, which were measured with the quantising of activations',
    ...share,
  },
  expertLaunchShare: {
    means: 'the same of routed experts, which were measured with the sorting of tokens by expert',
    ...share,
  },
  stragglerSeconds: {
    means: 'what an all-reduce waits for the slowest rank, for each doubling of ranks',
    unit: ' µs',
    perUnit: 1e6,
    digits: 1,
  },
  hostSeconds: {
    means: 'what a pass waits for the host, which prepares the next one',
    unit: ' ms',
    perUnit: 1e3,
    digits: 2,
  },
  requestOverheadSeconds: {
    means: 'what a request takes outside of passes, before its first token',
    unit: ' ms',
    perUnit: 1e3,
    digits: 0,
  },
}

const names = Object.keys(constants) as (keyof EngineTimes)[]

const atBound = (engine: ServingEngine, name: keyof EngineTimes): boolean => {
  const value = fittedEngines.engines[engine].constants[name]
  return value === bounds[name].least || value === bounds[name].most
}

/** The constants of each engine with their bounds; those at a bound in bold. */
export function constantsSection(): readonly string[] {
  const { attentionLaunchShare, engines } = fittedEngines
  const rows = names.map((name) => {
    const { means, unit, perUnit, digits } = constants[name]
    const values = servingEngines.map((engine) => {
      const text = `${(engines[engine].constants[name] * perUnit).toFixed(digits)}${unit}`
      return atBound(engine, name) ? `**${text}**` : text
    })
    const { least, most } = bounds[name]
    return [`\`${name}\``, means, `${least * perUnit} to ${most * perUnit}${unit}`, ...values]
  })
  const residuals = (part: string) =>
    servingEngines.map((engine) => {
      const found = engines[engine].residuals[part]
      return found === undefined
        ? ''
        : `${percent(found.medianError).replace(' %', '')} / ${percent(found.p90Error)} (${found.count.toLocaleString('en-US')})`
    })
  const bound = names.flatMap((name) => {
    const found = servingEngines
      .filter((engine) => atBound(engine, name))
      .map((engine) => engineWords[engine])
    return found.length === 0 ? [] : [`\`${name}\` of ${found.join(' and ')}`]
  })
  return [
    'Kernels and messages have constants of their own, fitted to measurements of each by itself. How whole engines differ from these, six constants',
    `say for each engine, and one for all: launches of attention are ${attentionLaunchShare} of those measured.`,
    '',
    ...markdownTable(
      ['constant', 'what it is', 'held between', ...servingEngines.map((engine) => engineWords[engine])],
      [
        ...rows,
        ['error of TPOT (runs)', 'of what it is fitted to', '', ...residuals('time per output token')],
        ['error of TTFT (runs)', 'of what it is fitted to', '', ...residuals('time to first token')],
      ],
    ),
    '',
    ...(bound.length === 0
      ? ['None is at a bound.']
      : [
          `At a bound: ${bound.join('; ')}. There the runs ask for a value beyond what the constant can mean, so that something else is missing.`,
        ]),
    '',
    'What each rests on:',
    '',
    ...servingEngines.flatMap((engine) => [
      `- ${engineWords[engine]}:`,
      ...names.map((name) => `  - \`${name}\`: ${engines[engine].restsOn[name]}`),
    ]),
  ]
}
