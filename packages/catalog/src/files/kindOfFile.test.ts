import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { hardwareTemplate } from './hardwareTemplate.ts'
import { kindOfFile } from './kindOfFile.ts'
import { modelTemplate } from './modelTemplate.ts'

const message = (text: string): string => {
  try {
    return kindOfFile(text, 'my.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

test('the templates are of their kinds', () => {
  expect(kindOfFile(hardwareTemplate(), 'a.yaml')).toBe('hardware')
  expect(kindOfFile(modelTemplate(), 'a.yaml')).toBe('model')
})

test('a config.json is told by its own field names, whatever its family', () => {
  expect(kindOfFile('{ "model_type": "llama", "hidden_size": 4096 }', 'config.json')).toBe('config-json')
  expect(kindOfFile('{ "n_embd": 768, "n_layer": 12 }', 'config.json')).toBe('config-json')
  expect(kindOfFile('{ "architectures": ["X"], "time_step_limit": [0.0, Infinity] }', 'c')).toBe(
    'config-json',
  )
})

test('one line that extends is what the extended one is', () => {
  expect(kindOfFile('{ id: a, extends: h100 }', 'a.yaml')).toBe('hardware')
  expect(kindOfFile('{ id: a, extends: llama-3.1-70b }', 'a.yaml')).toBe('model')
  expect(kindOfFile('- { id: a, extends: llama-3.1-70b, layers: 2x }', 'a.yaml')).toBe('model')
})

test('a misspelt field does not hide the kind, nor a name that two kinds have', () => {
  expect(kindOfFile('hbmByte: 80 GB\nhbmBytesPerSecond: 1 TB/s\n', 'a.yaml')).toBe('hardware')
  expect(kindOfFile('hiddenSize: 8\nlayer: 2\n', 'a.yaml')).toBe('model')
})

test('a file of no kind is answered with what would be right', () => {
  expect(message('name_or_path: x\ncolour: red\n')).toBe(
    'my.yaml has only name_or_path, colour; it should hold an accelerator (flopPerSecond, hbmBytes, …), a model (hiddenSize, layers, attention, …) or a config.json (model_type, hidden_size, …)',
  )
  expect(message('')).toMatch(/^my\.yaml has no fields; /)
  expect(message('just words')).toMatch(/^my\.yaml has no fields; /)
  expect(message('{ id: a, extends: nothing }')).toMatch(/^my\.yaml has only id, extends; /)
})

test('a file that cannot be read names the line', () => {
  expect(message('layers: 3\n\tattention: x\n')).toBe('my.yaml:2: is indented with a tab; use spaces')
  expect(message('{ "layers": ')).toMatch(/^my\.yaml:1: /)
})
