import type { FittedKernels } from './familyKernels.ts'

/** Constants of kernels by family, class and format. Made by `npm run calibrate` from tables of measured kernels; not to be edited. */
export const fittedKernels: FittedKernels = {
  ampere: {
    kernels: {
      matrix: {
        usual: {
          flopEfficiency: 0.853,
          bandwidthEfficiency: 0.8056,
          exposedShare: 0.3672,
          launchSeconds: 0.000005635,
        },
      },
      attention: {
        usual: {
          flopEfficiency: 0.853,
          bandwidthEfficiency: 0.9206,
          exposedShare: 0.3672,
          launchSeconds: 0.00001845,
        },
      },
      latentAttention: {
        usual: {
          flopEfficiency: 0.1651,
          bandwidthEfficiency: 0.4622,
          exposedShare: 1,
          launchSeconds: 0.00001525,
        },
        fp8: {
          flopEfficiency: 0.05844,
          bandwidthEfficiency: 0.4731,
          exposedShare: 0.07788,
          launchSeconds: 0.00001529,
        },
      },
      experts: {
        usual: {
          flopEfficiency: 0.5157,
          bandwidthEfficiency: 0.7962,
          exposedShare: 0.6298,
          launchSeconds: 0.00003904,
        },
        int4: {
          flopEfficiency: 0.2767,
          bandwidthEfficiency: 0.7556,
          exposedShare: 1,
          launchSeconds: 0.00004268,
        },
      },
    },
    residuals: {
      'matrix bf16': {
        fittedTo: 'gemm.csv: a100-sxm-80gb',
        count: 154,
        medianError: 0.04645,
        p90Error: 0.1357,
      },
      'attention bf16': {
        fittedTo: 'decode_attention.csv: a100-sxm-80gb, less 25 rows faster than the roofline at peak rates',
        count: 83,
        medianError: 0.09653,
        p90Error: 0.2036,
      },
      'latentAttention bf16': {
        fittedTo: 'decode_mla.csv: a100-sxm-80gb',
        count: 286,
        medianError: 0.4377,
        p90Error: 0.9695,
      },
      'latentAttention fp8': {
        fittedTo: 'decode_mla.csv: a100-sxm-80gb',
        count: 298,
        medianError: 0.4513,
        p90Error: 1.648,
      },
      'experts bf16': {
        fittedTo: 'moe.csv: a100-sxm-80gb',
        count: 41,
        medianError: 0.06196,
        p90Error: 0.1652,
      },
      'experts int4': {
        fittedTo: 'moe.csv: a100-sxm-80gb, less 8 rows faster than the roofline at peak rates',
        count: 159,
        medianError: 0.2039,
        p90Error: 0.6788,
      },
    },
  },
  hopper: {
    kernels: {
      matrix: {
        usual: {
          flopEfficiency: 0.7978,
          bandwidthEfficiency: 0.8304,
          exposedShare: 0.07813,
          launchSeconds: 0.000003192,
        },
        fp8: {
          flopEfficiency: 0.6485,
          bandwidthEfficiency: 0.8121,
          exposedShare: 0.1829,
          launchSeconds: 0.00001233,
        },
      },
      attention: {
        usual: {
          flopEfficiency: 0.7978,
          bandwidthEfficiency: 0.8312,
          exposedShare: 0.07813,
          launchSeconds: 0.00001511,
        },
        fp8: {
          flopEfficiency: 0.7978,
          bandwidthEfficiency: 0.8135,
          exposedShare: 0.07813,
          launchSeconds: 0.000009109,
        },
      },
      latentAttention: {
        usual: {
          flopEfficiency: 0.7728,
          bandwidthEfficiency: 0.9013,
          exposedShare: 0.3064,
          launchSeconds: 0.00001474,
        },
        fp8: {
          flopEfficiency: 0.6615,
          bandwidthEfficiency: 0.6155,
          exposedShare: 0,
          launchSeconds: 0.00001462,
        },
      },
      experts: {
        usual: {
          flopEfficiency: 0.963,
          bandwidthEfficiency: 0.9215,
          exposedShare: 1,
          launchSeconds: 0.00003314,
        },
        fp8: {
          flopEfficiency: 0.5747,
          bandwidthEfficiency: 0.791,
          exposedShare: 1,
          launchSeconds: 0.00003201,
        },
        fp4: {
          flopEfficiency: 0.2148,
          bandwidthEfficiency: 0.645,
          exposedShare: 1,
          launchSeconds: 0.00007662,
        },
        int4: {
          flopEfficiency: 0.1747,
          bandwidthEfficiency: 0.6403,
          exposedShare: 1,
          launchSeconds: 0.00002604,
        },
      },
      prefillAttention: {
        usual: {
          flopEfficiency: 0.538,
          bandwidthEfficiency: 0.8304,
          exposedShare: 0.5001,
          launchSeconds: 0.000008602,
        },
      },
    },
    residuals: {
      'matrix bf16': {
        fittedTo: 'gemm.csv: h100-sxm, h200-sxm',
        count: 336,
        medianError: 0.03241,
        p90Error: 0.08029,
      },
      'matrix fp8': {
        fittedTo: 'gemm.csv: h100-sxm, h200-sxm',
        count: 336,
        medianError: 0.02722,
        p90Error: 0.08869,
      },
      'attention bf16': {
        fittedTo: 'decode_attention.csv: h100-sxm, h200-sxm',
        count: 216,
        medianError: 0.08268,
        p90Error: 0.252,
      },
      'attention fp8': {
        fittedTo: 'decode_attention.csv: h100-sxm, h200-sxm',
        count: 216,
        medianError: 0.08793,
        p90Error: 0.218,
      },
      'latentAttention bf16': {
        fittedTo: 'decode_mla.csv: h100-sxm, h200-sxm',
        count: 334,
        medianError: 0.08013,
        p90Error: 0.2335,
      },
      'latentAttention fp8': {
        fittedTo: 'decode_mla.csv: h100-sxm, h200-sxm',
        count: 332,
        medianError: 0.09373,
        p90Error: 0.2985,
      },
      'experts bf16': {
        fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 3 rows faster than the roofline at peak rates',
        count: 153,
        medianError: 0.06681,
        p90Error: 0.2419,
      },
      'experts fp8': {
        fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 11 rows faster than the roofline at peak rates',
        count: 604,
        medianError: 0.1513,
        p90Error: 0.4646,
      },
      'experts fp4': {
        fittedTo: 'moe.csv: h100-sxm, h200-sxm',
        count: 48,
        medianError: 0.1371,
        p90Error: 0.3138,
      },
      'experts int4': {
        fittedTo: 'moe.csv: h100-sxm, h200-sxm, less 9 rows faster than the roofline at peak rates',
        count: 265,
        medianError: 0.1963,
        p90Error: 0.6517,
      },
      'prefillAttention bf16': {
        fittedTo:
          'prefill.csv without cached tokens: h100-sxm, less 48 rows of implementations slower than cudnn',
        count: 64,
        medianError: 0.06313,
        p90Error: 0.1851,
      },
    },
  },
  blackwell: {
    kernels: {
      matrix: {
        usual: {
          flopEfficiency: 0.7079,
          bandwidthEfficiency: 0.7097,
          exposedShare: 0.1719,
          launchSeconds: 0.00000202,
        },
        fp8: {
          flopEfficiency: 0.561,
          bandwidthEfficiency: 0.7395,
          exposedShare: 0.4644,
          launchSeconds: 0.00001425,
        },
        fp4: {
          flopEfficiency: 0.4086,
          bandwidthEfficiency: 0.4979,
          exposedShare: 0.04512,
          launchSeconds: 0.00001033,
        },
      },
      attention: {
        usual: {
          flopEfficiency: 0.7079,
          bandwidthEfficiency: 0.9025,
          exposedShare: 0.1719,
          launchSeconds: 0.00001196,
        },
        fp8: {
          flopEfficiency: 0.7079,
          bandwidthEfficiency: 0.8903,
          exposedShare: 0.1719,
          launchSeconds: 0.00001237,
        },
      },
      latentAttention: {
        usual: {
          flopEfficiency: 0.6667,
          bandwidthEfficiency: 0.6226,
          exposedShare: 0,
          launchSeconds: 0.00001143,
        },
        fp8: {
          flopEfficiency: 0.8829,
          bandwidthEfficiency: 0.5396,
          exposedShare: 0,
          launchSeconds: 0.00001088,
        },
      },
      experts: {
        usual: {
          flopEfficiency: 0.8275,
          bandwidthEfficiency: 0.8699,
          exposedShare: 1,
          launchSeconds: 0.0000307,
        },
        fp8: {
          flopEfficiency: 0.8624,
          bandwidthEfficiency: 0.6972,
          exposedShare: 1,
          launchSeconds: 0.00003159,
        },
        fp4: {
          flopEfficiency: 0.4896,
          bandwidthEfficiency: 0.8549,
          exposedShare: 0.9955,
          launchSeconds: 0.00001823,
        },
        int4: {
          flopEfficiency: 0.3081,
          bandwidthEfficiency: 0.4346,
          exposedShare: 0.7664,
          launchSeconds: 0.00002705,
        },
      },
    },
    residuals: {
      'matrix bf16': {
        fittedTo: 'gemm.csv: b200-sxm',
        count: 168,
        medianError: 0.05136,
        p90Error: 0.1815,
      },
      'matrix fp8': {
        fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
        count: 336,
        medianError: 0.04894,
        p90Error: 0.14,
      },
      'matrix fp4': {
        fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
        count: 336,
        medianError: 0.1054,
        p90Error: 0.2884,
      },
      'attention bf16': {
        fittedTo: 'decode_attention.csv: b200-sxm, gb200-nvl72',
        count: 216,
        medianError: 0.04557,
        p90Error: 0.2639,
      },
      'attention fp8': {
        fittedTo: 'decode_attention.csv: b200-sxm, gb200-nvl72',
        count: 216,
        medianError: 0.05002,
        p90Error: 0.2794,
      },
      'latentAttention bf16': {
        fittedTo: 'decode_mla.csv: b200-sxm, gb200-nvl72',
        count: 331,
        medianError: 0.09548,
        p90Error: 0.2986,
      },
      'latentAttention fp8': {
        fittedTo:
          'decode_mla.csv: b200-sxm, gb200-nvl72, less 12 rows faster than the roofline at peak rates',
        count: 324,
        medianError: 0.1056,
        p90Error: 0.3417,
      },
      'experts bf16': {
        fittedTo: 'moe.csv: b200-sxm, gb200-nvl72, less 4 rows faster than the roofline at peak rates',
        count: 154,
        medianError: 0.07815,
        p90Error: 0.3305,
      },
      'experts fp8': {
        fittedTo: 'moe.csv: b200-sxm, gb200-nvl72, less 5 rows faster than the roofline at peak rates',
        count: 611,
        medianError: 0.1545,
        p90Error: 0.4991,
      },
      'experts fp4': {
        fittedTo:
          'moe.csv: b200-sxm, gb200-nvl72, less 19 rows faster than the roofline at peak rates, less 375 rows of implementations slower than moe_torch_flow w4a8_mxfp4_mxfp8, moe_torch_flow_min_latency nvfp4',
        count: 258,
        medianError: 0.1974,
        p90Error: 0.5881,
      },
      'experts int4': {
        fittedTo:
          'moe.csv: b200-sxm, gb200-nvl72, less 2 rows faster than the roofline at peak rates, less 169 rows of implementations slower than sglang_flashinfer_trtllm_moe int4_wo',
        count: 102,
        medianError: 0.1219,
        p90Error: 0.3431,
      },
    },
  },
  ada: {
    kernels: {
      matrix: {
        usual: {
          flopEfficiency: 0.6226,
          bandwidthEfficiency: 0.8046,
          exposedShare: 0.2132,
          launchSeconds: 9e-7,
        },
        fp8: {
          flopEfficiency: 0.5332,
          bandwidthEfficiency: 0.7765,
          exposedShare: 0.3381,
          launchSeconds: 0.00000192,
        },
      },
      attention: {
        usual: {
          flopEfficiency: 0.6226,
          bandwidthEfficiency: 0.7801,
          exposedShare: 0.2132,
          launchSeconds: 0.000008353,
        },
        fp8: {
          flopEfficiency: 0.6226,
          bandwidthEfficiency: 0.8824,
          exposedShare: 0.2132,
          launchSeconds: 0.00005138,
        },
      },
      latentAttention: {
        usual: {
          flopEfficiency: 0.1262,
          bandwidthEfficiency: 1,
          exposedShare: 1,
          launchSeconds: 0.000009967,
        },
        fp8: {
          flopEfficiency: 0.09187,
          bandwidthEfficiency: 1,
          exposedShare: 1,
          launchSeconds: 0.000009382,
        },
      },
    },
    residuals: {
      'matrix bf16': {
        fittedTo: 'gemm.csv: l40s, less 36 rows faster than the roofline at peak rates',
        count: 132,
        medianError: 0.04291,
        p90Error: 0.1495,
      },
      'matrix fp8': {
        fittedTo: 'gemm.csv: l40s, less 10 rows faster than the roofline at peak rates',
        count: 158,
        medianError: 0.05628,
        p90Error: 0.1678,
      },
      'attention bf16': {
        fittedTo: 'decode_attention.csv: l40s, less 35 rows faster than the roofline at peak rates',
        count: 73,
        medianError: 0.008691,
        p90Error: 0.3055,
      },
      'attention fp8': {
        fittedTo: 'decode_attention.csv: l40s, less 8 rows faster than the roofline at peak rates',
        count: 100,
        medianError: 0.4766,
        p90Error: 1.166,
      },
      'latentAttention bf16': {
        fittedTo: 'decode_mla.csv: l40s, less 19 rows faster than the roofline at peak rates',
        count: 272,
        medianError: 0.483,
        p90Error: 1.107,
      },
      'latentAttention fp8': {
        fittedTo: 'decode_mla.csv: l40s, less 16 rows faster than the roofline at peak rates',
        count: 276,
        medianError: 0.46,
        p90Error: 1.49,
      },
    },
  },
  any: {
    kernels: {
      matrix: {
        usual: {
          flopEfficiency: 0.7808,
          bandwidthEfficiency: 0.8033,
          exposedShare: 0.2026,
          launchSeconds: 0.000002927,
        },
        fp8: {
          flopEfficiency: 0.5994,
          bandwidthEfficiency: 0.8515,
          exposedShare: 0.2949,
          launchSeconds: 0.00001365,
        },
        fp4: {
          flopEfficiency: 0.4086,
          bandwidthEfficiency: 0.4979,
          exposedShare: 0.04512,
          launchSeconds: 0.00001033,
        },
      },
      attention: {
        usual: {
          flopEfficiency: 0.7808,
          bandwidthEfficiency: 0.8246,
          exposedShare: 0.2026,
          launchSeconds: 0.00001246,
        },
        fp8: {
          flopEfficiency: 0.7808,
          bandwidthEfficiency: 0.8345,
          exposedShare: 0.2026,
          launchSeconds: 0.00001155,
        },
      },
      latentAttention: {
        usual: {
          flopEfficiency: 0.305,
          bandwidthEfficiency: 0.6815,
          exposedShare: 0.3086,
          launchSeconds: 0.00001377,
        },
        fp8: {
          flopEfficiency: 0.2758,
          bandwidthEfficiency: 0.4394,
          exposedShare: 0.1203,
          launchSeconds: 0.00001331,
        },
      },
      experts: {
        usual: {
          flopEfficiency: 0.873,
          bandwidthEfficiency: 0.8709,
          exposedShare: 1,
          launchSeconds: 0.00003086,
        },
        fp8: {
          flopEfficiency: 0.6875,
          bandwidthEfficiency: 0.7499,
          exposedShare: 1,
          launchSeconds: 0.0000329,
        },
        fp4: {
          flopEfficiency: 0.2453,
          bandwidthEfficiency: 0.8422,
          exposedShare: 0.6619,
          launchSeconds: 0.0000196,
        },
        int4: {
          flopEfficiency: 0.2226,
          bandwidthEfficiency: 0.5981,
          exposedShare: 1,
          launchSeconds: 0.00002897,
        },
      },
      prefillAttention: {
        usual: {
          flopEfficiency: 0.5416,
          bandwidthEfficiency: 0.8033,
          exposedShare: 0.4992,
          launchSeconds: 0.000008547,
        },
      },
    },
    residuals: {
      'matrix bf16': {
        fittedTo:
          'gemm.csv: a100-sxm-80gb, b200-sxm, h100-sxm, h200-sxm, l40s, less 36 rows faster than the roofline at peak rates',
        count: 790,
        medianError: 0.06412,
        p90Error: 0.1776,
      },
      'matrix fp8': {
        fittedTo:
          'gemm.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 10 rows faster than the roofline at peak rates',
        count: 830,
        medianError: 0.07819,
        p90Error: 0.1849,
      },
      'matrix fp4': {
        fittedTo: 'gemm.csv: b200-sxm, gb200-nvl72',
        count: 336,
        medianError: 0.1054,
        p90Error: 0.2884,
      },
      'attention bf16': {
        fittedTo:
          'decode_attention.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 60 rows faster than the roofline at peak rates',
        count: 588,
        medianError: 0.09395,
        p90Error: 0.2848,
      },
      'attention fp8': {
        fittedTo:
          'decode_attention.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 8 rows faster than the roofline at peak rates',
        count: 532,
        medianError: 0.09647,
        p90Error: 0.493,
      },
      'latentAttention bf16': {
        fittedTo:
          'decode_mla.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 19 rows faster than the roofline at peak rates',
        count: 1223,
        medianError: 0.2546,
        p90Error: 0.8901,
      },
      'latentAttention fp8': {
        fittedTo:
          'decode_mla.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, l40s, less 28 rows faster than the roofline at peak rates',
        count: 1230,
        medianError: 0.2838,
        p90Error: 0.9644,
      },
      'experts bf16': {
        fittedTo:
          'moe.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 7 rows faster than the roofline at peak rates',
        count: 348,
        medianError: 0.08436,
        p90Error: 0.3088,
      },
      'experts fp8': {
        fittedTo:
          'moe.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 16 rows faster than the roofline at peak rates',
        count: 1215,
        medianError: 0.1614,
        p90Error: 0.474,
      },
      'experts fp4': {
        fittedTo:
          'moe.csv: b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 19 rows faster than the roofline at peak rates, less 375 rows of implementations slower than moe_torch_flow w4a16_mxfp4, moe_torch_flow w4a8_mxfp4_mxfp8, moe_torch_flow_min_latency nvfp4',
        count: 306,
        medianError: 0.2591,
        p90Error: 0.6857,
      },
      'experts int4': {
        fittedTo:
          'moe.csv: a100-sxm-80gb, b200-sxm, gb200-nvl72, h100-sxm, h200-sxm, less 19 rows faster than the roofline at peak rates, less 169 rows of implementations slower than sglang_marlin_moe int4_wo, sglang_flashinfer_trtllm_moe int4_wo',
        count: 526,
        medianError: 0.2419,
        p90Error: 0.6387,
      },
      'prefillAttention bf16': {
        fittedTo:
          'prefill.csv without cached tokens: h100-sxm, less 48 rows of implementations slower than cudnn',
        count: 64,
        medianError: 0.06656,
        p90Error: 0.1881,
      },
    },
  },
}
