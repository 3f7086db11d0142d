import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'paretoken-'))

const folder = newFolder()

/** A file in the folder of all scenarios here. */
const file = (name: string, text: string, at = folder): string => {
  writeFileSync(join(at, name), text)
  return join(at, name)
}

const scenario = (text: string): string => file('scenario.yaml', text)

const machine = file('twice.yaml', 'id: h100-twice\nextends: h100-sxm\nhbmBytesPerSecond: 2x\n')

const small = ['--max-accelerators', '2']

const twoQuestions = `title: Which machine is cheaper?
notes: Both are searched whole.
defaults:
  models: [qwen3-8b]
  max-accelerators: 2
questions:
  - command: frontier
    title: The frontiers
    notes: One of them is made up.
    on: [h100-sxm, twice.yaml]
    precision: [bf16, fp8]
  - command: explain
    on: h200-sxm
    speed: 100
`

describe('paretoken run', () => {
  it('prints what the command prints by hand, to the last character', () => {
    const path = scenario('command: frontier\nmodels: [qwen3-8b]\non: h200-sxm\nmax-accelerators: 2\n')
    const byHand = runCommand(['frontier', 'qwen3-8b', '--on', 'h200-sxm', ...small])
    expect(runCommand(['run', path])).toEqual(byHand)
  })

  it('prints the answers one after another, each under its heading', () => {
    const { status, stdout, stderr } = runCommand(['run', scenario(twoQuestions)])
    const frontier = runCommand(
      ['frontier', 'qwen3-8b', '--on', 'h100-sxm', '--on', machine, '--precision', 'bf16,fp8'].concat(small),
    )
    const explain = runCommand(['explain', 'qwen3-8b', '--on', 'h200-sxm', '--speed', '100', ...small])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    const start =
      'Which machine is cheaper?\n═════════════════════════\n\nBoth are searched whole.\n\n1. The frontiers\n────────────────\n\nOne of them is made up.\n\n'
    expect(stdout).toBe(
      `${start}${frontier.stdout}\n\n2. explain qwen3-8b\n───────────────────\n\n${explain.stdout}`,
    )
  })

  it('prints all answers as one JSON object, to the last digit', () => {
    const { status, stdout } = runCommand(['run', scenario(twoQuestions), '--json'])
    const byHand = runCommand([
      ...['explain', 'qwen3-8b', '--on', 'h200-sxm', '--speed', '100', ...small, '--json'],
    ])
    const { answers, ...words } = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(words).toEqual({ title: 'Which machine is cheaper?', notes: 'Both are searched whole.' })
    expect(answers).toHaveLength(2)
    expect(answers[0]).toMatchObject({ number: 1, title: 'The frontiers', command: 'frontier' })
    expect(answers[0].answer.series).toHaveLength(4)
    expect(answers[1]).toEqual({ number: 2, command: 'explain', answer: JSON.parse(byHand.stdout) })
  })

  it('asks one question alone, by number or title', () => {
    const path = scenario(twoQuestions)
    const byTitle = runCommand(['run', path, '--only', 'the frontiers'])
    expect(byTitle.stdout).toContain('1. The frontiers')
    expect(byTitle.stdout).not.toContain('2. explain')
    expect(runCommand(['run', path, '--only', '1'])).toEqual(byTitle)
    const { answers } = JSON.parse(runCommand(['run', path, '--only', '2', '--json']).stdout)
    expect(answers.map(({ number }: { number: number }) => number)).toEqual([2])
  })

  it('takes defaults where a question says nothing, and none where it is left empty or false', () => {
    const path =
      scenario(`defaults: { command: frontier, models: qwen3-8b, accelerators: 1, min-speed: 60, json: true }
questions:
  - title: default
  - { title: own, min-speed: 80 }
  - { title: none, min-speed: , json: false }
`)
    const { answers } = JSON.parse(runCommand(['run', path, '--json']).stdout)
    const slowest = answers.map(
      ({ answer }: { answer: { series: { cheapest: { tokensPerSecond: number } }[] } }) =>
        answer.series[0]?.cheapest.tokensPerSecond,
    )
    expect(slowest[0]).toBeGreaterThanOrEqual(60)
    expect(slowest[1]).toBeGreaterThanOrEqual(80)
    expect(slowest[2]).toBeLessThan(60)
    const [own = '', none = ''] = runCommand(['run', path])
      .stdout.split(/^\d\. \w+\n─+\n/m)
      .slice(2)
    expect(JSON.parse(own)).toEqual(answers[1].answer)
    expect(none).toContain('◆ preferred')
  })

  it('reads and writes beside the scenario, or writes into a folder of one’s choice', () => {
    const own = newFolder()
    file('chip.yaml', 'id: chip\nextends: h100-sxm\n', own)
    const path = file(
      'one.json',
      JSON.stringify({
        $schema: 'scenario.schema.json',
        command: 'explain',
        model: 'qwen3-8b',
        on: './chip.yaml',
        layout: 'TP1',
        batch: 8,
        svg: 'out/why.svg',
      }),
      own,
    )
    const { status, stdout } = runCommand(['run', path])
    expect(status).toBe(0)
    expect(stdout).toContain('on 1 × chip')
    expect(readFileSync(join(own, 'out/why.memory.svg'), 'utf8')).toContain('<svg')
    const elsewhere = join(newFolder(), 'new')
    expect(runCommand(['run', path, '--out', elsewhere]).status).toBe(0)
    expect(readdirSync(join(elsewhere, 'out'))).toEqual(readdirSync(join(own, 'out')))
  })

  it('reads a scenario from standard input', () => {
    const { status, stdout } = runCommand(
      ['run', '-', '--json'],
      'command: frontier\nmodels: qwen3-8b\naccelerators: 1\n',
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout).answers[0].answer.series[0].points.length).toBeGreaterThan(3)
  })

  it('says warnings with the line of their question', () => {
    const path = scenario('command: frontier\nmodels: llama-2-7b\ncontext: 8k\naccelerators: 1\n')
    expect(runCommand(['run', path]).stderr).toMatch(
      /^paretoken: \S+scenario\.yaml:1: a context of 8,000 tokens is beyond the 4,096 [^\n]+\n$/,
    )
  })
})

