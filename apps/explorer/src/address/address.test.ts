import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from './addressOf.ts'
import {
  costAxes,
  type Explored,
  firstExplored,
  type SeriesAsked,
  seriesFlags,
  sharedFlags,
  speedAxes,
  views,
} from './explored.ts'
import { exploredAt, mostSeries } from './exploredAt.ts'

/** Words as people type them, with all that parts an address. */
const word = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .filter((text) => !/[\uD800-\uDFFF]/u.test(text) && text.trim() !== '')

const words = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), word, { maxKeys: 6, noNullPrototype: true })

const series: fc.Arbitrary<SeriesAsked> = fc
  .record({
    model: word,
    hardware: word,
    flags: words(seriesFlags),
    changes: words(['hbmBytes', 'hbmBytesPerSecond', 'flopPerSecond.fp8', 'interconnect.0.size']),
    hidden: fc.boolean(),
  })
  .map(({ model, hardware, flags, changes, hidden }) => ({
    model,
    hardware,
    ...flags,
    ...(Object.keys(changes).length === 0 ? {} : { changes }),
    ...(hidden ? { hidden: true as const } : {}),
  }))

/** A number with as many digits as an address keeps. */
const value = (digits: number) =>
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }).map((number) => Number(number.toPrecision(digits)))

const range = fc
  .tuple(value(5), value(5))
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)

const explored: fc.Arbitrary<Explored> = fc
  .record({
    view: fc.constantFrom(...views),
    series: fc.array(series, { maxLength: mostSeries }),
    flags: words(sharedFlags),
    cost: fc.constantFrom(...costAxes),
    speed: fc.constantFrom(...speedAxes),
    at: fc.option(fc.tuple(fc.nat(), value(6))),
    zoom: fc.option(fc.record({ x: range, y: range })),
    measured: fc.boolean(),
    words: fc.dictionary(
      fc.constantFrom(...views),
      fc.dictionary(fc.constantFrom('rate', 'offer', 'tab'), word, { minKeys: 1, noNullPrototype: true }),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    embed: fc.boolean(),
  })
  .map(({ at, zoom, measured, embed, ...rest }) => ({
    ...rest,
    ...(at === null || rest.series.length === 0
      ? {}
      : { selection: { series: at[0] % rest.series.length, tokensPerSecond: at[1] } }),
    ...(zoom === null ? {} : { zoom }),
    ...(measured ? { measured: true as const } : {}),
    ...(embed ? { embed: true as const } : {}),
  }))

describe('an address', () => {
  test('holds all that is explored', () => {
    fc.assert(
      fc.property(explored, (asked) => {
        const { explored: read, dropped } = exploredAt(addressOf(asked))
        expect(dropped).toEqual([])
        expect(read).toEqual(asked)
      }),
    )
  })

  test('is the same when it is written again', () => {
    fc.assert(
      fc.property(explored, (asked) => addressOf(exploredAt(addressOf(asked)).explored) === addressOf(asked)),
    )
  })

  test('is short, and says what it holds', () => {
    expect(addressOf(firstExplored)).toBe(
      '?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&s=llama-3.1-70b@b200-sxm~precision:fp8&context=8k',
    )
  })

  test('without anything shows what a first visit does', () => {
    expect(exploredAt('')).toEqual({ explored: firstExplored, dropped: [] })
    expect(exploredAt('?embed').explored).toEqual({ ...firstExplored, embed: true })
  })
})

describe('any query', () => {
  test('is read without a fault, as an address that holds', () => {
    const parts = [
      's=',
      'v=',
      'at=',
      'zoom=',
      'view=',
      'y=',
      '&',
      '~',
      '@',
      ':',
      '%',
      '%2',
      '=',
      ',',
      'embed',
      'plan.',
      '*hbmBytes:',
      'hidden',
    ]
    const query = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 12 })), {
        maxLength: 30,
      })
      .map((pieces) => `?${pieces.join('')}`)
    fc.assert(
      fc.property(query, (text) => {
        const { explored: read } = exploredAt(text)
        expect(exploredAt(addressOf(read)).explored).toEqual(read)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a wrong or ancient link opens with what it can, and says what it dropped:', () => {
  test.each([
    ['?v=1&s=llama', '"llama" is no series; model@hardware would be right'],
    ['?v=1&s=a@b~colour:red', '"colour:red" is nothing that a series can have'],
    [
      '?v=1&view=home',
      'there is no view "home"; it is one of explore, compare, plan, invert, paper, validation',
    ],
    ['?v=1&y=money', `there is no axis "money"; it is one of ${costAxes.join(', ')}`],
    ['?v=1&at=3,50', '"at=3,50" is no point of a series'],
    ['?v=1&zoom=2,1,0,1', '"zoom=2,1,0,1" is no part of the chart'],
    ['?v=1&gpus=8', '"gpus" means nothing here'],
    ['?v=9', 'this link is of a later version of the explorer; what it does not know was left out'],
    [`?v=1&mix=${'1'.repeat(501)}`, '"mix" is longer than any word can be'],
  ])('%s', (query, sentence) => {
    expect(exploredAt(query).dropped).toEqual([sentence])
  })

  test('the rest stands', () => {
    const { explored: read, dropped } = exploredAt('?v=1&s=llama&s=a@b&context=16k&foo=1')
    expect(dropped).toHaveLength(2)
    expect(read.series).toEqual([{ model: 'a', hardware: 'b' }])
    expect(read.flags).toEqual({ context: '16k' })
  })

  test('more series than can be told apart are cut', () => {
    const query = `?v=1${'&s=a@b'.repeat(30)}`
    const { explored: read, dropped } = exploredAt(query)
    expect(read.series).toHaveLength(mostSeries)
    expect(dropped).toEqual(['of 30 series the first 20 are shown'])
  })

  test('no series at all are none', () => {
    expect(exploredAt('?v=1&s=').explored.series).toEqual([])
  })
})
