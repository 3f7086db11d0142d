import { InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fields } from './fields.ts'
import { readChecked } from './readChecked.ts'

const schema = fields({
  name: z.string(),
  kind: z.enum(['dense', 'sparse']).optional(),
  layers: z.array(fields({ width: z.int().min(1) })).optional(),
})

const read = (text: string) => readChecked(text, { fileName: 'model.yaml', schema })

const message = (text: string): string => {
  try {
    return JSON.stringify(read(text))
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

test('YAML and JSON read alike', () => {
  const value = { name: 'a', layers: [{ width: 3 }] }
  expect(read('name: a\nlayers:\n  - width: 3\n')).toEqual(value)
  expect(read(JSON.stringify(value, null, 2))).toEqual(value)
  expect(read('\uFEFFname: a\r\nlayers: [{ width: 3 }]\r\n')).toEqual(value)
})

test('every problem has a line of its own, in the order of the file', () => {
  expect(message('kind: dens\nnme: a\nlayers:\n  - width: 3\n  - width: wide\n  - {}\n')).toBe(
    [
      'model.yaml:1: name is missing; it must be text',
      'model.yaml:1: kind must be one of dense, sparse, not "dens"; did you mean "dense"?',
      'model.yaml:2: nme is not a field here; did you mean "name"?',
      'model.yaml:5: layers[1].width must be a number, not "wide"',
      'model.yaml:6: layers[2].width is missing; it must be a number',
    ].join('\n'),
  )
})

test('a syntax error names its line', () => {
  expect(message('name: a\n\tkind: dense\n')).toBe('model.yaml:2: is indented with a tab; use spaces')
  expect(message('{ "name": "a", ')).toMatch(/^model\.yaml:1: /)
  expect(message('name: a\n---\nname: b\n')).toContain('a file holds one')
  expect(message('name: *nobody\n')).toBe('model.yaml:1: refers to *nobody, but nothing before it is &nobody')
})

test('a field given twice is an error, not the last one read', () => {
  expect(message('name: a\nkind: dense\nname: b\n')).toBe(
    'model.yaml:3: gives "name" a second time; give it once',
  )
})

test('anchors and aliases work, and their places are found', () => {
  expect(read('name: &n a\nlayers: [&w { width: 3 }, *w]\n').layers).toHaveLength(2)
  expect(message('name: a\nlayers: [&w { width: 0 }, *w]\n')).toContain(
    'layers[1].width must be at least 1, not 0',
  )
})

test('a bomb of aliases is refused', () => {
  const level = (index: number) =>
    `  - &l${index} [${Array(9)
      .fill(`*l${index - 1}`)
      .join(', ')}]\n`
  const bomb = `name: a\nlayers:\n  - &l0 [x]\n${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}`
  expect(message(bomb)).toContain('its aliases expand to too much')
})

test('many problems are counted', () => {
  const text = `name: a\n${Array.from({ length: 50 }, (_, index) => `x${index}: 1`).join('\n')}`
  const lines = message(text).split('\n')
  expect(lines).toHaveLength(21)
  expect(lines.at(-1)).toBe('and 30 more')
})
