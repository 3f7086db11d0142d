import { Command } from '@commander-js/extra-typings'
import { readText } from '../output/readText.ts'
import { print } from '../output/terminal.ts'
import { evaluatePoints } from '../paper/evaluatePoints.ts'

/** `paretoken paper evaluate`: the latency of any points, one by one. */
export const paperEvaluateCommand = () =>
  new Command('evaluate')
    .description('Reads points and writes the same with the token latency that the paper’s model computes.')
    .argument('<file>', 'JSON with "columns" and "rows"; - for standard input')
    .addHelpText(
      'after',
      `
The columns: method, model, accelerator, n_gpu, batch, context, seq_len, and token_latency_s, which may be absent and
is filled in: seconds a token, or "inf" where the model does not fit in memory.

Example:
  $ echo '{"columns": ["method", "model", "accelerator", "n_gpu", "batch", "context", "seq_len"],
           "rows": [["ep+pp", "Llama 3 70B", "H100", 16, 64, 1000, 1]]}' | paretoken paper evaluate -`,
    )
    .action((file) => {
      const { rows, ...others } = evaluatePoints(readText(file), file === '-' ? 'standard input' : file)
      const fields = Object.entries(others).map(
        ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
      )
      const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
      print(`{${fields.join('\n')}\n"rows": [\n${lines}\n]}`)
    })
