import { expect, test } from 'vitest'
import type { ShelvedFile } from '../files/files.ts'
import { namedByFiles } from './namedByFiles.ts'
import { typedCommands } from './typedCommands.ts'

const fileOf = async () => ({ name: 'x-2x-hbm.yaml', text: 'id: x-2x-hbm\nextends: x\nhbmBytes: 2x\n' })

test('a command stands on a line of its own', async () => {
  const series = [
    { model: 'a', hardware: 'x' },
    { model: 'b', hardware: 'y' },
  ]
  expect(await typedCommands(series, { context: '8k' }, fileOf)).toBe(
    'paretoken frontier a --on x --context 8k\nparetoken frontier b --on y --context 8k\n',
  )
})

test('the file of a machine with changes is written once, before it is asked about', async () => {
  const series = ['a', 'b'].map((model) => ({ model, hardware: 'x', changes: { hbmBytes: '2x' } }))
  expect(await typedCommands(series, {}, fileOf)).toBe(
    [
      "cat > x-2x-hbm.yaml <<'END'",
      'id: x-2x-hbm',
      'extends: x',
      'hbmBytes: 2x',
      'END',
      'paretoken frontier a --on x-2x-hbm.yaml',
      'paretoken frontier b --on x-2x-hbm.yaml',
      '',
    ].join('\n'),
  )
})

test('what a file describes is asked for by its file, where it describes nothing else', () => {
  const choice = (id: string) => ({ id, aliases: [], words: '' })
  const files: readonly ShelvedFile[] = [
    { name: 'mine.yaml', text: '', described: { models: [], hardware: [choice('mine')] } },
    { name: 'two.yaml', text: '', described: { models: [choice('one'), choice('two')], hardware: [] } },
    { name: 'unread.yaml', text: '' },
  ]
  const series = [
    { model: 'one', hardware: 'mine' },
    { model: 'llama', hardware: 'mine', changes: { hbmBytes: '2x' } },
  ]
  expect(namedByFiles(series, files)).toEqual([{ model: 'one', hardware: 'mine.yaml' }, series[1]])
})
