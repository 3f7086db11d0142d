import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { ServingEngine } from './servingEngine.ts'

/** Families of machines as people write them. */
export const familyWords: { readonly [family in AcceleratorFamily]: string } = {
  ampere: 'Ampere',
  hopper: 'Hopper',
  blackwell: 'Blackwell',
  ada: 'Ada',
  'blackwell-workstation': 'Blackwell workstation cards',
  cdna3: 'AMD Instinct MI300',
  cdna4: 'AMD Instinct MI350',
  any: 'machines without measured kernels',
}

/** Serving engines as people write them. */
export const engineWords: { readonly [engine in ServingEngine]: string } = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
}
