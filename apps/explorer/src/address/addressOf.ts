import {
  type Explored,
  firstExplored,
  type SeriesAsked,
  seriesFlags,
  sharedFlags,
  type Zoom,
} from './explored.ts'

/** The version of addresses as they are written now. */
export const addressVersion = 1

/** Percent-encodes only what would end a word of a query, or part its pieces. */
const encoded = (word: string): string =>
  encodeURIComponent(word).replace(/%(2F|3A|40|2C|24|3D)/g, (code) => decodeURIComponent(code))

/** A word of a series, in which "~" parts flags and "@" the model from its machine. */
const seriesWord = (word: string): string =>
  word.replace(/[~%@]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

/** A series in a line: "llama-3.1-70b@h100-sxm~precision:fp8~*hbmBytesPerSecond:2x~hidden". */
function seriesWords({ model, hardware, changes = {}, hidden, ...flags }: SeriesAsked): string {
  const given = seriesFlags.flatMap((flag) => {
    const word = flags[flag]
    return word === undefined ? [] : [`${flag}:${seriesWord(word)}`]
  })
  const changed = Object.entries(changes).map(([figure, word]) => `*${figure}:${seriesWord(word)}`)
  const parts = [...given, ...changed, ...(hidden ? ['hidden'] : [])]
  return [`${seriesWord(model)}@${seriesWord(hardware)}`, ...parts].join('~')
}

const zoomWords = ({ x, y }: Zoom): string =>
  [...x, ...y].map((value) => String(Number(value.toPrecision(5)))).join(',')

/** The query of an address that holds all that is explored: "?v=1&s=llama-3.1-70b@h100-sxm&context=8k". What is usual is left out. */
export function addressOf(explored: Explored): string {
  const { view, series, flags, cost, speed, selection, zoom, measured, words, embed } = explored
  const pairs: (readonly [string, string | undefined])[] = [
    ['v', String(addressVersion)],
    ['view', view === firstExplored.view ? undefined : view],
    ...(series.length === 0 ? [['s', ''] as const] : series.map((each) => ['s', seriesWords(each)] as const)),
    ...sharedFlags.map((flag) => [flag, flags[flag]] as const),
    ['y', cost === firstExplored.cost ? undefined : cost],
    ['x', speed === firstExplored.speed ? undefined : speed],
    ['at', selection && `${selection.series},${Number(selection.tokensPerSecond.toPrecision(6))}`],
    ['zoom', zoom && zoomWords(zoom)],
    ['measured', measured && '1'],
    ...Object.entries(words).flatMap(([of, given]) =>
      Object.entries(given).map(([name, word]) => [`${of}.${name}`, word] as const),
    ),
    ['embed', embed && '1'],
  ]
  const written = pairs.flatMap(([name, word]) => (word === undefined ? [] : [`${name}=${encoded(word)}`]))
  return `?${written.join('&')}`
}
