import { type Explored, firstExplored, type SeriesAsked, type SharedFlags } from './explored.ts'

/** A question to start from. */
export type Preset = {
  readonly id: string
  readonly name: string
  /** What it shows, in a few words. */
  readonly words: string
  readonly explored: Explored
}

const preset = (
  id: string,
  name: string,
  words: string,
  asked: Partial<Explored> & { readonly series: readonly SeriesAsked[]; readonly flags: SharedFlags },
): Preset => ({ id, name, words, explored: { ...firstExplored, ...asked } })

const requests = { isl: '4k', osl: '1k' } as const

/** Questions to start from, each a whole one. */
export const presets: readonly Preset[] = [
  preset('generations', 'Llama-3.1-70B on H100, H200, B200', 'three generations, fp8, 8k context', {
    series: ['h100-sxm', 'h200-sxm', 'b200-sxm'].map((hardware) => ({
      model: 'llama-3.1-70b',
      hardware,
      precision: 'fp8',
    })),
    flags: { context: '8k' },
  }),
  preset('disaggregated', 'DeepSeek-V3 on GB200 NVL72', 'aggregated and disaggregated, 4k/1k', {
    series: (['aggregated', 'disaggregated'] as const).map((serving) => ({
      model: 'deepseek-v3',
      hardware: 'gb200-nvl72',
      precision: 'nvfp4',
      ...(serving === 'aggregated' ? {} : { serving }),
    })),
    flags: { ...requests, maxAccelerators: '72' },
  }),
  preset(
    'vendors',
    'gpt-oss-120b across vendors',
    'NVIDIA, AMD, Google, Intel, AWS; as its checkpoint is kept',
    {
      series: ['h100-sxm', 'b200-sxm', 'mi300x', 'mi355x', 'tpu-v6e', 'gaudi-3', 'trainium2'].map(
        (hardware) => ({
          model: 'gpt-oss-120b',
          hardware,
        }),
      ),
      flags: { context: '8k' },
    },
  ),
  preset(
    'bandwidth',
    'Twice the HBM bandwidth',
    'what an H100 would be with it, and with twice the arithmetic',
    {
      series: [{}, { hbmBytesPerSecond: '2x' }, { flopPerSecond: '2x' }].map((changes) => ({
        model: 'llama-3.1-70b',
        hardware: 'h100-sxm',
        precision: 'fp8',
        ...(Object.keys(changes).length === 0
          ? {}
          : { changes: changes as Readonly<Record<string, string>> }),
      })),
      flags: { context: '8k' },
    },
  ),
  preset('domain', 'A larger NVLink domain', 'DeepSeek-V3 on H200 with 8, 32 and 128 in a domain', {
    series: [undefined, '32', '128'].map((size) => ({
      model: 'deepseek-v3',
      hardware: 'h200-sxm',
      ...(size === undefined ? {} : { changes: { 'interconnect.0.size': size } }),
    })),
    flags: { context: '8k', maxAccelerators: '128' },
  }),
  preset(
    'ideal',
    'The ideal machine beside the real one',
    'what data sheets promise, and what software reaches',
    {
      series: ['h100-sxm', 'b200-sxm'].flatMap((hardware) =>
        [undefined, 'ideal'].map((calibration) => ({
          model: 'llama-3.1-70b',
          hardware,
          precision: 'fp8',
          ...(calibration === undefined ? {} : { calibration }),
        })),
      ),
      flags: { context: '8k' },
    },
  ),
  preset('engines', 'vLLM, SGLang, TensorRT-LLM', 'Qwen3-235B-A22B on H200, fp8, 4k/1k', {
    series: [undefined, 'sglang', 'tensorrt-llm'].map((calibration) => ({
      model: 'qwen3-235b-a22b',
      hardware: 'h200-sxm',
      precision: 'fp8',
      ...(calibration === undefined ? {} : { calibration }),
    })),
    flags: requests,
  }),
  preset('drafts', 'Speculation', 'Llama-3.3-70B on H100: no drafts, EAGLE, a small draft model', {
    series: [undefined, 'eagle', 'draft:llama-3.2-1b'].map((speculation) => ({
      model: 'llama-3.3-70b',
      hardware: 'h100-sxm',
      precision: 'fp8',
      ...(speculation === undefined ? {} : { speculation }),
    })),
    flags: requests,
  }),
  preset('precision', 'Formats of the weights', 'Llama-3.1-405B on B200: bf16, fp8, nvfp4', {
    series: ['bf16', 'fp8', 'nvfp4'].map((precision) => ({
      model: 'llama-3.1-405b',
      hardware: 'b200-sxm',
      precision,
    })),
    flags: { context: '8k' },
  }),
]
