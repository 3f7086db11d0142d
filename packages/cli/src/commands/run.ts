import { Command } from '@commander-js/extra-typings'

/** `paretoken run`: the questions of a scenario file. */
export const runCommand = () => {
  const command = new Command('run')
    .description('Answers the questions of a scenario file: an analysis to review, to keep and to run again.')
    .argument('[scenario]', 'a YAML or JSON file, - for standard input; paths in it start from its folder')
    .option('--only <question>', 'one question alone, by its number or its title')
    .option('--out <folder>', 'where the files that questions write go (default: the folder of the scenario)')
    .option('--json', 'print all answers as one JSON object')
    .option('--schema', 'print the JSON Schema of scenario files, for editors')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken run examples/chat-service.yaml
  $ paretoken run examples/chat-service.yaml --only 2 --out figures
  $ paretoken run analysis.yaml --json > answers.json
  $ paretoken run --schema > scenario.schema.json

A scenario:
  title: Which machine serves Llama 3.1 70B at the least cost?
  defaults: { models: [llama-3.1-70b], context: 8k }
  questions:
    - { command: frontier, on: [h100-sxm, h200-sxm], svg: machines.svg }
    - { command: explain, on: h200-sxm, speed: 50 }`,
    )
    .action(async (scenario, flags) => {
      const { answerRun } = await import('../scenario/answerRun.ts')
      const { parent: root } = command
      if (root !== null) await answerRun(scenario, flags, root as Command)
    })
  return command
}
