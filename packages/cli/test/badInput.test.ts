import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const columns = ['method', 'model', 'accelerator', 'n_gpu', 'batch', 'context', 'seq_len']
const rowWith = (change: Record<string, unknown>): string => {
  const row: Record<string, unknown> = {
    method: 'ep',
    model: 'GPT-4',
    accelerator: 'H100',
    n_gpu: 64,
    batch: 8,
    context: 0,
    seq_len: 1,
  }
  return JSON.stringify({ columns, rows: [columns.map((column) => ({ ...row, ...change })[column])] })
}

/** An accelerator of the paper, and its method. */
const on = ['--on', 'H100', '--method', 'paper:ep+pp']

/** What was typed, and what the one sentence must say: what is wrong, and what would be right. */
const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown command', ['frontire'], /unknown command 'frontire'; did you mean frontier\?/],
  [
    'an unknown flag',
    ['frontier', 'GPT-4', ...on, '--contxt', '1'],
    /unknown option '--contxt'; did you mean --context\?/,
  ],
  ['no model', ['frontier', ...on], /missing required argument 'models'/],
  [
    'an unknown model',
    ['frontier', 'Lama 3 70B', ...on],
    /unknown model of the paper: "Lama 3 70B"; did you mean "Llama 3 70B"/,
  ],
  ['a hopeless model', ['frontier', 'qqqqqqqqqq', ...on], /`paretoken paper models` lists them/],
  [
    'an unknown accelerator',
    ['frontier', 'GPT-4', '--on', 'H10', '--method', 'paper:ep+pp'],
    /unknown accelerator of the paper: "H10"; did you mean "H100"/,
  ],
  [
    'an unknown method',
    ['frontier', 'GPT-4', ...on, '--method', 'ep-pp'],
    /--method: "ep-pp" is not known; did you mean ep\+pp\?/,
  ],
  [
    'a context that is no number',
    ['frontier', 'GPT-4', ...on, '--context', 'long'],
    /--context: "long" is not a number of tokens of context; 8k would be right/,
  ],
  [
    'a negative context',
    ['frontier', 'GPT-4', ...on, '--context=-1'],
    /--context: -1 tokens of context is out of range; it must be at least 0/,
  ],
  ['an absurd context', ['frontier', 'GPT-4', ...on, '--context', '1e300'], /out of range/],
  [
    'an infinite price',
    ['frontier', 'GPT-4', ...on, '--price', '1e999'],
    /--price: Infinity .* out of range/,
  ],
  ['a price of zero', ['frontier', 'GPT-4', ...on, '--price', '0'], /it must be more than 0/],
  [
    'a demand of zero',
    ['frontier', 'GPT-4', ...on, '--demand', '0'],
    /--demand: 0 tokens per second is out of range/,
  ],
  [
    'an acceptance of 1',
    ['frontier', 'GPT-4', ...on, '--draft-model', 'Llama 3 8B', '--acceptance', '1'],
    /--acceptance: 1 .* less than 1/,
  ],
  [
    'an acceptance below 0',
    ['frontier', 'GPT-4', ...on, '--draft-model', 'Llama 3 8B', '--acceptance=-0.1'],
    /--acceptance: -0\.1/,
  ],
  [
    'an acceptance without a draft model',
    ['frontier', 'GPT-4', ...on, '--acceptance', '0.5'],
    /add --draft-model/,
  ],
  [
    'an unknown draft model',
    ['frontier', 'GPT-4', ...on, '--draft-model', 'Llama 9B'],
    /unknown model of the paper: "Llama 9B"/,
  ],
  [
    'weights that the machine cannot compute with',
    ['frontier', 'Llama 3 70B 4-bit', '--on', 'A100', '--method', 'paper:ep'],
    /A100 has no 4-bit arithmetic/,
  ],
  [
    'draft weights that the machine cannot compute with',
    ['frontier', 'Llama 3 70B', '--on', 'A100', '--method', 'ep', '--draft-model', 'Llama 3 70B 4-bit'],
    /--draft-model: A100 has no 4-bit arithmetic, which Llama 3 70B 4-bit needs/,
  ],
  [
    'a row whose weights the machine cannot compute with',
    ['paper', 'evaluate', file('bits.json', rowWith({ model: 'Llama 3 70B 4-bit', accelerator: 'A100' }))],
    /row 1: A100 has no 4-bit arithmetic, which Llama 3 70B 4-bit needs/,
  ],
  ['two forms of output', ['frontier', 'GPT-4', ...on, '--json', '--csv'], /--json and --csv: only one/],
  [
    'a figure that cannot be written',
    ['frontier', 'Llama 3 8B', ...on, '--resolution', '20', '--svg', '/proc/none/f.svg'],
    /cannot write \/proc\/none\/f\.svg: there is no such file or folder/,
  ],
  [
    'an unknown comparison',
    ['paper', 'gpu_comparison', '--out', folder],
    /unknown comparison of the paper: "gpu_comparison"; did you mean "gpus_comparison"/,
  ],
  ['no folder for a comparison', ['paper', 'all'], /`paretoken paper all --out figures`/],
  ['a folder that cannot be', ['paper', 'all', '--out', '/proc/none'], /cannot write into \/proc\/none/],
  [
    'a file that is not there',
    ['paper', 'evaluate', join(folder, 'none.json')],
    /cannot read .*none\.json: there is no such file/,
  ],
  ['a folder for a file', ['paper', 'evaluate', folder], /cannot read .*: it is a folder/],
  [
    'broken JSON',
    ['paper', 'evaluate', file('broken.json', '{"columns": [')],
    /broken\.json: not valid JSON/,
  ],
  [
    'JSON that is no table',
    ['paper', 'evaluate', file('list.json', '[1, 2]')],
    /an object with "columns" and "rows"/,
  ],
  [
    'a missing column',
    ['paper', 'evaluate', file('column.json', '{"columns": ["method"], "rows": []}')],
    /lacks model, accelerator, n_gpu/,
  ],
  [
    'a short row',
    ['paper', 'evaluate', file('short.json', JSON.stringify({ columns, rows: [['ep']] }))],
    /short\.json: row 1 is 1 values; it needs 7 to 7/,
  ],
  [
    'an unknown model in a row',
    ['paper', 'evaluate', file('model.json', rowWith({ model: 'GPT-45' }))],
    /model\.json: row 1: unknown model of the paper: "GPT-45"; did you mean "GPT-4"/,
  ],
  [
    'an unknown method in a row',
    ['paper', 'evaluate', file('method.json', rowWith({ method: 'eep' }))],
    /row 1: method: "eep" is not known; did you mean ep\?/,
  ],
  [
    'no accelerators in a row',
    ['paper', 'evaluate', file('zero.json', rowWith({ n_gpu: 0 }))],
    /row 1: n_gpu: 0 accelerators is out of range; it must be more than 0/,
  ],
  [
    'a word for a number in a row',
    ['paper', 'evaluate', file('word.json', rowWith({ batch: 'many' }))],
    /row 1: batch must be a number such as 32, not "many"/,
  ],
  [
    'a null in a row',
    ['paper', 'evaluate', file('null.json', rowWith({ context: null }))],
    /row 1: context must be a number/,
  ],
  [
    'a speed without price or utilisation',
    ['paper', 'invert', '--speed', '110', '--base', 'GPT-4', ...on],
    /give --price, or --mfu/,
  ],
  [
    'a speed with a unit',
    ['paper', 'invert', '--speed', '110ms', '--price', '8', '--base', 'GPT-4', ...on],
    /--speed: "110ms" is not a number of tokens per second/,
  ],
]

