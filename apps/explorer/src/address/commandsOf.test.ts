import { describe, expect, test } from 'vitest'
import { commandsOf, typedCommand } from './commandsOf.ts'
import type { SeriesAsked, SharedFlags } from './explored.ts'
import { flagsOf } from './flagsOf.ts'

const typed = (series: readonly SeriesAsked[], flags: SharedFlags = { context: '8k' }) =>
  commandsOf(series, flags).map((command) => typedCommand(command))

const on = (model: string, hardware: string, more: Partial<SeriesAsked> = {}): SeriesAsked => ({
  model,
  hardware,
  ...more,
})

describe('series are asked for by as few commands as can be', () => {
  test('one where they are all of a kind', () => {
    expect(typed([on('a', 'x', { precision: 'fp8' }), on('a', 'y', { precision: 'fp8' })])).toEqual([
      'paretoken frontier a --on x,y --precision fp8 --context 8k',
    ])
  })

  test('one where every model is on every machine', () => {
    expect(typed([on('a', 'x'), on('a', 'y'), on('b', 'x'), on('b', 'y')])).toEqual([
      'paretoken frontier a b --on x,y --context 8k',
    ])
  })

  test('several where a combination is missing, or flags differ', () => {
    expect(typed([on('a', 'x'), on('a', 'y'), on('b', 'x')])).toEqual([
      'paretoken frontier a --on x,y --context 8k',
      'paretoken frontier b --on x --context 8k',
    ])
    expect(typed([on('a', 'x'), on('a', 'y', { kvCache: 'fp8' })])).toHaveLength(2)
  })

  test('formats that are not said are those of the checkpoint', () => {
    expect(typed([on('a', 'x'), on('a', 'x', { precision: 'int4' })])).toEqual([
      'paretoken frontier a --on x --precision checkpoint,int4 --context 8k',
    ])
  })

  test('prices stand for each machine, or keep series apart', () => {
    expect(typed([on('a', 'x', { price: '2' }), on('a', 'y', { price: '3' })])).toEqual([
      'paretoken frontier a --on x,y --price 2,3 --context 8k',
    ])
    expect(typed([on('a', 'x', { price: '2' }), on('a', 'y', { price: '2' })])).toEqual([
      'paretoken frontier a --on x,y --price 2 --context 8k',
    ])
    expect(typed([on('a', 'x', { price: '2' }), on('a', 'y')])).toHaveLength(2)
  })

  test('machines with changes stand alone', () => {
    expect(typed([on('a', 'x'), on('a', 'x', { changes: { hbmBytes: '2x' } })])).toHaveLength(2)
  })

  test('none where nothing is asked', () => {
    expect(typed([])).toEqual([])
  })

  test('words are quoted for a shell', () => {
    expect(typed([on('my model', "it's")], {})).toEqual([`paretoken frontier 'my model' --on 'it'\\''s'`])
  })
})

describe('flags that mean nothing for a series are not asked of it:', () => {
  test('of drafts where none are drafted, of pools where there is one', () => {
    const flags = { isl: '4k', osl: '1k', acceptance: '0.8', matching: 'whole' }
    expect(flagsOf(on('a', 'x'), flags)).toEqual({ on: ['x'], isl: '4k', osl: '1k' })
    expect(flagsOf(on('a', 'x', { serving: 'best', speculation: 'eagle' }), flags)).toMatchObject(flags)
  })

  test('rents of owned machines, purchases of rented ones', () => {
    expect(flagsOf(on('a', 'x', { price: '2' }), { owned: '1', years: '4' })).toEqual({
      on: ['x'],
      owned: true,
      years: '4',
    })
    expect(flagsOf(on('a', 'x', { price: '2' }), { years: '4' })).toEqual({ on: ['x'], price: '2' })
  })
})
