import { addressVersion } from './addressOf.ts'
import {
  type CostAxis,
  costAxes,
  type Explored,
  firstExplored,
  type Selection,
  type SeriesAsked,
  type SeriesFlag,
  type SharedFlag,
  type SharedFlags,
  type SpeedAxis,
  seriesFlags,
  sharedFlags,
  speedAxes,
  type View,
  type ViewWords,
  views,
  type Zoom,
} from './explored.ts'

/** What an address holds, and what of it could not be read. */
export type ReadAddress = {
  readonly explored: Explored
  /** A sentence for each part that was left out. */
  readonly dropped: readonly string[]
}

/** The most series that an address may ask for. */
export const mostSeries = 20

/** Longer words are no one's question. */
const longestWord = 500

type Note = (sentence: string) => void

function decodedWord(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

function seriesOf(line: string, note: Note): SeriesAsked | undefined {
  const [subject = '', ...parts] = line.split('~')
  const [model, hardware, ...more] = subject.split('@').map(decodedWord)
  if (!model || !hardware || more.length > 0) {
    note(`"${line}" is no series; model@hardware would be right`)
    return undefined
  }
  const flags: Partial<Record<SeriesFlag, string>> = {}
  const changes: Record<string, string> = {}
  let hidden = false
  for (const part of parts) {
    const colon = part.indexOf(':')
    const [name, word] = colon < 0 ? [part, ''] : [part.slice(0, colon), decodedWord(part.slice(colon + 1))]
    if (name === 'hidden') hidden = true
    else if (name.startsWith('*') && word !== '') changes[name.slice(1)] = word
    else if (seriesFlags.includes(name as SeriesFlag) && word !== '') flags[name as SeriesFlag] = word
    else note(`"${part}" is nothing that a series can have`)
  }
  return {
    model,
    hardware,
    ...flags,
    ...(Object.keys(changes).length === 0 ? {} : { changes }),
    ...(hidden ? { hidden: true } : {}),
  }
}

/** One of some words, or what is usual. */
function oneOf<Word extends string>(
  words: readonly Word[],
  given: string | null,
  usual: Word,
  { what, note }: { readonly what: string; readonly note: Note },
): Word {
  if (given === null) return usual
  if (words.includes(given as Word)) return given as Word
  note(`there is no ${what} "${given}"; it is one of ${words.join(', ')}`)
  return usual
}

const finite = (word: string): readonly number[] =>
  word.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))

function selectionOf(word: string | null, count: number, note: Note): Selection | undefined {
  if (word === null) return undefined
  const [series = Number.NaN, tokensPerSecond = Number.NaN, ...more] = finite(word)
  if (more.length === 0 && series >= 0 && series < count && Number.isInteger(series) && tokensPerSecond > 0)
    return { series, tokensPerSecond }
  note(`"at=${word}" is no point of a series`)
  return undefined
}

function zoomOf(word: string | null, note: Note): Zoom | undefined {
  if (word === null) return undefined
  const [x0 = Number.NaN, x1 = Number.NaN, y0 = Number.NaN, y1 = Number.NaN, ...more] = finite(word)
  if (more.length === 0 && x0 < x1 && y0 < y1) return { x: [x0, x1], y: [y0, y1] }
  note(`"zoom=${word}" is no part of the chart`)
  return undefined
}

/** Names of parameters that are read by name, beside flags and the words of views. */
const known = ['v', 'view', 's', 'y', 'x', 'at', 'zoom', 'measured', 'embed']

/** The flags and words of an address, by name; notes what is nothing of the sort. */
function wordsOf(parameters: URLSearchParams, note: Note) {
  const flags: Partial<Record<SharedFlag, string>> = {}
  const words: Partial<Record<View, ViewWords>> = {}
  for (const [name, word] of parameters) {
    if (known.includes(name)) continue
    const [view = '', ...rest] = name.split('.')
    if (word.length > longestWord) note(`"${name}" is longer than any word can be`)
    else if (sharedFlags.includes(name as SharedFlag)) {
      if (word !== '') flags[name as SharedFlag] = word
    } else if (rest.length === 1 && views.includes(view as View))
      words[view as View] = { ...words[view as View], [rest.join()]: word }
    else note(`"${name}" means nothing here`)
  }
  return { flags: flags as SharedFlags, words }
}

/**
 * What the query of an address asks for. Never throws: what cannot be read is left out, with a sentence for it, and what is missing is as on a
 * first visit. Addresses of earlier versions are read too; of later ones what is still understood.
 */
export function exploredAt(query: string): ReadAddress {
  const parameters = new URLSearchParams(query)
  const dropped: string[] = []
  const note: Note = (sentence) => dropped.push(sentence)
  if (Number(parameters.get('v') ?? addressVersion) > addressVersion)
    note('this link is of a later version of the explorer; what it does not know was left out')
  const lines = parameters.getAll('s')
  const read = lines.flatMap((line) => (line === '' ? [] : (seriesOf(line, note) ?? [])))
  if (read.length > mostSeries) note(`of ${read.length} series the first ${mostSeries} are shown`)
  const series =
    lines.length === 0 || (read.length === 0 && lines.some((line) => line !== ''))
      ? firstExplored.series
      : read.slice(0, mostSeries)
  const { flags, words } = wordsOf(parameters, note)
  const asksNothing = [...parameters.keys()].every(
    (name) => name === 'v' || name === 'embed' || name === 'view',
  )
  const selection = selectionOf(parameters.get('at'), series.length, note)
  const zoom = zoomOf(parameters.get('zoom'), note)
  return {
    explored: {
      view: oneOf<View>(views, parameters.get('view'), firstExplored.view, { what: 'view', note }),
      series,
      flags: asksNothing ? firstExplored.flags : flags,
      cost: oneOf<CostAxis>(costAxes, parameters.get('y'), firstExplored.cost, { what: 'axis', note }),
      speed: oneOf<SpeedAxis>(speedAxes, parameters.get('x'), firstExplored.speed, { what: 'axis', note }),
      ...(selection === undefined ? {} : { selection }),
      ...(zoom === undefined ? {} : { zoom }),
      ...(parameters.get('measured') === '1' ? { measured: true } : {}),
      words,
      ...(parameters.get('embed') === null || parameters.get('embed') === '0' ? {} : { embed: true }),
    },
    dropped,
  }
}
