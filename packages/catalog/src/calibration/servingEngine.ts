import { find } from '../lookUp.ts'

/** Serving engines that calibrations are told apart by. */
export const servingEngines = ['vllm', 'sglang', 'tensorrt-llm'] as const

/** The name of a serving engine. */
export type ServingEngine = (typeof servingEngines)[number]

const aliases: { readonly [engine in ServingEngine]: readonly string[] } = {
  vllm: [],
  sglang: [],
  'tensorrt-llm': ['trtllm', 'trt-llm', 'trt'],
}

/** The engine of that name, however it is spelled: "TRT-LLM"; undefined where there is none. */
export const servingEngineNamed = (name: string): ServingEngine | undefined =>
  find(
    servingEngines.map((id) => ({ id, aliases: aliases[id] })),
    name,
  )?.id
