import {
  type EngineTimes,
  engineWords,
  fittedEngines,
  type ServingEngine,
  servingEngines,
} from '@paretoken/catalog'
import { engineConstants } from '../engines/engineConstants.ts'
import { markdownTable, percent } from './markdown.ts'

const names = Object.keys(engineConstants) as (keyof EngineTimes)[]

const atBound = (engine: ServingEngine, name: keyof EngineTimes): boolean => {
  const value = fittedEngines.engines[engine].constants[name]
  return value === engineConstants[name].least || value === engineConstants[name].most
}

/** The constants of each engine with their bounds; those at a bound in bold. */
export function constantsSection(): readonly string[] {
  const { attentionLaunchShare, engines } = fittedEngines
  const rows = names.map((name) => {
    const { means, least, most, unit, perUnit, digits } = engineConstants[name]
    const values = servingEngines.map((engine) => {
      const text = `${(engines[engine].constants[name] * perUnit).toFixed(digits)}${unit}`
      return atBound(engine, name) ? `**${text}**` : text
    })
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
