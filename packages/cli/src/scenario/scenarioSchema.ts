import type { CommandField, QuestionCommand } from './commandFields.ts'

const text = (description: string) => ({ description, type: 'string' })

const valueTypes = ['string', 'number']

/** What a field can hold. @param others types that it can be besides */
function fieldSchema({ description, kinds, choices }: CommandField, others: readonly string[] = []): object {
  const types = [
    ...(kinds.includes('flag') ? ['boolean'] : []),
    ...(kinds.includes('value') ? valueTypes : []),
    ...(kinds.includes('list') ? ['array'] : []),
    ...others,
  ]
  return {
    description,
    ...(choices.length > 0 ? { enum: choices } : { type: types.length === 1 ? types[0] : types }),
    ...(choices.length === 0 && kinds.includes('list') ? { items: { type: valueTypes } } : {}),
  }
}

const titles = {
  title: text('What is asked, printed above the answer.'),
  notes: text('What a reader should know, printed below the title.'),
}

const editorField = { $schema: text('This schema, for editors.') }

/** A question to one command; empty fields take defaults away. */
const questionSchema = ({ name, description, fields }: QuestionCommand): object => ({
  description,
  type: 'object',
  properties: {
    ...editorField,
    ...titles,
    command: { description: 'The command that answers.', const: name },
    ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, ['null'])])),
  },
  additionalProperties: false,
})

const reference = ({ name }: QuestionCommand) => ({ $ref: `#/$defs/${name}` })

/** The fields of all commands, each as the first that has it describes it. */
function sharedFields(commands: readonly QuestionCommand[]): object {
  const all = commands.flatMap(({ fields }) => fields).toReversed()
  return Object.fromEntries(all.map((field) => [field.name, fieldSchema(field)]).toReversed())
}

const severalQuestions = (commands: readonly QuestionCommand[]): object => ({
  type: 'object',
  properties: {
    ...editorField,
    ...titles,
    defaults: {
      description: 'Fields shared by all questions whose command has them.',
      type: 'object',
      properties: {
        command: { description: 'The command that answers.', enum: commands.map(({ name }) => name) },
        ...sharedFields(commands),
      },
      additionalProperties: false,
    },
    questions: {
      description: 'Questions, answered one after another.',
      type: 'array',
      minItems: 1,
      items: { anyOf: commands.map(reference) },
    },
  },
  required: ['questions'],
  additionalProperties: false,
})

/** The JSON Schema of scenario files, read off the commands. */
export const scenarioSchema = (commands: readonly QuestionCommand[]): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Scenario of paretoken',
  description: 'Questions for `paretoken run`: a list of them, or one with its fields at the top.',
  anyOf: [
    severalQuestions(commands),
    ...commands.map((command) => ({ ...reference(command), required: ['command'] })),
  ],
  $defs: Object.fromEntries(commands.map((command) => [command.name, questionSchema(command)])),
})
