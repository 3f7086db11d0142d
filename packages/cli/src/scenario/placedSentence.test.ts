import { expect, test } from 'vitest'
import type { CommandField } from './commandFields.ts'
import { placedSentence } from './placedSentence.ts'
import type { Question } from './scenario.ts'

const field = (name: string, isArgument = false): CommandField => ({
  name,
  description: '',
  kinds: ['value', 'list'],
  choices: [],
  required: isArgument,
  isArgument,
})

const fields = [field('models', true), field('on'), field('tpot'), field('layout'), field('price')]

const given = (name: string, line: number, ...words: readonly string[]) => ({
  field: field(name),
  path: [],
  line,
  words: words.map((text, index) => ({ text, line: line + index })),
})

const question: Question = {
  number: 1,
  command: { name: 'plan', description: '', fields },
  given: [given('models', 4, 'lama'), given('on', 6, 'h100-sxm', 'chip.yaml'), given('tpot', 9, '25')],
  line: 3,
}

test.each([
  ['--tpot: 25 of what? 25ms would be right', 'a/b.yaml:9: tpot: 25 of what? 25ms would be right'],
  ['--price is odd beside --tpot', 'a/b.yaml:9: price is odd beside tpot'],
  ['it is odd; add --layout TP8, or --mix', 'a/b.yaml:3: it is odd; add layout: TP8, or --mix'],
  [
    'nothing is called "lama"; `paretoken models --on x` lists them',
    'a/b.yaml:4: models: nothing is called "lama"; `paretoken models --on x` lists them',
  ],
  ['--on "chip.yaml" is a model', 'a/b.yaml:7: on "chip.yaml" is a model'],
  ['cannot read a/chip.yaml: it is a folder', 'a/b.yaml:7: on: cannot read a/chip.yaml: it is a folder'],
  [
    'a/chip.yaml:2: id is missing\na/chip.yaml:3: hbm is not a field',
    'a/chip.yaml:2: id is missing\na/chip.yaml:3: hbm is not a field',
  ],
  ['too many frontiers', 'a/b.yaml:3: too many frontiers'],
])('"%s" is said of the file', (sentence, placed) => {
  expect(placedSentence(sentence, question, { fileName: 'a/b.yaml', folder: 'a' })).toBe(placed)
})
