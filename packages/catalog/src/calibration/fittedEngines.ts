import type { FittedEngines } from './fittedEngine.ts'

/** Constants of serving engines. Made by `npm run calibrate` from measured runs of whole engines; not to be edited. */
export const fittedEngines: FittedEngines = {
  attentionLaunchShare: 0.3,
  engines: {
    vllm: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 0.9802,
        expertLaunchShare: 0.3199,
        stragglerSeconds: 7.061e-7,
        hostSeconds: 0.0007344,
        requestOverheadSeconds: 0.02605,
      },
      restsOn: {
        wideLaunchShare:
          '1019 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        narrowLaunchShare:
          '266 runs and steps in 12 configurations of deepseek-v4-flash, llama-3.1-70b, qwen3-32b',
        expertLaunchShare:
          '739 runs and steps in 27 configurations of deepseek-v4-flash, gpt-oss-120b, qwen3.5-35b-a3b',
        stragglerSeconds:
          '453 runs and steps in 24 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        hostSeconds:
          '1013 runs and steps in 40 configurations of deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b',
        requestOverheadSeconds:
          '368 runs with a time to the first token of gpt-oss-120b, llama-3.1-70b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 1023,
          medianError: 0.06768,
          p90Error: 0.1547,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v4-flash, gpt-oss-120b, llama-3.1-70b, qwen3-32b, qwen3.5-35b-a3b on b200-sxm, b300-sxm, h100-sxm, h200-sxm',
          count: 368,
          medianError: 0.1386,
          p90Error: 0.471,
        },
      },
    },
    sglang: {
      constants: {
        wideLaunchShare: 1.5,
        narrowLaunchShare: 0.3016,
        expertLaunchShare: 0.4929,
        stragglerSeconds: 0.00000243,
        hostSeconds: 0.0005977,
        requestOverheadSeconds: 0.1,
      },
      restsOn: {
        wideLaunchShare: '144 runs and steps in 9 configurations of deepseek-v3',
        narrowLaunchShare: '110 runs and steps in 7 configurations of deepseek-v3',
        expertLaunchShare: '114 runs and steps in 7 configurations of deepseek-v3',
        stragglerSeconds: '144 runs and steps in 9 configurations of deepseek-v3',
        hostSeconds: '142 runs and steps in 9 configurations of deepseek-v3',
        requestOverheadSeconds: '144 runs with a time to the first token of deepseek-v3',
      },
      residuals: {
        'time per output token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.1027,
          p90Error: 0.2387,
        },
        'time to first token': {
          fittedTo: 'serving.csv: deepseek-v3 on b200-sxm, h200-sxm, mi300x, mi325x',
          count: 144,
          medianError: 0.4453,
          p90Error: 0.9409,
        },
      },
    },
    'tensorrt-llm': {
      constants: {
        wideLaunchShare: 1.19,
        narrowLaunchShare: 0.2821,
        expertLaunchShare: 0.6649,
        stragglerSeconds: 0.000002312,
        hostSeconds: 0.0005,
        requestOverheadSeconds: 0.0799,
      },
      restsOn: {
        wideLaunchShare:
          '853 runs and steps in 45 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        narrowLaunchShare:
          '602 runs and steps in 33 configurations of deepseek-v3, llama-3.1-70b, qwen3-235b-a22b, qwen3-32b',
        expertLaunchShare:
          '315 runs and steps in 23 configurations of deepseek-v3, gpt-oss-120b, qwen3-235b-a22b',
        stragglerSeconds:
          '685 runs and steps in 34 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        hostSeconds:
          '846 runs and steps in 45 configurations of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
        requestOverheadSeconds:
          '913 runs with a time to the first token of deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b',
      },
      residuals: {
        'time per output token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.07263,
          p90Error: 0.2399,
        },
        'time to first token': {
          fittedTo:
            'serving.csv: deepseek-v3, gpt-oss-120b, llama-3.1-70b, llama-3.1-8b, qwen3-235b-a22b, qwen3-32b on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
          count: 913,
          medianError: 0.27,
          p90Error: 0.7262,
        },
      },
    },
  },
}
