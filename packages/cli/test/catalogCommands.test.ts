import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mainPath, runCommand } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const qwen3 = {
  model_type: 'qwen3',
  hidden_size: 4096,
  intermediate_size: 12_288,
  num_hidden_layers: 36,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  head_dim: 128,
  vocab_size: 151_936,
  max_position_embeddings: 40_960,
  tie_word_embeddings: false,
}

/** A folder as Hugging Face has it: config.json and perhaps a file beside it. */
function modelFolder(name: string, files: Readonly<Record<string, unknown>>): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [fileName, contents] of Object.entries(files))
    writeFileSync(join(path, fileName), JSON.stringify(contents))
  return path
}

const json = (args: readonly string[], input?: string) => {
  const { status, stdout, stderr } = runCommand([...args, '--json'], input)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const page = (what: string): string => {
  const { status, stdout, stderr } = runCommand(['show', what])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).not.toMatch(/NaN|undefined|Infinity|null/)
  return stdout
}

describe('paretoken models', () => {
  it('lists every model on a line, with the counts of Llama 3.1 70B', () => {
    const { status, stdout } = runCommand(['models'])
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    expect(stdout).toMatch(/^llama-3\.1-70b +70\.6B +70\.6B +327,680 +131k +GQA$/m)
    expect(stdout).toMatch(/^deepseek-v3 +671B +36\.6B +70,272 +164k +MoE 8 of 256, MLA$/m)
  })

  it('stays within 100 columns', () => {
    const { stdout } = runCommand(['models'])
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('finds models by an alias, and sorts them from the largest down', () => {
    const found = json(['models', 'meta-llama llama-3.1', '--sort', 'total'])
    const totals = found.map(({ totalParameters }: { totalParameters: number }) => totalParameters)
    expect(totals.length).toBeGreaterThan(2)
    expect(totals).toEqual(totals.toSorted((a: number, b: number) => b - a))
    expect(totals[0]).toBe(405_853_388_800)
  })

  it('prints a template that it can read itself', () => {
    const { stdout } = runCommand(['models', 'template'])
    expect(json(['show', file('template-model.yaml', stdout)]).totalParameters).toBeGreaterThan(1e9)
  })
})

describe('paretoken hardware', () => {
  it('lists every accelerator within 100 columns, doubtful figures marked', () => {
    const { status, stdout } = runCommand(['hardware'])
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    expect(stdout).toMatch(/^h100-sxm +NVIDIA +2022 +80 +3\.35 +989 +1,979 +– +8 +450 +700 +2\.95$/m)
    expect(stdout).toMatch(/^vr-nvl72 .*288\? .*35k\?/m)
    expect(stdout).toContain('?: doubtful')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('sorts by price, what has none last', () => {
    const prices = json(['hardware', '--sort', 'price']).map(
      (one: { rentalDollarsPerHour?: { typical: number } }) => one.rentalDollarsPerHour?.typical ?? 0,
    )
    expect(prices).toEqual(prices.toSorted((a: number, b: number) => b - a))
  })

  it('prints a template that it can read itself', () => {
    const { stdout } = runCommand(['hardware', 'template'])
    expect(json(['show', file('template-chip.yaml', stdout)]).kind).toBe('hardware')
  })
})

describe('paretoken show', () => {
  it('gives a catalogued model the fields by their names: DeepSeek-V3, arXiv:2412.19437', () => {
    const facts = json(['show', 'deepseek-v3'])
    expect(facts.totalParameters).toBe(671_026_419_200)
    expect(facts.activeParameters / 37e9).toBeCloseTo(1, 1)
    expect(facts.kvCacheBytesPerToken).toBe(70_272)
    expect(facts.weightBytes / facts.totalParameters).toBeCloseTo(1, 2)
    expect(facts.multiTokenPrediction.modules).toBe(1)
  })

  it('finds a model by the name of its repository', () => {
    expect(json(['show', 'meta-llama/Llama-3.1-70B-Instruct']).id).toBe('llama-3.1-70b')
  })

  it('counts windows in the cache of gpt-oss: half of its layers keep 128 tokens', () => {
    const at8k = json(['show', 'gpt-oss-120b']).decode.find(
      ({ contextTokens }: { contextTokens: number }) => contextTokens === 8000,
    )
    expect(at8k.kvCacheBytes).toBe((73_728 / 2) * (8000 + 128))
  })

  it('reads a config.json by its path, its folder and standard input alike', () => {
    const path = modelFolder('plain', { 'config.json': qwen3 })
    const counts = [path, join(path, 'config.json')].map((what) => json(['show', what]).totalParameters)
    counts.push(json(['show', '-'], JSON.stringify(qwen3)).totalParameters)
    expect(counts).toEqual([8_190_735_360, 8_190_735_360, 8_190_735_360])
  })

  it('takes the precision from a quantisation file beside config.json', () => {
    const path = modelFolder('quantized', {
      'config.json': qwen3,
      'hf_quant_config.json': {
        producer: { name: 'modelopt' },
        quantization: { quant_algo: 'NVFP4', kv_cache_quant_algo: 'FP8', exclude_modules: ['lm_head'] },
      },
    })
    for (const what of [path, join(path, 'config.json')]) {
      const facts = json(['show', what])
      expect(facts.precision.feedForward).toBe('nvfp4')
      expect(facts.kvCacheBytesPerToken).toBe(73_728)
    }
  })

  it('says that an unknown family was read by its field names', () => {
    const path = file('new.json', JSON.stringify({ ...qwen3, model_type: 'newcomer' }))
    expect(page(path)).toContain('unknown model_type "newcomer"')
  })

  it('reads models and accelerators of one’s own', () => {
    const model = file('own-model.yaml', 'id: taller\nextends: llama-3.1-70b\nlayers: 100\n')
    const chip = file('own-chip.yaml', 'id: faster\nextends: h100-sxm\nhbmBytesPerSecond: 2x\n')
    expect(json(['show', model]).layers).toBe(100)
    expect(json(['show', chip]).hbmBytesPerSecond).toBe(6.7e12)
    expect(page(chip)).toContain('6.70 TB/s')
  })

  it('gives every figure of an accelerator its source, and says why one is doubtful', () => {
    const text = page('vr-nvl72')
    expect(text).toMatch(/fp4 +35,000 +1,591 +\? \[1\]/)
    expect(text).toContain('bandwidth: preliminary; 13 TB/s when first shown in 2025')
    expect(json(['show', 'h100']).ridgePoints.bf16).toBeCloseTo(295.3, 1)
  })

  it('prints a page for models of every build', () => {
    for (const id of [
      'llama-3.1-8b',
      'mamba-2.8b',
      'deepseek-v4-flash',
      'qwen3.5-27b',
      'gemma-3-1b',
      'llama-4-scout',
    ])
      expect(page(id)).toContain('Accelerators that hold it')
  })
})

describe('what cannot be shown', () => {
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a near miss of a model', () => ['show', 'lama-3.1-70b'], /did you mean "llama-3\.1-70b"/],
    ['a near miss of an accelerator', () => ['show', 'h10'], /did you mean "h100-sxm"/],
    ['a missing file', () => ['show', 'nowhere.yaml'], /cannot read nowhere\.yaml: there is no such file/],
    ['a folder without config.json', () => ['show', modelFolder('empty', {})], /has no config\.json/],
    [
      'broken JSON',
      () => ['show', file('broken.json', '{"model_type": "llama",\n "hidden_size": }')],
      /broken\.json is not JSON: unexpected "}" at line 2, column 17/,
    ],
    [
      'JSON that ends too early',
      () => {
        const path = modelFolder('short', {})
        writeFileSync(join(path, 'config.json'), '{"hidden_size": NaN, "vocab_size": 4')
        return ['show', path]
      },
      /config\.json is not JSON: it ends too early, at line 1, column 37/,
    ],
    ['a file of nothing known', () => ['show', file('other.yaml', 'colour: red')], /it should hold/],
    ['an unknown order', () => ['models', '--sort', 'size'], /Allowed choices are total, active, kv/],
    [
      'a search without a hit',
      () => ['models', 'llama-3.1-80b'],
      /no model matches "llama-3\.1-80b"; did you mean "llama-3/,
    ],
  ]
  it.each(cases)('%s is refused in one sentence', (_, args, sentence) => {
    const { status, stdout, stderr } = runCommand(args())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('paretoken completion', () => {
  const script = file('completion.bash', runCommand(['completion', 'bash']).stdout)
  const bash = (...args: readonly string[]) => spawnSync('bash', [...args], { encoding: 'utf8' })

  const complete = (...words: readonly string[]): readonly string[] => {
    const typed = words.map((word) => `'${word}'`).join(' ')
    const { stdout, stderr } = bash(
      '-c',
      `paretoken() { "${process.execPath}" "${mainPath}" "$@"; }
       source "${script}"
       COMP_WORDS=(paretoken ${typed}) COMP_CWORD=${words.length}
       _paretoken
       echo "\${COMPREPLY[@]}"`,
    )
    expect(stderr).toBe('')
    return stdout.trim().split(' ')
  }

  it('is a valid script in bash', () => {
    expect(bash('-n', script)).toMatchObject({ status: 0, stderr: '' })
  })

  it('completes names of models and accelerators, commands, flags and their values', () => {
    expect(complete('show', 'llama-3.1-7')).toContain('llama-3.1-70b')
    expect(complete('show', 'h100-s')).toEqual(['h100-sxm'])
    expect(complete('mod')).toEqual(['models'])
    expect(complete('paper', 'ev')).toEqual(['evaluate'])
    expect(complete('models', '--s')).toEqual(['--sort'])
    expect(complete('models', '--sort', 't')).toEqual(['total'])
  })

  it.each(['zsh', 'fish'])('%s: is a valid script where that shell is installed', (shell) => {
    const { stdout } = runCommand(['completion', shell])
    expect(stdout).toContain('complete-names')
    const checked = spawnSync(shell, ['-n', file(`completion.${shell}`, stdout)], { encoding: 'utf8' })
    if (checked.error === undefined) expect(checked.stderr).toBe('')
  })
})