/** Files, and what is said of them: a sentence a line, with the line of the file. */
const faulty: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'fields that are not there',
    `titel: x
defaults: { model: qwen3-8b, seed: 3 }
questions:
  - command: frontier
    maxAccelerators: 2
  - command: explain
    min-speed: 3
`,
    [
      /:1: titel is not a field here; did you mean "title"\?/,
      /:2: defaults\.seed is not a field of any command/,
      /:5: questions\[0\]\.maxAccelerators is not a field of frontier; did you mean "max-accelerators"\?/,
      /:7: questions\[1\]\.min-speed is not a field of explain/,
    ],
  ],
  [
    'values of the wrong kind',
    `title: [x]
defaults: { models: { a: 1 } }
questions:
  - command: frontier
    per-accelerator: 3
    context: true
    on: [h100-sxm, null]
    svg:
  - 7
`,
    [
      /:1: title must be text, not a list/,
      /:2: defaults\.models must be text, a number or a list of them, not fields with values/,
      /:5: questions\[0\]\.per-accelerator must be true or false, not 3/,
      /:6: questions\[0\]\.context must be text, a number or a list of them, not true/,
      /:7: questions\[0\]\.on\[1\] must be text or a number, not nothing/,
      /:8: questions\[0\]\.svg is empty; give it a value, or leave it out/,
      /:9: questions\[1\] must be a command and its fields, not 7/,
    ],
  ],
  [
    'commands that are missing or not known',
    `questions:
  - command: frontire
  - models: qwen3-8b
  - comand: frontier
  - command: show
  - command: explain
`,
    [
      /:2: questions\[0\]\.command must be one of frontier, explain.*, not "frontire"; did you mean "frontier"\?/,
      /:3: questions\[1\] lacks a command, one of frontier, explain/,
      /:4: questions\[2\]\.comand is not a field of any command; did you mean "command"\?/,
      /:5: questions\[3\]\.command must be one of .*, not "show"/,
      /:6: questions\[4\] lacks model: a model of the catalog/,
    ],
  ],
  [
    'defaults that nothing uses',
    'defaults: { min-speed: 3 }\nquestions:\n  - { command: explain, model: qwen3-8b }\n',
    [/:1: defaults\.min-speed is not a field of any question’s command here; leave it out/],
  ],
  [
    'two questions that write one file',
    `defaults: { command: frontier, models: qwen3-8b }
questions:
  - svg: a.svg
  - svg: a.svg
`,
    [/:4: questions\[1\]\.svg is written by question 1 already; give each a file of its own/],
  ],
  [
    'a question beside questions',
    'command: frontier\nquestions:\n  - { command: frontier, models: qwen3-8b }\n',
    [/:1: command is not a field beside questions; put it under defaults, or into a question/],
  ],
  ['no questions', 'questions: []\n', [/:1: questions must be a list of questions, not an empty one/]],
  ['nothing', '', [/:1: must hold questions, a list of them, or one question: a command and its fields/]],
  ['a misspelt list', 'question: []\n', [/:1: must hold questions, .*; did you mean "questions"\?/]],
  ['no YAML', 'command: "frontier\n', [/:\d: lacks a character: a colon, a comma/]],
]

