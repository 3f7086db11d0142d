import { type FileProblem, type Path, parseText, problemsError } from '@paretoken/catalog/files'
import type { QuestionCommand } from './commandFields.ts'
import { type CheckedFile, quotedValue } from './fieldValue.ts'
import { nearName } from './nearName.ts'
import { outputProblems } from './outputProblems.ts'
import { defaultOf, type Fields, isFields, readQuestion, textsOf } from './readQuestion.ts'
import type { Question, Scenario } from './scenario.ts'

/** Fields of a file with several questions. */
const fileFields = ['$schema', 'title', 'notes', 'defaults', 'questions']

/** Problems as they were found, each once: one of a default shows in every question. */
const once = (problems: readonly FileProblem[]): readonly FileProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

/** The field that makes a file one of several questions, and that which makes it one of a single one. */
const kinds = ['questions', 'command']

const wanted = 'questions, a list of them, or one question: a command and its fields'

const misspeltKind = (top: unknown): string =>
  isFields(top)
    ? (Object.keys(top)
        .map((name) => nearName(name, kinds))
        .find((hint) => hint !== '') ?? '')
    : ''

function checkFileFields(top: Fields, commands: readonly QuestionCommand[], { report }: CheckedFile): void {
  const ofQuestions = commands.flatMap(({ fields }) => fields.map(({ name }) => name))
  for (const name of Object.keys(top)) {
    if (fileFields.includes(name)) continue
    const hint =
      name === 'command' || ofQuestions.includes(name)
        ? ' beside questions; put it under defaults, or into a question'
        : ` here${nearName(name, fileFields)}`
    report([name], `is not a field${hint}`)
  }
}

/** Every default must be of use to a question. */
function checkDefaults(
  defaults: Fields,
  questions: readonly (Question | undefined)[],
  commands: readonly QuestionCommand[],
  { report }: CheckedFile,
): void {
  const all = [...new Set(commands.flatMap(({ fields }) => fields.map(({ name }) => name)))]
  for (const name of Object.keys(defaults)) {
    if (name === 'command') continue
    const isOf = ({ fields }: QuestionCommand) =>
      fields.some((field) => defaultOf(field, defaults)?.name === name)
    if (!commands.some(isOf))
      report(['defaults', name], `is not a field of any command${nearName(name, all)}`)
    else if (questions.every((question) => question !== undefined && !isOf(question.command)))
      report(['defaults', name], 'is not a field of any question’s command here; leave it out')
  }
}

function severalQuestions(
  top: Fields,
  commands: readonly QuestionCommand[],
  file: CheckedFile,
): readonly (Question | undefined)[] {
  checkFileFields(top, commands, file)
  const { questions, defaults = {} } = top
  const shared = isFields(defaults) ? defaults : {}
  if (!isFields(defaults))
    file.report(['defaults'], `must be fields with values, not ${quotedValue(defaults)}`)
  if (!Array.isArray(questions) || questions.length === 0) {
    file.report(
      ['questions'],
      `must be a list of questions, not ${
        Array.isArray(questions) ? 'an empty one' : quotedValue(questions)
      }`,
    )
    return []
  }
  const read = questions.map((value: unknown, index) =>
    readQuestion(value, ['questions', index], { number: index + 1, defaults: shared, commands, file }),
  )
  checkDefaults(shared, read, commands, file)
  return read
}

/** The one question of a file without a list of them; its title and notes are those of the file. */
function onlyQuestion(
  { $schema: _, title: _title, notes: _notes, ...own }: Fields,
  commands: readonly QuestionCommand[],
  file: CheckedFile,
): readonly (Question | undefined)[] {
  if (Object.hasOwn(own, 'defaults')) file.report(['defaults'], 'goes with a list of questions')
  const { defaults: _defaults, ...fields } = own
  return [readQuestion(fields, [], { number: 1, defaults: {}, commands, file })]
}

/**
 * The questions of a YAML or JSON file. Otherwise an InputError with a line for each thing that is wrong with the file itself: its
 * name, line, field, what would be right.
 * @param fileName the file as the user named it
 * @param commands those that answer questions
 */
export function readScenario(text: string, fileName: string, commands: readonly QuestionCommand[]): Scenario {
  const { value: top, problems: unreadable, problemAt } = parseText(text, fileName)
  if (unreadable.length > 0) throw problemsError(unreadable)
  const problems: FileProblem[] = []
  const file: CheckedFile = {
    report: (path: Path, sentence) => problems.push(problemAt(path, sentence)),
    lineAt: (path) => problemAt(path, '').line,
  }
  if (!isFields(top) || !kinds.some((name) => Object.hasOwn(top, name)))
    throw problemsError([problemAt([], `must hold ${wanted}${misspeltKind(top)}`)])
  const several = Object.hasOwn(top, 'questions')
  const read = (several ? severalQuestions : onlyQuestion)(top, commands, file)
  const questions = read.filter((question) => question !== undefined)
  const texts = textsOf(top, [], file)
  for (const { path, sentence } of outputProblems(questions)) file.report(path, sentence)
  if (problems.length > 0) throw problemsError(once(problems))
  return { fileName, ...texts, questions }
}
