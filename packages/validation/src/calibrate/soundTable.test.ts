import { InputError } from 'paretoken'
import { describe, expect, it } from 'vitest'
import { readTable } from '../fit/readTable.ts'
import { soundTable } from './soundTable.ts'

const columns = { texts: ['hardware'], figures: ['m'] } as const

const read = (csv: string): void => {
  for (const { m } of readTable(csv, 'gemm.csv', columns))
    if (m <= 0) throw new InputError('its sizes must be more than 0')
}

const sound = (...lines: readonly string[]) =>
  soundTable({ name: 'my/gemm.csv', csv: lines.join('\n') }, read)

describe('soundTable', () => {
  it('keeps a table that can be, with machines by their ids in the catalog', () => {
    expect(sound('hardware,m', 'h100-sxm,1', '"H100 SXM",2')).toEqual({
      csv: 'hardware,m\nh100-sxm,1\nh100-sxm,2\n',
      rows: 2,
      problems: [],
    })
  })

  it('takes out rows that cannot be, each with its line and the reason', () => {
    const { csv, rows, problems } = sound(
      'hardware,m',
      'h100-sxm,1',
      'h100-sxm,x',
      '',
      'h100-sxm',
      'h100-sxm,0',
    )
    expect(csv).toBe('hardware,m\nh100-sxm,1\n')
    expect(rows).toBe(1)
    expect(problems).toEqual([
      { line: 3, id: '', reason: 'm must be a number, not "x"' },
      { line: 5, id: '', reason: 'it has 1 cells, and the header 2' },
      { line: 6, id: '', reason: 'its sizes must be more than 0' },
    ])
  })

  it('reads lines however they end', () => {
    expect(soundTable({ name: 'gemm.csv', csv: 'hardware,m\r\nh100-sxm,1\nh100-sxm,2\r\n' }, read).rows).toBe(
      2,
    )
  })

  it('refuses what is no such table, in a sentence', () => {
    expect(() => sound('')).toThrow(/^my\/gemm\.csv is empty$/)
    expect(() => sound('hardware,m')).toThrow(/^my\/gemm\.csv has no rows$/)
    expect(() => sound('hardware,n', 'h100-sxm,1', 'h200-sxm,2')).toThrow(/^my\/gemm\.csv has no column m$/)
    expect(() => sound('hardware,m', 'h100-sxm,x', 'h100-sxm,0')).toThrow(
      /^my\/gemm\.csv line 2: m must be a number, not "x"; no row can be$/,
    )
  })
})
