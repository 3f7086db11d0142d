import fc from 'fast-check'
import { acceleratorProblems, InputError } from 'paretoken'
import { expect, test } from 'vitest'
import { hardwareTemplate, readHardware } from '../src/files/index.ts'

/** Reads hostile text: it must give sound accelerators or an InputError with a place, and soon. */
function survives(text: string, milliseconds = 2000): void {
  const start = performance.now()
  try {
    for (const accelerator of readHardware([{ fileName: 'hostile.yaml', text }]))
      expect(acceleratorProblems(accelerator)).toEqual([])
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.message).toMatch(/^hostile\.yaml:\d+: /)
    expect(error.message.length).toBeLessThan(10_000)
  }
  expect(performance.now() - start).toBeLessThan(milliseconds)
}

const word = fc.constantFrom(
  ...[
    'id',
    'extends',
    'h100',
    'flopPerSecond',
    'bf16',
    'hbmBytes',
    'interconnect',
    'name',
    'size',
    'dimensions',
  ],
  ...['2x', '80 GB', '3.35 TB/s', '.nan', '.inf', '-1', '1e999', '0', 'null', '~', 'true', '__proto__', '<<'],
  ...[
    ': ',
    '\n',
    '- ',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '"',
    "'",
    '|\n',
    '>',
    '#',
    '---',
    '? ',
    '!!set ',
  ],
)

const value = fc.letrec((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('2x', '80 GB', '1 PFLOP/s', 'h100', 'none', 'torus', '.nan', 0, -1, 1e308, true, null),
    fc.double(),
    fc.string(),
    fc.array(again('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'bf16',
        'fp8',
        'low',
        'typical',
        'name',
        'size',
        'topology',
        'dimensions',
        '__proto__',
        'x',
      ),
      again('any'),
      { maxKeys: 4 },
    ),
  ),
})).any

const fieldNames = [
  ...[
    'id',
    'extends',
    'name',
    'launchYear',
    'flopPerSecond',
    'hbmBytes',
    'reportedHbmBytes',
    'hbmBytesPerSecond',
  ],
  ...['memoryType', 'onChipBytes', 'interconnect', 'tdpWatts', 'rentalDollarsPerHour', 'purchaseDollars'],
]

test('the template with anything cut out, put in or doubled never crashes, hangs or gives NaN', () => {
  const template = hardwareTemplate().replaceAll(/#.*$/gm, '')
  const place = fc.nat({ max: template.length })
  fc.assert(
    fc.property(place, place, fc.array(word, { maxLength: 6 }), (from, to, words) => {
      survives(template.slice(0, from) + words.join('') + template.slice(to))
    }),
    { numRuns: 500 },
  )
})

test('fields of any type and value', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...fieldNames), value),
      fc.boolean(),
      (description, extending) => {
        survives(JSON.stringify(extending ? { extends: 'h100', ...description } : description))
      },
    ),
    { numRuns: 1000 },
  )
})

test('any words in any order', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => survives(words.join(''))),
    { numRuns: 1000 },
  )
})

test.each([
  ['brackets without end', '['.repeat(200_000)],
  ['brackets within brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['lists within lists', '- '.repeat(100_000)],
  ['braces within braces', '{a: '.repeat(50_000)],
  ['one long word', 'a'.repeat(240_000)],
  ['one long number', `hbmBytes: ${'9'.repeat(240_000)}`],
  ['fields without number', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['one field over and over', 'id: a\n'.repeat(40_000)],
  ['accelerators without number', '- {extends: h100}\n'.repeat(12_000)],
  ['a long chain', Array.from({ length: 500 }, (_, at) => `- {id: a${at}, extends: a${at + 1}}`).join('\n')],
  ['errors without number', '\t: [\n'.repeat(50_000)],
  ['quotes without end', `"${'\\x41'.repeat(60_000)}`],
  ['comments', '#\n'.repeat(120_000)],
  ['nothing but spaces', ' '.repeat(240_000)],
  ['anchors without number', `[${'&a a,'.repeat(40_000)}]`],
  ['aliases without number', `[&a a, ${'*a,'.repeat(80_000)}]`],
  ['colons', ':'.repeat(240_000)],
  ['question marks', '? '.repeat(100_000)],
  ['too long', 'a: b\n'.repeat(200_000)],
  ['zeros', '\0'.repeat(1000)],
  ['lone surrogates', '\uD800'.repeat(1000)],
])('%s', (_, text) => {
  survives(text, 5000)
})
