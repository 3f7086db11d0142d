import type { FittedKernels } from './familyKernels.ts'
import { fittedKernelsOf } from './fittedKernelsOf.ts'

/** Constants of kernels, shared and by family, and what they make. Made by `npm run calibrate` from tables of measured kernels; not to be edited. */
export const fittedKernels: FittedKernels = fittedKernelsOf({
  shared: {
    exposedShare: {
      value: 0.2607,
      restsOn:
        '508 rows of gemm.csv in bf16 on a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s; 489 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 181 rows of gemm.csv in fp4 on b200-sxm, gb200-nvl72; 655 rows of decode_mla.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 614 rows of decode_mla.csv in fp8 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 43 rows of prefill.csv in bf16 on h100-sxm',
    },
    narrowFlopRatio: {
      value: 0.7754,
      restsOn: '458 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s',
    },
    fp4FlopShare: {
      value: 0.433,
      restsOn: '165 rows of gemm.csv in fp4 on b200-sxm, gb200-nvl72',
    },
    fp4MemoryShare: {
      value: 0.4906,
      restsOn: '335 rows of gemm.csv in fp4 on b200-sxm, gb200-nvl72',
    },
    fp4LaunchSeconds: {
      value: 0.000009673,
      restsOn: '327 rows of gemm.csv in fp4 on b200-sxm, gb200-nvl72',
    },
    attentionMemoryShare: {
      value: 0.818,
      restsOn:
        '567 rows of decode_attention.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 492 rows of decode_attention.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 894 rows of decode_mla.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s',
    },
    widenedMemoryShare: {
      value: 0.6225,
      restsOn:
        '831 rows of decode_mla.csv in fp8 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 522 rows of moe.csv in int4 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    expertFlopShare: {
      value: 0.7653,
      restsOn:
        '176 rows of moe.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm; 482 rows of moe.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    expertMemoryShare: {
      value: 0.867,
      restsOn:
        '348 rows of moe.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm; 306 rows of moe.csv in fp4 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    expertLaunchSeconds: {
      value: 0.00003204,
      restsOn:
        '329 rows of moe.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm; 409 rows of moe.csv in int4 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm; 1125 rows of moe.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    int4ExpertFlopShare: {
      value: 0.2263,
      restsOn: '427 rows of moe.csv in int4 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    narrowExpertMemoryShare: {
      value: 0.74,
      restsOn: '1215 rows of moe.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
    },
    promptFlopShare: {
      value: 0.5396,
      restsOn: '57 rows of prefill.csv in bf16 on h100-sxm',
    },
  },
  families: {
    ampere: {
      constants: {
        matrixFlopShare: {
          value: 0.8305,
          restsOn: '99 rows of gemm.csv in bf16 on a100-sxm-80gb',
        },
        matrixMemoryShare: {
          value: 0.8,
          restsOn: '130 rows of gemm.csv in bf16 on a100-sxm-80gb',
        },
        matrixLaunchSeconds: {
          value: 0.000005684,
          restsOn: '106 rows of gemm.csv in bf16 on a100-sxm-80gb',
        },
        attentionLaunchSeconds: {
          value: 0.00001558,
          restsOn:
            '83 rows of decode_attention.csv in bf16 on a100-sxm-80gb; 210 rows of decode_mla.csv in bf16 on a100-sxm-80gb; 226 rows of decode_mla.csv in fp8 on a100-sxm-80gb',
        },
        latentFlopShare: {
          value: 0.06036,
          restsOn:
            '224 rows of decode_mla.csv in bf16 on a100-sxm-80gb; 226 rows of decode_mla.csv in fp8 on a100-sxm-80gb',
        },
      },
      residuals: {
        'matrix bf16': {
          fittedTo: 'gemm.csv: a100-sxm-80gb',
          count: 154,
          medianError: 0.05087,
          p90Error: 0.1393,
        },
        'attention bf16': {
          fittedTo:
            'decode_attention.csv: a100-sxm-80gb, less 25 rows faster than the roofline at peak rates',
          count: 83,
          medianError: 0.106,
          p90Error: 0.2923,
        },
        'latentAttention bf16': {
          fittedTo: 'decode_mla.csv: a100-sxm-80gb',
          count: 286,
          medianError: 0.4891,
          p90Error: 1.948,
        },
        'latentAttention fp8': {
          fittedTo: 'decode_mla.csv: a100-sxm-80gb',
          count: 298,
          medianError: 0.4648,
          p90Error: 1.628,
        },
        'experts bf16': {
          fittedTo: 'moe.csv: a100-sxm-80gb',
          count: 41,
          medianError: 0.09818,
          p90Error: 0.2684,
        },
        'experts int4': {
          fittedTo: 'moe.csv: a100-sxm-80gb, less 8 rows faster than the roofline at peak rates',
          count: 159,
          medianError: 0.3054,
          p90Error: 0.6896,
        },
      },
    },
    hopper: {
      constants: {
        matrixFlopShare: {
          value: 0.8535,
          restsOn:
            '201 rows of gemm.csv in bf16 on h100-sxm, h200-sxm; 188 rows of gemm.csv in fp8 on h100-sxm, h200-sxm',
        },
        matrixMemoryShare: {
          value: 0.8363,
          restsOn:
            '314 rows of gemm.csv in bf16 on h100-sxm, h200-sxm; 314 rows of gemm.csv in fp8 on h100-sxm, h200-sxm; 37 rows of prefill.csv in bf16 on h100-sxm',
        },
        matrixLaunchSeconds: {
          value: 0.000003026,
          restsOn: '236 rows of gemm.csv in bf16 on h100-sxm, h200-sxm',
        },
        narrowLaunchSeconds: {
          value: 0.00001248,
          restsOn: '314 rows of gemm.csv in fp8 on h100-sxm, h200-sxm',
        },
        attentionLaunchSeconds: {
          value: 0.00001401,
          restsOn:
            '216 rows of decode_attention.csv in bf16 on h100-sxm, h200-sxm; 216 rows of decode_attention.csv in fp8 on h100-sxm, h200-sxm; 305 rows of decode_mla.csv in bf16 on h100-sxm, h200-sxm; 311 rows of decode_mla.csv in fp8 on h100-sxm, h200-sxm; 49 rows of prefill.csv in bf16 on h100-sxm',
        },
        latentFlopShare: {
          value: 0.7652,
          restsOn:
            '125 rows of decode_mla.csv in bf16 on h100-sxm, h200-sxm; 142 rows of decode_mla.csv in fp8 on h100-sxm, h200-sxm',
        },
        fp4ExpertFlopShare: {
          value: 0.2132,
          restsOn: '30 rows of moe.csv in fp4 on h100-sxm, h200-sxm',
        },
        fp4ExpertLaunchSeconds: {
          value: 0.00008432,
          restsOn: '48 rows of moe.csv in fp4 on h100-sxm, h200-sxm',
        },
      },
      residuals: {
        'matrix bf16': {
          fittedTo: 'gemm.csv: h100-sxm, h200-sxm',
          count: 336,
          medianError: 0.03782,
          p90Error: 0.1066,
        },
        'matrix fp8': {
          fittedTo: 'gemm.csv: h100-sxm, h200-sxm',
          count: 336,
          medianError: 0.02715,
          p90Error: 0.09014,
        },
        'attention bf16': {
          fittedTo: 'decode_attention.csv: h100-sxm, h200-sxm',
          count: 216,
          medianError: 0.09732,
          p90Error: 0.2376,
        },
        'attention fp8': {
          fittedTo: 'decode_attention.csv: h100-sxm, h200-sxm',
          count: 216,
          medianError: 0.1354,
          p90Error: 0.6026,
        },
        'latentAttention bf16': {
          fittedTo: 'decode_mla.csv: h100-sxm, h200-sxm',
          count: 334,
          medianError: 0.08371,
          p90Error: 0.2474,
        },
        'latentAttention fp8': {
          fittedTo: 'decode_mla.csv: h100-sxm, h200-sxm',
          count: 332,
          medianError: 0.09927,
          p90Error: 0.331,
        },
        'experts bf16': {
          fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 3 rows faster than the roofline at peak rates',
          count: 153,
          medianError: 0.08883,
          p90Error: 0.2796,
        },
        'experts fp8': {
          fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 11 rows faster than the roofline at peak rates',
          count: 604,
          medianError: 0.1726,
          p90Error: 0.4433,
        },
        'experts fp4': {
          fittedTo: 'moe.csv: h100-sxm, h200-sxm',
          count: 48,
          medianError: 0.1636,
          p90Error: 0.3599,
        },
        'experts int4': {
          fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 9 rows faster than the roofline at peak rates',
          count: 265,
          medianError: 0.2081,
          p90Error: 0.6383,
        },
        'prefillAttention bf16': {
          fittedTo:
            'prefill.csv without cached tokens: h100-sxm, less 48 rows of implementations slower than cudnn',
          count: 64,
          medianError: 0.07373,
          p90Error: 0.5234,
        },
      },
    },
    blackwell: {
      constants: {
        matrixFlopShare: {
          value: 0.7001,
          restsOn:
            '96 rows of gemm.csv in bf16 on b200-sxm; 171 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72',
        },
        matrixMemoryShare: {
          value: 0.7206,
          restsOn:
            '161 rows of gemm.csv in bf16 on b200-sxm; 320 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72',
        },
        matrixLaunchSeconds: {
          value: 0.000001994,
          restsOn: '130 rows of gemm.csv in bf16 on b200-sxm',
        },
        narrowLaunchSeconds: {
          value: 0.0000143,
          restsOn: '326 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72',
        },
        attentionLaunchSeconds: {
          value: 0.00001156,
          restsOn:
            '216 rows of decode_attention.csv in bf16 on b200-sxm, gb200-nvl72; 216 rows of decode_attention.csv in fp8 on b200-sxm, gb200-nvl72; 311 rows of decode_mla.csv in bf16 on b200-sxm, gb200-nvl72; 315 rows of decode_mla.csv in fp8 on b200-sxm, gb200-nvl72',
        },
        latentFlopShare: {
          value: 0.6881,
          restsOn:
            '101 rows of decode_mla.csv in bf16 on b200-sxm, gb200-nvl72; 107 rows of decode_mla.csv in fp8 on b200-sxm, gb200-nvl72',
        },
        fp4ExpertFlopShare: {
          value: 0.4886,
          restsOn: '113 rows of moe.csv in fp4 on b200-sxm, gb200-nvl72',
        },
        fp4ExpertLaunchSeconds: {
          value: 0.0000183,
          restsOn: '256 rows of moe.csv in fp4 on b200-sxm, gb200-nvl72',
        },
      },
      residuals: {
        'matrix bf16': {
          fittedTo: 'gemm.csv: b200-sxm',
          count: 168,
          medianError: 0.06072,
          p90Error: 0.1766,
        },
        'matrix fp8': {
          fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
          count: 336,
          medianError: 0.05359,
          p90Error: 0.1406,
        },
        'matrix fp4': {
          fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
          count: 336,
          medianError: 0.1096,
          p90Error: 0.2857,
        },
        'attention bf16': {
          fittedTo: 'decode_attention.csv: b200-sxm, gb200-nvl72',
          count: 216,
          medianError: 0.0831,
          p90Error: 0.2689,
        },
        'attention fp8': {
          fittedTo: 'decode_attention.csv: b200-sxm, gb200-nvl72',
          count: 216,
          medianError: 0.0833,
          p90Error: 0.2822,
        },
        'latentAttention bf16': {
          fittedTo: 'decode_mla.csv: b200-sxm, gb200-nvl72',
          count: 331,
          medianError: 0.09869,
          p90Error: 0.3728,
        },
        'latentAttention fp8': {
          fittedTo:
            'decode_mla.csv: b200-sxm, gb200-nvl72, less 12 rows faster than the roofline at peak rates',
          count: 324,
          medianError: 0.118,
          p90Error: 0.3477,
        },
        'experts bf16': {
          fittedTo: 'moe.csv: b200-sxm, gb200-nvl72, less 4 rows faster than the roofline at peak rates',
          count: 154,
          medianError: 0.08888,
          p90Error: 0.3172,
        },
        'experts fp8': {
          fittedTo: 'moe.csv: b200-sxm, gb200-nvl72, less 5 rows faster than the roofline at peak rates',
          count: 611,
          medianError: 0.1462,
          p90Error: 0.505,
        },
        'experts fp4': {
          fittedTo:
            'moe.csv: b200-sxm, gb200-nvl72, less 19 rows faster than the roofline at peak rates, less 375 rows of implementations slower than moe_torch_flow w4a8_mxfp4_mxfp8, moe_torch_flow_min_latency nvfp4',
          count: 258,
          medianError: 0.1999,
          p90Error: 0.5841,
        },
        'experts int4': {
          fittedTo:
            'moe.csv: b200-sxm, gb200-nvl72, less 2 rows faster than the roofline at peak rates, less 169 rows of implementations slower than sglang_flashinfer_trtllm_moe int4_wo',
          count: 102,
          medianError: 0.2151,
          p90Error: 0.3912,
        },
      },
    },
    ada: {
      constants: {
        matrixFlopShare: {
          value: 0.6434,
          restsOn: '87 rows of gemm.csv in bf16 on l40s; 99 rows of gemm.csv in fp8 on l40s',
        },
        matrixMemoryShare: {
          value: 0.8038,
          restsOn: '128 rows of gemm.csv in bf16 on l40s; 155 rows of gemm.csv in fp8 on l40s',
        },
        matrixLaunchSeconds: {
          value: 9e-7,
          restsOn: '5 rows of gemm.csv in bf16 on l40s',
        },
        narrowLaunchSeconds: {
          value: 0.000002553,
          restsOn: '76 rows of gemm.csv in fp8 on l40s',
        },
        attentionLaunchSeconds: {
          value: 0.00001034,
          restsOn:
            '51 rows of decode_attention.csv in bf16 on l40s; 92 rows of decode_attention.csv in fp8 on l40s; 199 rows of decode_mla.csv in bf16 on l40s; 203 rows of decode_mla.csv in fp8 on l40s',
        },
        latentFlopShare: {
          value: 0.08175,
          restsOn: '193 rows of decode_mla.csv in bf16 on l40s; 200 rows of decode_mla.csv in fp8 on l40s',
        },
      },
      residuals: {
        'matrix bf16': {
          fittedTo: 'gemm.csv: l40s, less 36 rows faster than the roofline at peak rates',
          count: 132,
          medianError: 0.04011,
          p90Error: 0.1476,
        },
        'matrix fp8': {
          fittedTo: 'gemm.csv: l40s, less 10 rows faster than the roofline at peak rates',
          count: 158,
          medianError: 0.06083,
          p90Error: 0.1676,
        },
        'attention bf16': {
          fittedTo: 'decode_attention.csv: l40s, less 35 rows faster than the roofline at peak rates',
          count: 73,
          medianError: 0.04529,
          p90Error: 0.3549,
        },
        'attention fp8': {
          fittedTo: 'decode_attention.csv: l40s, less 8 rows faster than the roofline at peak rates',
          count: 100,
          medianError: 0.5409,
          p90Error: 0.8997,
        },
        'latentAttention bf16': {
          fittedTo: 'decode_mla.csv: l40s, less 19 rows faster than the roofline at peak rates',
          count: 272,
          medianError: 0.443,
          p90Error: 1.386,
        },
        'latentAttention fp8': {
          fittedTo: 'decode_mla.csv: l40s, less 16 rows faster than the roofline at peak rates',
          count: 276,
          medianError: 0.4875,
          p90Error: 1.524,
        },
      },
    },
    any: {
      constants: {
        matrixFlopShare: {
          value: 0.7853,
          restsOn:
            '482 rows of gemm.csv in bf16 on a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s; 455 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s',
        },
        matrixMemoryShare: {
          value: 0.8192,
          restsOn:
            '736 rows of gemm.csv in bf16 on a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s; 788 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 39 rows of prefill.csv in bf16 on h100-sxm',
        },
        matrixLaunchSeconds: {
          value: 0.000003082,
          restsOn: '505 rows of gemm.csv in bf16 on a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s',
        },
        narrowLaunchSeconds: {
          value: 0.00001319,
          restsOn: '773 rows of gemm.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s',
        },
        attentionLaunchSeconds: {
          value: 0.00001276,
          restsOn:
            '566 rows of decode_attention.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 524 rows of decode_attention.csv in fp8 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 1063 rows of decode_mla.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 1094 rows of decode_mla.csv in fp8 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 48 rows of prefill.csv in bf16 on h100-sxm',
        },
        latentFlopShare: {
          value: 0.2648,
          restsOn:
            '660 rows of decode_mla.csv in bf16 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s; 684 rows of decode_mla.csv in fp8 on a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s',
        },
        fp4ExpertFlopShare: {
          value: 0.2618,
          restsOn: '161 rows of moe.csv in fp4 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
        },
        fp4ExpertLaunchSeconds: {
          value: 0.00001993,
          restsOn: '296 rows of moe.csv in fp4 on b200-sxm, gb200-nvl72, h100-sxm, h200-sxm',
        },
      },
      residuals: {
        'matrix bf16': {
          fittedTo:
            'gemm.csv: a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s, less 36 rows faster than the roofline at peak rates',
          count: 790,
          medianError: 0.06545,
          p90Error: 0.1795,
        },
        'matrix fp8': {
          fittedTo:
            'gemm.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 10 rows faster than the roofline at peak rates',
          count: 830,
          medianError: 0.07315,
          p90Error: 0.1952,
        },
        'matrix fp4': {
          fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
          count: 336,
          medianError: 0.1096,
          p90Error: 0.2857,
        },
        'attention bf16': {
          fittedTo:
            'decode_attention.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 60 rows faster than the roofline at peak rates',
          count: 588,
          medianError: 0.09625,
          p90Error: 0.2847,
        },
        'attention fp8': {
          fittedTo:
            'decode_attention.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 8 rows faster than the roofline at peak rates',
          count: 532,
          medianError: 0.1156,
          p90Error: 0.5638,
        },
        'latentAttention bf16': {
          fittedTo:
            'decode_mla.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 19 rows faster than the roofline at peak rates',
          count: 1223,
          medianError: 0.2093,
          p90Error: 0.8996,
        },
        'latentAttention fp8': {
          fittedTo:
            'decode_mla.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 28 rows faster than the roofline at peak rates',
          count: 1230,
          medianError: 0.2774,
          p90Error: 0.9395,
        },
        'experts bf16': {
          fittedTo:
            'moe.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 7 rows faster than the roofline at peak rates',
          count: 348,
          medianError: 0.08916,
          p90Error: 0.3085,
        },
        'experts fp8': {
          fittedTo:
            'moe.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 16 rows faster than the roofline at peak rates',
          count: 1215,
          medianError: 0.1587,
          p90Error: 0.4793,
        },
        'experts fp4': {
          fittedTo:
            'moe.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 19 rows faster than the roofline at peak rates, less 375 rows of implementations slower than moe_torch_flow w4a16_mxfp4, moe_torch_flow w4a8_mxfp4_mxfp8, moe_torch_flow_min_latency nvfp4',
          count: 306,
          medianError: 0.2628,
          p90Error: 0.698,
        },
        'experts int4': {
          fittedTo:
            'moe.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 19 rows faster than the roofline at peak rates, less 169 rows of implementations slower than sglang_marlin_moe int4_wo, sglang_flashinfer_trtllm_moe int4_wo',
          count: 526,
          medianError: 0.2303,
          p90Error: 0.6371,
        },
        'prefillAttention bf16': {
          fittedTo:
            'prefill.csv without cached tokens: h100-sxm, less 48 rows of implementations slower than cudnn',
          count: 64,
          medianError: 0.07897,
          p90Error: 0.4597,
        },
      },
    },
  },
})
