import type { FittedEngines } from './fittedEngine.ts'

/** Constants of serving engines. Made by `npm run calibrate` from measured runs of whole engines; not to be edited. */
export const fittedEngines: FittedEngines = {
  attentionLaunchShare: 0.2,
  engines: {
    vllm: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 1.043,
        expertLaunchShare: 0.2503,
        stragglerSeconds: 0.000001237,
        hostSeconds: 0.0008131,
        requestOverheadSeconds: 0.02514,
      },
      restsOn: {
        wideLaunchShare:
          '1019 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        narrowLaunchShare:
          '266 runs and steps in 12 configurations of deepseek-v4-flash, llama-3.1-70b, qwen3-32b',
        expertLaunchShare:
          '738 runs and steps in 27 configurations of deepseek-v4-flash, gpt-oss-120b, qwen3.5-35b-a3b',
        stragglerSeconds:
          '628 runs and steps in 30 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        hostSeconds:
          '1016 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        requestOverheadSeconds:
          '368 runs with a time to the first token of gpt-oss-120b, llama-3.1-70b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 1023,
          medianError: 0.06831,
          p90Error: 0.1917,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 368,
          medianError: 0.1427,
          p90Error: 0.4558,
        },
      },
    },
    sglang: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 0.2702,
        expertLaunchShare: 0.4263,
        stragglerSeconds: 0.000003201,
        hostSeconds: 0.0006953,
        requestOverheadSeconds: 0.1,
      },
      restsOn: {
        wideLaunchShare: '144 runs and steps in 9 configurations of deepseek-v3',
        narrowLaunchShare: '110 runs and steps in 7 configurations of deepseek-v3',
        expertLaunchShare: '112 runs and steps in 7 configurations of deepseek-v3',
        stragglerSeconds: '144 runs and steps in 9 configurations of deepseek-v3',
        hostSeconds: '142 runs and steps in 9 configurations of deepseek-v3',
        requestOverheadSeconds: '144 runs with a time to the first token of deepseek-v3',
      },
      residuals: {
        'time per output token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.09944,
          p90Error: 0.252,
        },
        'time to first token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.5717,
          p90Error: 0.9552,
        },
      },
    },
    'tensorrt-llm': {
      constants: {
        wideLaunchShare: 1.386,
        narrowLaunchShare: 0.2959,
        expertLaunchShare: 0.5846,
        stragglerSeconds: 0.000002427,
        hostSeconds: 0.0005391,
        requestOverheadSeconds: 0.08178,
      },
      restsOn: {
        wideLaunchShare:
          '861 runs and steps in 44 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        narrowLaunchShare:
          '606 runs and steps in 33 configurations of deepseek-v3, llama-3.1-70b, qwen3-235b-a22b, qwen3-32b',
        expertLaunchShare:
          '315 runs and steps in 23 configurations of deepseek-v3, gpt-oss-120b, qwen3-235b-a22b',
        stragglerSeconds:
          '687 runs and steps in 34 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        hostSeconds:
          '855 runs and steps in 47 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        requestOverheadSeconds:
          '913 runs with a time to the first token of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.07545,
          p90Error: 0.2552,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.29,
          p90Error: 0.7684,
        },
      },
    },
  },
}
