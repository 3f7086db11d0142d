import type { Found } from '../controls/Search.tsx'

const choice = (id: string, words: string): Found => ({ id, aliases: [], words })

/** Formats of weights, as `--precision` takes them. */
export const precisionChoices: readonly Found[] = [
  choice('checkpoint', 'as the checkpoint is kept'),
  choice('bf16', '2 bytes'),
  choice('fp8', '1 byte'),
  choice('fp8-block', '1 byte, scales for blocks'),
  choice('mxfp8', '1.03 bytes'),
  choice('int8', '1 byte'),
  choice('nvfp4', '0.56 bytes'),
  choice('mxfp4', '0.53 bytes'),
  choice('int4', '0.52 bytes'),
  choice('fp8/attention=bf16', 'a part of its own after a slash'),
]

/** Formats of the KV cache, as `--kv-cache` takes them. */
export const kvCacheChoices = [
  { id: 'usual', name: 'by precision' },
  { id: 'bf16', name: 'bf16' },
  { id: 'fp8', name: 'fp8' },
  { id: 'int8', name: 'int8' },
  { id: 'nvfp4', name: 'nvfp4' },
  { id: 'int4', name: 'int4' },
] as const

/** What software reaches, as `--calibration` takes it. */
export const calibrationChoices = [
  { id: 'vllm', name: 'vLLM' },
  { id: 'sglang', name: 'SGLang' },
  { id: 'tensorrt-llm', name: 'TensorRT-LLM' },
  { id: 'ideal', name: 'ideal' },
] as const

/** How requests are served, as `--serving` takes it. */
export const servingChoices = [
  { id: 'aggregated', name: 'aggregated' },
  { id: 'disaggregated', name: 'disaggregated' },
  { id: 'best', name: 'best of both' },
] as const

/** Ways to draft tokens, as `--speculation` takes them. */
export const speculationChoices: readonly Found[] = [
  choice('none', 'a token a pass'),
  choice('mtp', 'the model’s own multi-token prediction'),
  choice('eagle', 'a draft head'),
  choice('ngram', 'from the context, free'),
  choice('draft:llama-3.2-1b', 'a model of its own after the colon'),
]

/** What the words of a series mean. */
export const definitions = {
  model: 'Found by any part of its name, in the catalog and in files that you opened.',
  hardware: 'Found by any part of its name, in the catalog and in files that you opened.',
  precision:
    'Format of the weights, and of the arithmetic that goes with it. Parts can differ: fp8/attention=bf16/experts=nvfp4.',
  kvCache:
    'Format of the keys and values that are kept for each sequence; without a choice as the precision has it.',
  calibration:
    'What software reaches of the machine: constants fitted to measured runs of an engine; ideal is the machine of the data sheet.',
  serving:
    'Aggregated: prompts are computed beside decoding. Disaggregated: in a pool of their own. Best: whichever is cheaper at each speed.',
  speculation:
    'Tokens are drafted and several verified in one pass. How many are accepted is set with the workload.',
  price: 'Dollars for an accelerator and an hour. The catalog’s typical rent where nothing is given.',
} as const
