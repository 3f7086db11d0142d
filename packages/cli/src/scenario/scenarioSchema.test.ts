import { expect, test } from 'vitest'
import { program } from '../program.ts'
import { answeringCommands } from './answeringCommands.ts'
import { questionCommand } from './commandFields.ts'
import { scenarioSchema } from './scenarioSchema.ts'
import { schemaText } from './schemaText.ts'

test('the published JSON Schema of scenarios is that of the commands (`npx vitest run scenarioSchema --update` writes it)', async () => {
  const commands = answeringCommands(await program()).map(questionCommand)
  await expect(schemaText(scenarioSchema(commands))).toMatchFileSnapshot('../../schemas/scenario.schema.json')
})

test('no flag has the name of a field that every question has', async () => {
  const names = answeringCommands(await program()).flatMap((command) =>
    questionCommand(command).fields.map(({ name }) => name),
  )
  for (const own of ['$schema', 'title', 'notes', 'command', 'defaults', 'questions'])
    expect(names).not.toContain(own)
})
