import { Option } from '@commander-js/extra-typings'
import { collectList } from '../arguments/list.ts'

/** The flags that say what is decoded, and on what, for a command to take; lists can be given at once, "a,b", or one by one. */
export const decodeOptions = {
  on: new Option(
    '--on <accelerators>',
    'accelerators of the catalog, or files (default: h100-sxm); `paretoken hardware` lists them',
  ).argParser(collectList),
  precision: new Option(
    '--precision <formats>',
    'formats of the weights: bf16, fp8, nvfp4, int4 …, parts of their own after a slash: fp8/attention=bf16 (default: checkpoint)',
  ).argParser(collectList),
  kvCache: new Option('--kv-cache <format>', 'format of the KV cache (default: as the precision has it)'),
  context: new Option(
    '--context <tokens>',
    'tokens each new token attends to, on average, such as 8k (default: 4096)',
  ),
  reserveContext: new Option(
    '--reserve-context <tokens>',
    'tokens of each sequence that memory must hold (default: the context)',
  ),
  calibration: new Option(
    '--calibration <names>',
    'what software reaches: ideal, or fitted to measurements: vllm, sglang, tensorrt-llm; or a file of `paretoken calibrate`: fitted.json, fitted.json:sglang (default: vllm)',
  ).argParser(collectList),
  price: new Option(
    '--price <dollars>',
    'per accelerator and hour, one for all or one for each (default: the catalog’s typical rent)',
  ),
  maxAccelerators: new Option(
    '--max-accelerators <number>',
    'the most accelerators of a deployment, up to 4096 (default: 64)',
  ),
  accelerators: new Option('--accelerators <numbers>', 'numbers of accelerators to try, such as 8,16 or 1-8'),
}
