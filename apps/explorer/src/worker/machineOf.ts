import { type Accelerator, computeFormatsOf, InputError } from 'paretoken'
import type { SeriesAsked } from '../address/explored.ts'
import { changeWords } from '../words/seriesSentence.ts'

type Changed = Pick<SeriesAsked, 'hardware' | 'changes'>

/** What changes are made to: the machine as it is, and whether the catalog has it, so that a file can extend it. */
export type BaseMachine = { readonly accelerator: Accelerator; readonly catalogued: boolean }

const longestName = 100

/** Words as the id of a machine may have them. */
const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, longestName)

/** What a machine with changes is called: "h100-sxm-2x-hbm-bandwidth". It begins as that of its base does, so that it stays of its family. */
export function changedName({ changes = {} }: Changed, { accelerator }: BaseMachine): string {
  const words = Object.entries(changes).map(([figure, word]) => changeWords(figure, word))
  return idOf([accelerator.id, ...words].join('-'))
}

/** A word as YAML takes it; plain where it can be. */
const yaml = (word: string | number): string =>
  typeof word === 'number' || /^[\w$.][\w $./µ-]*$/.test(word) ? String(word) : JSON.stringify(word)

const flow = (entries: readonly (readonly [string, string | number | boolean])[]): string =>
  `{ ${entries.map(([key, word]) => `${key}: ${typeof word === 'boolean' ? word : yaml(word)}`).join(', ')} }`

/** Lines of changed FLOP/s: a word for all formats, and words of formats that differ from it. */
function rateLines(changes: Readonly<Record<string, string>>, accelerator: Accelerator): readonly string[] {
  const { flopPerSecond: all } = changes
  const own = Object.entries(changes).flatMap(([figure, word]) => {
    const [, format] = /^flopPerSecond\.(.+)$/.exec(figure) ?? []
    return format === undefined ? [] : [[format, word] as const]
  })
  if (own.length === 0) return all === undefined ? [] : [`flopPerSecond: ${yaml(all)}`]
  const usual = all === undefined ? [] : computeFormatsOf(accelerator).map((format) => [format, all] as const)
  return [`flopPerSecond: ${flow(Object.entries(Object.fromEntries([...usual, ...own])))}`]
}

const tierFigure = /^interconnect\.(\d+)\.(\w+)$/

/** Lines of changed tiers, each by its name. Throws InputError where there is no such tier. */
function tierLines(changes: Readonly<Record<string, string>>, accelerator: Accelerator): readonly string[] {
  const tiers = new Map<number, (readonly [string, string])[]>()
  for (const [figure, word] of Object.entries(changes)) {
    const [, place, field] = tierFigure.exec(figure) ?? []
    if (field !== undefined) tiers.set(Number(place), [...(tiers.get(Number(place)) ?? []), [field, word]])
  }
  if (tiers.size === 0) return []
  const lines = [...tiers].map(([place, given]) => {
    const tier = accelerator.interconnect[place]
    if (tier !== undefined) return `  - ${flow([['name', tier.name], ...given])}`
    throw new InputError(
      `${accelerator.id} has ${accelerator.interconnect.length} tiers of interconnect, not ${place + 1}`,
    )
  })
  return ['interconnect:', ...lines]
}

/** A machine with its changes, on top of one that is described elsewhere. */
function changeLines(series: Changed, base: BaseMachine): readonly string[] {
  const { changes = {} } = series
  const plain = Object.entries(changes).filter(
    ([figure]) => !/^flopPerSecond(\.|$)/.test(figure) && !tierFigure.test(figure),
  )
  return [
    `id: ${changedName(series, base)}`,
    `extends: ${base.accelerator.id}`,
    ...plain.map(([figure, word]) => `${yaml(figure)}: ${yaml(word)}`),
    ...rateLines(changes, base.accelerator),
    ...tierLines(changes, base.accelerator),
  ]
}

/** Everything that is known of a machine, as a file that extends none. */
export function wholeFile(machine: Accelerator): string {
  const { flopPerSecond, interconnect, rentalDollarsPerHour, purchaseDollars, ...figures } = machine
  const price = (name: string, range: Accelerator['purchaseDollars']) =>
    range === undefined ? [] : [`${name}: ${flow(Object.entries(range))}`]
  return [
    ...Object.entries(figures).map(([name, value]) =>
      name === 'id'
        ? `id: ${value}`
        : `${name}: ${typeof value === 'number' ? value : JSON.stringify(value)}`,
    ),
    `flopPerSecond: ${flow(Object.entries(flopPerSecond))}`,
    ...(interconnect.length === 0 ? [] : ['interconnect:']),
    ...interconnect.map((tier) => {
      const { dimensions, ...plain } = { dimensions: undefined, ...tier }
      const sides =
        dimensions === undefined ? '' : `, dimensions: [${(dimensions as readonly number[]).join(', ')}]`
      return `  - ${flow(Object.entries(plain)).replace(/ }$/, `${sides} }`)}`
    }),
    ...price('rentalDollarsPerHour', rentalDollarsPerHour),
    ...price('purchaseDollars', purchaseDollars),
    '',
  ].join('\n')
}

const indented = (lines: readonly string[]): string =>
  lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)).join('\n')

/**
 * A machine with its changes as a file of the kind that the command reads; the last machine that it describes is the changed one. One that
 * is not of the catalog stands in the file before it.
 */
export function changedFile(series: Changed, base: BaseMachine): string {
  const lines = changeLines(series, base)
  if (base.catalogued) return [...lines, ''].join('\n')
  return [indented(wholeFile(base.accelerator).trimEnd().split('\n')), indented(lines), ''].join('\n')
}