/** Questions that a command refuses, and where and how the file is told so. */
const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a value', 'min-speed: fast', /:5: min-speed: "fast" is not a number of tokens per second/],
  ['a default', '', /:2: context: "8x" is not a number of tokens of context; 8k would be right/],
  ['a name', 'on: [h100-sxm, h10]', /:5: on: no model, accelerator, file or folder is called "h10"; /],
  ['a file', 'on: gone.yaml', /:5: on: cannot read \S+gone\.yaml: there is no such file or folder/],
  ['a file of its own', 'on: bad.yaml', /bad\.yaml:2: hbmBytesPerSecond must be a bandwidth/],
  ['a list', 'min-speed: [20, 30]', /:5: min-speed: "20, 30" is not a number of tokens per second/],
  ['two fields', 'accelerators: 8', /:5: accelerators lists them all; leave out max-accelerators/],
  [
    'a place to write',
    'svg: scenario.yaml/x.svg',
    /:5: svg: cannot write \S+: a file is in the way of a folder/,
  ],
]

describe('a scenario that cannot be', () => {
  file('bad.yaml', 'extends: h100-sxm\nhbmBytesPerSecond: 80 GB\n')

  it.each(faulty)(
    '%s: every problem with its line, before anything runs, exit code 2',
    (_what, text, all) => {
      const { status, stdout, stderr } = runCommand(['run', scenario(text)])
      const lines = stderr
        .replace(/^paretoken: /, '')
        .trimEnd()
        .split('\n')
      expect(lines).toHaveLength(all.length)
      for (const [index, sentence] of all.entries()) expect(lines[index]).toMatch(sentence)
      expect(stdout).toBe('')
      expect(status).toBe(2)
    },
  )

  it.each(refused)('%s: one sentence with the line of the field, exit code 2', (what, field, sentence) => {
    const context = what === 'a default' ? '8x' : '8k'
    const text = `defaults:\n  context: ${context}\n  max-accelerators: 2\nquestions:\n  - { command: frontier, models: qwen3-8b, ${field} }\n`
    for (const flags of [[], ['--json']]) {
      const { status, stdout, stderr } = runCommand(['run', scenario(text), ...flags])
      expect(stderr).toMatch(sentence)
      expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
      expect(stdout).toBe('')
      expect(status).toBe(2)
    }
  })

  it.each([
    [['run'], /which scenario\? name its file: `paretoken run scenario\.yaml`/],
    [['run', join(folder, 'gone.yaml')], /cannot read \S+: there is no such file or folder/],
    [['run', '--schema', 'x.yaml'], /--schema is of all scenarios; leave out x\.yaml/],
    [['run', scenarioOfTwo(), '--only', '3'], /--only: no question is called "3"; there are numbers 1 to 2/],
    [['run', scenarioOfTwo(), '--only', 'frontier'], /did you mean "The frontiers"\?/],
    [['run', scenarioOfTwo(), '--out', scenarioOfTwo()], /cannot write into \S+: a file is in the way/],
  ])('%j', (args, sentence) => {
    const { status, stdout, stderr } = runCommand(args)
    expect(stderr).toMatch(sentence)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('leaves nothing half-written', () => {
    expect(readdirSync(folder).filter((name) => !/^[a-z]+\.yaml$/.test(name))).toEqual([])
  })
})

function scenarioOfTwo(): string {
  return file('two.yaml', twoQuestions)
}

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))

const scenarios = readdirSync(examples).filter((name) =>
  /^(questions|command):/m.test(readFileSync(join(examples, name), 'utf8')),
)

describe('the examples', () => {
  it.each(scenarios)('%s is answered, with title and notes, and its charts are written', (name) => {
    const out = newFolder()
    const { status, stdout } = runCommand(['run', join(examples, name), '--json', '--out', out])
    const { title, notes, answers } = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(title).toMatch(/\?$/)
    expect(notes.length).toBeGreaterThan(100)
    expect(answers.length).toBeGreaterThan(1)
    expect(stdout).not.toMatch(/"reason"/)
    const charts = readFileSync(join(examples, name), 'utf8').matchAll(/^ *svg: (.*)$/gm)
    for (const [, path = ''] of charts) expect(readFileSync(join(out, path), 'utf8')).toContain('<svg')
  })
})

describe('paretoken run --schema', () => {
  it('prints the schema that is published', () => {
    const published = fileURLToPath(new URL('../schemas/scenario.schema.json', import.meta.url))
    expect(existsSync(published)).toBe(true)
    expect(runCommand(['run', '--schema']).stdout).toBe(readFileSync(published, 'utf8'))
  })
})
