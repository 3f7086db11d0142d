import { expect, test } from 'vitest'
import { cellText, columnsOf, sortedRows, withShare } from './operationColumns.ts'

const rows = [
  {
    operation: 'head',
    kind: 'latentAttention',
    format: 'bf16',
    runs: 1,
    flop: 3e9,
    weightBytes: 2e6,
    cacheBytes: 0,
    activationBytes: 1e6,
    seconds: 1e-3,
  },
  { operation: 'all-reduce', kind: 'message', algorithm: 'ring', runs: 80, messageBytes: 5e5, seconds: 3e-3 },
].map((row) => withShare(row, 0.01))

test('bytes are added up, and shares taken', () => {
  expect(rows.map(({ bytes, share, kindAndHow }) => [bytes, share, kindAndHow])).toEqual([
    [3e6, 0.1, 'latent attention, bf16'],
    [5e5, 0.3, 'message, ring'],
  ])
})

test('only columns that some operation has anything in', () => {
  const names = columnsOf(rows).map(({ field }) => field)
  expect(names).toContain('flop')
  expect(names).not.toContain('networkLatencySeconds')
})

test('rows by any figure, those without it last', () => {
  const order = (field: string, descending: boolean) =>
    sortedRows(rows, field, descending).map(({ operation }) => operation)
  expect(order('seconds', true)).toEqual(['all-reduce', 'head'])
  expect(order('seconds', false)).toEqual(['head', 'all-reduce'])
  expect(order('flop', true)).toEqual(['head', 'all-reduce'])
  expect(order('flop', false)).toEqual(['head', 'all-reduce'])
  expect(order('operation', false)).toEqual(['all-reduce', 'head'])
})

test('cells in their units', () => {
  const flop = { field: 'flop', name: 'FLOP', format: 'flopPerSecond' } as const
  expect(cellText(3e9, flop)).toBe('3 GFLOP')
  expect(cellText(undefined, flop)).toBe('–')
  expect(cellText(0.1234, { field: 'share', name: 'share', format: 'percent' })).toBe('12.3 %')
})
