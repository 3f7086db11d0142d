import type { FittedEngines } from './fittedEngine.ts'

/** Constants of serving engines. Made by `npm run calibrate` from measured runs of whole engines; not to be edited. */
export const fittedEngines: FittedEngines = {
  attentionLaunchShare: 0.4,
  engines: {
    vllm: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 1.003,
        expertLaunchShare: 0.3246,
        stragglerSeconds: 0.000001121,
        hostSeconds: 0.0007673,
        requestOverheadSeconds: 0.02592,
      },
      restsOn: {
        wideLaunchShare:
          '1019 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        narrowLaunchShare:
          '266 runs and steps in 12 configurations of deepseek-v4-flash, llama-3.1-70b, qwen3-32b',
        expertLaunchShare:
          '740 runs and steps in 27 configurations of deepseek-v4-flash, gpt-oss-120b, qwen3.5-35b-a3b',
        stragglerSeconds:
          '618 runs and steps in 29 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        hostSeconds:
          '1015 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        requestOverheadSeconds:
          '368 runs with a time to the first token of gpt-oss-120b, llama-3.1-70b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 1023,
          medianError: 0.0693,
          p90Error: 0.1795,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 368,
          medianError: 0.1395,
          p90Error: 0.4721,
        },
      },
    },
    sglang: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 0.2543,
        expertLaunchShare: 0.4119,
        stragglerSeconds: 0.000003094,
        hostSeconds: 0.0007344,
        requestOverheadSeconds: 0.1,
      },
      restsOn: {
        wideLaunchShare: '144 runs and steps in 9 configurations of deepseek-v3',
        narrowLaunchShare: '109 runs and steps in 7 configurations of deepseek-v3',
        expertLaunchShare: '112 runs and steps in 7 configurations of deepseek-v3',
        stragglerSeconds: '144 runs and steps in 9 configurations of deepseek-v3',
        hostSeconds: '144 runs and steps in 9 configurations of deepseek-v3',
        requestOverheadSeconds: '144 runs with a time to the first token of deepseek-v3',
      },
      residuals: {
        'time per output token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.1062,
          p90Error: 0.2652,
        },
        'time to first token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.5714,
          p90Error: 0.955,
        },
      },
    },
    'tensorrt-llm': {
      constants: {
        wideLaunchShare: 1.297,
        narrowLaunchShare: 0.293,
        expertLaunchShare: 0.6697,
        stragglerSeconds: 0.000002217,
        hostSeconds: 0.0005244,
        requestOverheadSeconds: 0.08013,
      },
      restsOn: {
        wideLaunchShare:
          '854 runs and steps in 42 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        narrowLaunchShare:
          '604 runs and steps in 33 configurations of deepseek-v3, llama-3.1-70b, qwen3-235b-a22b, qwen3-32b',
        expertLaunchShare:
          '315 runs and steps in 23 configurations of deepseek-v3, gpt-oss-120b, qwen3-235b-a22b',
        stragglerSeconds:
          '681 runs and steps in 34 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        hostSeconds:
          '853 runs and steps in 45 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        requestOverheadSeconds:
          '913 runs with a time to the first token of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.07938,
          p90Error: 0.2636,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.2794,
          p90Error: 0.77,
        },
      },
    },
  },
}
