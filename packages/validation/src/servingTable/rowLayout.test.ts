import { acceleratorsOf } from 'paretoken'
import { expect, test } from 'vitest'
import { rowLayout } from './rowLayout.ts'

test.each([
  ['TP8 alone', { tp: '8', pp: '1', ep: '', dp: '' }, [8, 1, 1, 8]],
  ['TP8 with experts spread', { tp: '8', pp: '1', ep: '8', dp: '1' }, [8, 1, 8, 8]],
  ['DP8 within TP8', { tp: '8', pp: '1', ep: '8', dp: '8' }, [1, 8, 8, 8]],
  ['DP2 of TP2', { tp: '2', pp: '1', ep: '4', dp: '2' }, [2, 2, 4, 4]],
  ['DP2 of TP2, two stages', { tp: '2', pp: '2', ep: '4', dp: '2' }, [2, 2, 4, 8]],
])('%s', (_, row, [tensorParallel, dataParallel, expertParallel, accelerators]) => {
  const layout = rowLayout(row)
  expect(layout).toMatchObject({ tensorParallel, dataParallel, expertParallel })
  expect(acceleratorsOf(layout)).toBe(accelerators)
})