/** The same for the physical model: frontier and explain. */
const physicalCases: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    'an unknown model',
    ['frontier', 'lama-3.1-70b'],
    /no model, .* is called "lama-3\.1-70b"; did you mean "llama-3\.1-70b"/,
  ],
  ['an unknown machine', ['frontier', 'qwen3-8b', '--on', 'h100-smx'], /"h100-smx"; did you mean "h100-sxm"/],
  [
    'an accelerator for a model',
    ['frontier', 'h100-sxm'],
    /"h100-sxm" is an accelerator where a model is wanted; accelerators go after --on/,
  ],
  [
    'a model for an accelerator',
    ['frontier', 'qwen3-8b', '--on', 'qwen3-8b'],
    /--on "qwen3-8b" is a model where an accelerator is wanted/,
  ],
  [
    'a model of the paper alone',
    ['frontier', 'GPT-4'],
    /"GPT-4" is known to the paper’s model only; add --method paper:ep\+pp/,
  ],
  [
    'a flag of the paper’s model',
    ['frontier', 'qwen3-8b', '--draft-model', 'Llama 3 8B'],
    /--draft-model is of the paper’s model; add --method paper:ep\+pp/,
  ],
  [
    'a flag of the physical model',
    ['frontier', 'GPT-4', ...on, '--precision', 'fp8'],
    /--precision is not of the paper’s model; leave out --method paper:ep\+pp/,
  ],
  [
    'two models for the paper',
    ['frontier', 'GPT-4', 'Llama 3 8B', ...on],
    /models: the paper’s model takes one at a time, not 2/,
  ],
  [
    'a method that is not there',
    ['frontier', 'qwen3-8b', '--method', 'fysical'],
    /--method: "fysical" is not known/,
  ],
  [
    'an unknown precision',
    ['frontier', 'qwen3-8b', '--precision', 'fp88'],
    /--precision: "fp88" is not known; did you mean fp8\?/,
  ],
  [
    'an unknown part of a precision',
    ['frontier', 'qwen3-8b', '--precision', 'fp8/atention=bf16'],
    /--precision: "atention" is not known; did you mean attention\?/,
  ],
  [
    'a part without a format',
    ['frontier', 'qwen3-8b', '--precision', 'fp8/attention'],
    /--precision: "attention" lacks a format; fp8\/attention=bf16 would be right/,
  ],
  [
    'an unknown cache format',
    ['frontier', 'qwen3-8b', '--kv-cache', 'tiny'],
    /--kv-cache: "tiny" is not known; there are /,
  ],
  [
    'an unknown calibration',
    ['frontier', 'qwen3-8b', '--calibration', 'vlm'],
    /unknown calibration: "vlm"; did you mean "vllm"/,
  ],
  [
    'no accelerators',
    ['frontier', 'qwen3-8b', '--accelerators', '0'],
    /--accelerators: 0 accelerators is out of range; it must be at least 1/,
  ],
  [
    'a word for accelerators',
    ['frontier', 'qwen3-8b', '--accelerators', 'many'],
    /--accelerators: "many" is not a number of accelerators; 8 or 8-16 would be right/,
  ],
  [
    'accelerators backwards',
    ['frontier', 'qwen3-8b', '--accelerators', '16-8'],
    /"16-8" runs backwards; 8-16 would be right/,
  ],
  [
    'too many accelerators',
    ['frontier', 'qwen3-8b', '--max-accelerators', '5000'],
    /--max-accelerators: 5000 .* at most 4096/,
  ],
  [
    'a number and a list of accelerators',
    ['frontier', 'qwen3-8b', '--accelerators', '8', '--max-accelerators', '8'],
    /--accelerators lists them all; leave out --max-accelerators/,
  ],
  ['no machine', ['frontier', 'qwen3-8b', '--on', ''], /--on: it is empty; h100-sxm would be right/],
  [
    'a layout and numbers of accelerators',
    ['explain', 'qwen3-8b', '--layout', 'TP2', '--batch', '1', '--max-accelerators', '4'],
    /--layout says how many accelerators there are/,
  ],
  [
    'a context of nothing',
    ['frontier', 'qwen3-8b', '--context', '0'],
    /--context: 0 tokens of context is out of range/,
  ],
  [
    'less memory than context',
    ['frontier', 'qwen3-8b', '--context', '8k', '--reserve-context', '4k'],
    /--reserve-context: 4000 tokens are fewer than the 8000 of --context/,
  ],
  ['a price of nothing', ['frontier', 'qwen3-8b', '--price', '0'], /--price: 0 dollars .* more than 0/],
  [
    'prices that do not match',
    ['frontier', 'qwen3-8b', '--on', 'h100-sxm,h200-sxm', '--price', '1,2,3'],
    /--price: 3 prices for 2 machines \(h100-sxm, h200-sxm\)/,
  ],
  ['a speed of nothing', ['frontier', 'qwen3-8b', '--min-speed', '0'], /--min-speed: 0 tokens per second/],
  [
    'a layout without a batch',
    ['explain', 'qwen3-8b', '--layout', 'TP2'],
    /--layout says how, not how many; add --batch 64/,
  ],
  ['a batch without a layout', ['explain', 'qwen3-8b', '--batch', '2'], /--batch goes with --layout/],
  [
    'a layout and a speed',
    ['explain', 'qwen3-8b', '--layout', 'TP2', '--batch', '1', '--speed', '2'],
    /--layout and --speed/,
  ],
  [
    'a layout that does not divide',
    ['explain', 'qwen3-8b', '--layout', 'TP3', '--batch', '1'],
    /layout: tensorParallel 3 does not divide query heads: 32/,
  ],
  [
    'a layout of nonsense',
    ['explain', 'qwen3-8b', '--layout', 'XP3', '--batch', '1'],
    /--layout: "XP3" is not a degree of parallelism; "TP8"/,
  ],
  [
    'a degree of zero',
    ['explain', 'qwen3-8b', '--layout', 'TP0', '--batch', '1'],
    /tensorParallel must be a whole number of at least 1, not 0/,
  ],
  [
    'a degree twice',
    ['explain', 'qwen3-8b', '--layout', 'TP2 TP4', '--batch', '1'],
    /tensorParallel is given twice in "TP2 TP4"/,
  ],
  [
    'half a batch',
    ['explain', 'qwen3-8b', '--layout', 'TP2', '--batch', '1.5'],
    /--batch: 1\.5 sequences is not whole/,
  ],
  [
    'experts in a dense model',
    ['explain', 'qwen3-8b', '--layout', 'TP2 EP2', '--batch', '1'],
    /the model has no routed experts/,
  ],
  [
    'two machines to explain',
    ['explain', 'qwen3-8b', '--on', 'h100-sxm,h200-sxm'],
    /explain takes one model, machine, precision and calibration/,
  ],
]

