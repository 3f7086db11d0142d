import type { ServingEngine } from '@paretoken/catalog'
import type { ServingRow } from './servingRow.ts'

/** The engine whose constants come nearest: those of unnamed ones are vLLM's. */
export const engineOf = ({ engine }: Pick<ServingRow, 'engine'>): ServingEngine =>
  engine.startsWith('sglang') ? 'sglang' : engine.startsWith('trt') ? 'tensorrt-llm' : 'vllm'
