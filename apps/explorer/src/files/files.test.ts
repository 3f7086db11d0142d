import { expect, test } from 'vitest'
import type { DroppedFile } from '../worker/answering.ts'
import { shelfOf } from '../worker/library.ts'
import { filesOf, type Store, withFiles } from './files.ts'

const chip = { name: 'chip.yaml', text: 'extends: h100-sxm\nhbmBytes: 2x\n' }
const bad = { name: 'bad.yaml', text: 'extends: h100-sxm\nhbmBytes: much\n' }

function memory(kept: string | null = null) {
  let text = kept
  const store: Store = {
    read: () => text,
    write: (next) => {
      text = next
    },
  }
  return { store, kept: () => JSON.parse(text ?? '[]') as readonly DroppedFile[] }
}

const described = async (files: readonly DroppedFile[]) => (await shelfOf(files)).described

test('a file takes the place of one with its name', () => {
  const again = { ...chip, text: 'extends: h200' }
  expect(withFiles([chip, bad], [again, chip, again])).toEqual([again, bad])
  expect(withFiles([], [chip, again])).toEqual([again])
})

test('files are described and kept, and are there on the next visit', async () => {
  const { store, kept } = memory()
  const { taken, refused } = await filesOf(store, described).add([chip])
  expect(refused).toEqual([])
  expect(taken).toMatchObject([
    { ...chip, described: { hardware: [{ id: 'chip.yaml', aliases: ['chip'] }] } },
  ])
  expect(kept()).toEqual([chip])
  const next = filesOf(store, described)
  expect(next.now()).toMatchObject([chip])
  await new Promise<void>((resolve) => next.subscribe(resolve))
  expect(next.now()).toMatchObject([{ ...chip, described: { models: [] } }])
})

test('a file that cannot be read is told of, and not kept', async () => {
  const { store, kept } = memory()
  const files = filesOf(store, described)
  const { taken, refused } = await files.add([bad, chip])
  expect(taken).toMatchObject([chip])
  expect(refused).toEqual([
    {
      name: 'bad.yaml',
      problem: 'bad.yaml:2: hbmBytes must be an amount of memory such as "80 GB", not "much"',
    },
  ])
  expect(kept()).toEqual([chip])
})

test('a bad file does not take the place of the good one it was', async () => {
  const { store } = memory()
  const asked: (readonly DroppedFile[])[] = []
  const files = filesOf(store, (all) => {
    asked.push(all)
    return described(all)
  })
  await files.add([chip])
  await files.add([{ ...bad, name: chip.name }])
  expect(files.now()).toMatchObject([chip])
  expect(asked.at(-1)).toEqual([chip])
})

test('files that are given at once do not forget each other', async () => {
  const { store, kept } = memory()
  const files = filesOf(store, described)
  await Promise.all([files.add([chip]), files.add([{ ...chip, name: 'other.yaml' }])])
  expect(kept().map(({ name }) => name)).toEqual(['chip.yaml', 'other.yaml'])
  await files.remove('chip.yaml')
  expect(kept().map(({ name }) => name)).toEqual(['other.yaml'])
})

test.for(['{', '7', '[7, null, {"name": 1}]'])('what was kept may be anything: %s', (text) => {
  expect(filesOf(memory(text).store, described).now()).toEqual([])
})

test('a browser that keeps nothing still reads files', async () => {
  const store: Store = {
    read: () => null,
    write: () => {
      throw new Error('full')
    },
  }
  const files = filesOf(store, described)
  await files.add([chip])
  expect(files.now()).toHaveLength(1)
})

test('a file beside a config.json says how it is quantised', async () => {
  const config = {
    name: 'my-model/config.json',
    text: JSON.stringify({
      model_type: 'llama',
      architectures: ['LlamaForCausalLM'],
      hidden_size: 4096,
      intermediate_size: 14336,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      num_hidden_layers: 32,
      vocab_size: 128256,
      torch_dtype: 'bfloat16',
    }),
  }
  const beside = {
    name: 'my-model/hf_quant_config.json',
    text: JSON.stringify({ quantization: { quant_algo: 'FP8', kv_cache_quant_algo: null } }),
  }
  const shelf = await shelfOf([config, beside])
  expect(shelf.described).toMatchObject([
    { models: [{ id: 'my-model/config.json', aliases: ['my-model'] }] },
    { models: [], hardware: [] },
  ])
  const [subject] = await shelf.library.subjectsNamed('my-model/config.json')
  expect(subject).toMatchObject({ kind: 'model', model: { precision: { attention: 'fp8' } } })
})