/** Qwen3 8B on few accelerators, and requests to it. */
const few = ['frontier', 'qwen3-8b', '--max-accelerators', '2']
const requests = ['--isl', '4k', '--osl', '1k']

/** The same for requests. */
const servingCases: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['prompts without output', [...few, '--isl', '4k'], /--osl: it is missing beside --isl; --osl 1k would/],
  ['output without prompts', [...few, '--osl', '1k'], /--isl: it is missing beside --osl; --isl 4k would/],
  [
    'cache hits without requests',
    [...few, '--cache-hits', '50%'],
    /--isl: it is missing beside --cache-hits/,
  ],
  [
    'requests said twice',
    [...few, ...requests, '--mix', '4k/1k'],
    /--isl and --mix: requests are said in one way; leave one of them out/,
  ],
  [
    'a mix and a trace',
    [...few, '--mix', '4k/1k', '--trace', 'none.csv'],
    /--mix and --trace: requests are said in one way/,
  ],
  [
    'cache hits beside a mix',
    [...few, '--mix', '4k/1k', '--cache-hits', '5%'],
    /--cache-hits goes with --isl and --osl; in --mix it follows an @: 4k@50%\/1k/,
  ],
  ['a mix of nonsense', [...few, '--mix', '4k-1k'], /--mix: "4k-1k" is not a kind of request/],
  [
    'a trace with bad rows',
    [...few, '--trace', file('bad.json', 'isl,osl\n4000,1000\n0,5\n3000,many\n')],
    /bad\.json line 3: isl must be a whole number from 1 .*, not "0"; 1 other row is bad too/,
  ],
  [
    'a trace that is not there',
    [...few, '--trace', join(folder, 'none.csv')],
    /cannot read .*none\.csv: there is no such file/,
  ],
  [
    'a time to the first token without requests',
    [...few, '--ttft', '2s'],
    /--ttft is of requests; add --isl 4k --osl 1k, --mix or --trace/,
  ],
  ['drafts without requests', [...few, '--speculation', 'eagle'], /--speculation is of requests; add --isl/],
  ['a time without a unit', [...few, ...requests, '--ttft', '25'], /--ttft: 25 of what\? 25ms or 25s would/],
  ['a bare time per token', [...few, ...requests, '--tpot', '25'], /--tpot: 25 of what\? 25ms or 25s would/],
  [
    'two speeds that contradict each other',
    [...few, ...requests, '--tpot', '25ms', '--min-speed', '50'],
    /--tpot 25ms is 40\.0 tokens\/s, but --min-speed asks for 50\.0; leave one of them out/,
  ],
  [
    'an unknown kind of serving',
    [...few, ...requests, '--serving', 'agregated'],
    /--serving: "agregated" is not known; did you mean aggregated\?/,
  ],
  [
    'a machine for prompts without a pool of theirs',
    [...few, ...requests, '--prefill-on', 'h100-sxm'],
    /--prefill-on is of two pools; add --serving disaggregated or best/,
  ],
  [
    'whole instances of one pool',
    [...few, ...requests, '--matching', 'whole'],
    /--matching is of two pools; add --serving disaggregated or best/,
  ],
  [
    'a price without a machine for prompts',
    [...few, ...requests, '--serving', 'best', '--prefill-price', '2'],
    /--prefill-price is of a machine of its own; add --prefill-on/,
  ],
  [
    'a model to compute prompts on',
    [...few, ...requests, '--serving', 'best', '--prefill-on', 'qwen3-8b'],
    /--prefill-on "qwen3-8b" is a model where an accelerator is wanted/,
  ],
  [
    'a machine for prompts without a price',
    [...few, ...requests, '--serving', 'best', '--prefill-on', 'h20'],
    /h20 has no price, and two machines are compared in dollars; add --prefill-price 2\.10/,
  ],
  [
    'acceptance of no drafts',
    [...few, ...requests, '--acceptance', '0.7'],
    /--acceptance is of tokens that are drafted; add --speculation eagle/,
  ],
  [
    'acceptance of fewer tokens than are drafted',
    [...few, ...requests, '--speculation', 'eagle', '--acceptance', '0.8,0.7', '--draft-tokens', '3'],
    /--acceptance: 2 probabilities for 3 drafted tokens; give one, or one for each/,
  ],
  [
    'drafts of multi-token prediction that is not there',
    [...few, ...requests, '--speculation', 'mtp'],
    /--speculation mtp: qwen3-8b has no multi-token prediction; eagle would be right/,
  ],
  [
    'an unknown draft model',
    [...few, ...requests, '--speculation', 'draft:llama-3.2-9b'],
    /is called "llama-3\.2-9b"; did you mean "llama-3\.2-1b"/,
  ],
  [
    'a draft model with another vocabulary',
    ['frontier', 'llama-2-7b', ...requests, '--speculation', 'draft:qwen3-0.6b'],
    /qwen3-0\.6b has 151936 tokens in its vocabulary, llama-2-7b has 32000/,
  ],
  ['full utilisation', [...few, ...requests, '--utilization', '1'], /--utilization: 1 is out of range/],
  [
    'a context beside requests',
    [...few, ...requests, '--context', '8k'],
    /--context: requests say how long contexts are; leave it out/,
  ],
  [
    'less memory than requests take',
    [...few, ...requests, '--reserve-context', '100'],
    /--reserve-context: 100 tokens are fewer than the 4,501 that these requests have/,
  ],
  [
    'a demand beside requests',
    [...few, ...requests, '--demand', '10k'],
    /--demand is of decoding alone; leave it out where requests are given/,
  ],
  [
    'machines both owned and rented',
    [...few, '--owned', '--price', '2'],
    /--owned and --price: machines are owned or rented; leave one out/,
  ],
  [
    'years of rented machines',
    [...few, '--years', '3'],
    /--years is of machines that are owned; add --owned/,
  ],
  [
    'an owned machine that nobody sells',
    ['frontier', 'qwen3-8b', '--on', 'tpu-v6e', '--owned'],
    /--owned: no purchase price of tpu-v6e is known; add --purchase 30k/,
  ],
  [
    'an owned machine of unknown power',
    ['frontier', 'qwen3-8b', '--on', 'tpu-v6e', '--owned', '--purchase', '10k'],
    /--owned: no power of tpu-v6e is known; add --watts 1000/,
  ],
  [
    'requests to the paper’s model',
    ['frontier', 'GPT-4', ...on, ...requests],
    /--isl is not of the paper’s model; leave out --method paper:ep\+pp/,
  ],
]

describe('bad input', () => {
  it.each([...cases, ...physicalCases, ...servingCases])(
    '%s: one clear sentence, exit code 2',
    (_what, args, sentence) => {
      const { status, stdout, stderr } = runCommand(args)
      expect(stderr).toMatch(sentence)
      expect(stderr).toMatch(/^paretoken: [^\n]+\n$/)
      expect(stdout).toBe('')
      expect(status).toBe(2)
    },
  )

  it('leaves nothing half-written', () => {
    expect(readdirSync(folder).every((name) => name.endsWith('.json'))).toBe(true)
  })
})

describe('help', () => {
  it.each([
    [],
    ['frontier', '--help'],
    ['explain', '--help'],
    ['paper', '--help'],
    ['paper', 'evaluate', '--help'],
    ['paper', 'invert', '--help'],
  ])('paretoken %s shows usage with an example', (...args) => {
    const { status, stdout } = runCommand(args)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: paretoken/)
    expect(stdout).toMatch(/\$ .*paretoken|\$ echo/)
  })
})
