import type { FittedNetworks } from './familyNetworks.ts'

/** Constants of communication by family. Made by `npm run calibrate` from tables of measured messages; not to be edited. */
export const fittedNetworks: FittedNetworks = {
  ampere: {
    library: {
      launchSeconds: 0.00001038,
      scaleUp: {
        bandwidthEfficiency: 0.4468,
        contention: 0.7512,
        syncSeconds: 4.508e-7,
        syncSecondsPerPeer: 8.402e-7,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 9.017e-7,
        scaleUp: {
          bandwidthEfficiency: 0.6037,
          contention: 0.7512,
          syncSeconds: 0.000003492,
          syncSecondsPerPeer: 1.509e-7,
        },
      },
      sglang: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.6411,
          contention: 0.7512,
          syncSeconds: 0.00000365,
          syncSecondsPerPeer: 1.486e-7,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 0.000003228,
        scaleUp: {
          bandwidthEfficiency: 0.2895,
          contention: 0.7512,
          syncSeconds: 0,
          syncSecondsPerPeer: 2.71e-7,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.00001283,
      scaleUp: {
        bandwidthEfficiency: 0.4685,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 3.644e-7,
      },
    },
    residuals: {
      'library gather': {
        fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: a100-sxm-80gb',
        count: 126,
        medianError: 0.1336,
        p90Error: 0.4079,
      },
      'library all-reduce': {
        fittedTo: 'collectives.csv all_reduce nccl: a100-sxm-80gb',
        count: 63,
        medianError: 0.1143,
        p90Error: 0.5083,
      },
      'direct all-reduce vllm': {
        fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: a100-sxm-80gb',
        count: 66,
        medianError: 0.03895,
        p90Error: 0.208,
      },
      'direct all-reduce sglang': {
        fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: a100-sxm-80gb',
        count: 66,
        medianError: 0.04793,
        p90Error: 0.1523,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo: 'collectives.csv custom_TRTLLM/trtllm: a100-sxm-80gb',
        count: 66,
        medianError: 0.1514,
        p90Error: 0.5006,
      },
      'expert exchange': {
        fittedTo: 'collectives.csv alltoall nccl: a100-sxm-80gb',
        count: 63,
        medianError: 0.142,
        p90Error: 0.2944,
      },
    },
  },
  hopper: {
    library: {
      launchSeconds: 0.000005196,
      scaleUp: {
        bandwidthEfficiency: 0.481,
        contention: 0.7512,
        syncSeconds: 2.76e-7,
        syncSecondsPerPeer: 0.000001012,
      },
      inNetworkReduction: {
        launchSeconds: 0.00004014,
        bandwidthEfficiency: 0.5758,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 0.000001713,
        scaleUp: {
          bandwidthEfficiency: 0.621,
          contention: 0.7512,
          syncSeconds: 0.000002098,
          syncSecondsPerPeer: 5.82e-8,
        },
      },
      sglang: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.6551,
          contention: 0.7512,
          syncSeconds: 9.83e-7,
          syncSecondsPerPeer: 1.52e-7,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5358,
          contention: 0.7512,
          syncSeconds: 0.000001223,
          syncSecondsPerPeer: 8.513e-8,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.00001022,
      scaleUp: {
        bandwidthEfficiency: 0.5099,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
      scaleOut: {
        bandwidthEfficiency: 0.9446,
        contention: 0.7512,
        syncSeconds: 0.00000708,
        syncSecondsPerPeer: 8.728e-8,
      },
    },
    forwardedExpertExchange: {
      launchSeconds: 0.00003233,
      scaleUp: {
        bandwidthEfficiency: 0.1311,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
      scaleOut: {
        bandwidthEfficiency: 0.3361,
        contention: 0.7512,
        syncSeconds: 0.00005321,
        syncSecondsPerPeer: 0.000007217,
      },
    },
    residuals: {
      'library gather': {
        fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: h100-sxm, h200-sxm',
        count: 252,
        medianError: 0.1065,
        p90Error: 0.3774,
      },
      'library all-reduce': {
        fittedTo: 'collectives.csv all_reduce nccl: h100-sxm, h200-sxm',
        count: 126,
        medianError: 0.07663,
        p90Error: 0.1879,
      },
      'direct all-reduce vllm': {
        fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: h100-sxm, h200-sxm',
        count: 132,
        medianError: 0.02878,
        p90Error: 0.1394,
      },
      'direct all-reduce sglang': {
        fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: h100-sxm, h200-sxm',
        count: 132,
        medianError: 0.04239,
        p90Error: 0.1054,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo: 'collectives.csv custom_TRTLLM/trtllm: h100-sxm, h200-sxm',
        count: 132,
        medianError: 0.05699,
        p90Error: 0.2394,
      },
      'expert exchange': {
        fittedTo: 'expert_alltoall.csv deepep-low-latency: h100-sxm, h200-sxm',
        count: 1040,
        medianError: 0.0552,
        p90Error: 0.187,
      },
      'forwarded expert exchange': {
        fittedTo: 'expert_alltoall.csv deepep-normal: h100-sxm, h200-sxm',
        count: 1572,
        medianError: 0.1504,
        p90Error: 0.3352,
      },
    },
  },
  blackwell: {
    library: {
      launchSeconds: 0.00000832,
      scaleUp: {
        bandwidthEfficiency: 0.4175,
        contention: 0.7512,
        syncSeconds: 6.625e-7,
        syncSecondsPerPeer: 0.000001519,
      },
      inNetworkReduction: {
        launchSeconds: 0.00004197,
        bandwidthEfficiency: 0.5128,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 0.000001388,
        scaleUp: {
          bandwidthEfficiency: 0.2774,
          contention: 0.7512,
          syncSeconds: 0.00000483,
          syncSecondsPerPeer: 7.735e-8,
        },
      },
      sglang: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5502,
          contention: 0.7512,
          syncSeconds: 0.000002427,
          syncSecondsPerPeer: 2.012e-7,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5635,
          contention: 0.7512,
          syncSeconds: 0.000002932,
          syncSecondsPerPeer: 1.551e-7,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.00001637,
      scaleUp: {
        bandwidthEfficiency: 0.5924,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
    },
    forwardedExpertExchange: {
      launchSeconds: 0.00003692,
      scaleUp: {
        bandwidthEfficiency: 0.05648,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
    },
    residuals: {
      'library gather': {
        fittedTo:
          'collectives.csv all_gather and reduce_scatter nccl: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 546,
        medianError: 0.08411,
        p90Error: 0.4127,
      },
      'library all-reduce': {
        fittedTo: 'collectives.csv all_reduce nccl: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 273,
        medianError: 0.05858,
        p90Error: 0.2323,
      },
      'direct all-reduce vllm': {
        fittedTo:
          'collectives.csv custom_vLLM_custom_graph/vllm: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 220,
        medianError: 0.08834,
        p90Error: 0.3792,
      },
      'direct all-reduce sglang': {
        fittedTo:
          'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 220,
        medianError: 0.06503,
        p90Error: 0.1526,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo: 'collectives.csv custom_TRTLLM/trtllm: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 220,
        medianError: 0.07361,
        p90Error: 0.1955,
      },
      'expert exchange': {
        fittedTo: 'expert_alltoall.csv deepep-low-latency: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 1408,
        medianError: 0.1215,
        p90Error: 0.3958,
      },
      'forwarded expert exchange': {
        fittedTo: 'expert_alltoall.csv deepep-normal: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        count: 2664,
        medianError: 0.1432,
        p90Error: 0.4333,
      },
    },
  },
  ada: {
    library: {
      launchSeconds: 0.0000052,
      scaleUp: {
        bandwidthEfficiency: 0.5787,
        contention: 1.822,
        syncSeconds: 1.279e-7,
        syncSecondsPerPeer: 0.000002278,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 0.000004295,
        scaleUp: {
          bandwidthEfficiency: 0.5963,
          contention: 1.822,
          syncSeconds: 0,
          syncSecondsPerPeer: 0.000003291,
        },
      },
      sglang: {
        launchSeconds: 0.000004358,
        scaleUp: {
          bandwidthEfficiency: 0.5954,
          contention: 1.822,
          syncSeconds: 2.038e-8,
          syncSecondsPerPeer: 0.000003249,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 0.00004251,
        scaleUp: {
          bandwidthEfficiency: 0.7316,
          contention: 1.822,
          syncSeconds: 0,
          syncSecondsPerPeer: 0.000002833,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.000008279,
      scaleUp: {
        bandwidthEfficiency: 0.6355,
        contention: 1.822,
        syncSeconds: 0,
        syncSecondsPerPeer: 4.047e-7,
      },
    },
    residuals: {
      'library gather': {
        fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: l40s',
        count: 126,
        medianError: 0.1311,
        p90Error: 0.331,
      },
      'library all-reduce': {
        fittedTo: 'collectives.csv all_reduce nccl: l40s',
        count: 63,
        medianError: 0.09289,
        p90Error: 0.2952,
      },
      'direct all-reduce vllm': {
        fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: l40s',
        count: 66,
        medianError: 0.07642,
        p90Error: 0.2235,
      },
      'direct all-reduce sglang': {
        fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: l40s',
        count: 66,
        medianError: 0.09658,
        p90Error: 0.2271,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo: 'collectives.csv custom_TRTLLM/trtllm: l40s',
        count: 66,
        medianError: 0.06966,
        p90Error: 0.351,
      },
      'expert exchange': {
        fittedTo: 'collectives.csv alltoall nccl: l40s',
        count: 63,
        medianError: 0.1003,
        p90Error: 0.3722,
      },
    },
  },
  'blackwell-workstation': {
    library: {
      launchSeconds: 0.000004469,
      scaleUp: {
        bandwidthEfficiency: 0.4418,
        contention: 0.0654,
        syncSeconds: 5.862e-7,
        syncSecondsPerPeer: 0.000001618,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 9.024e-7,
        scaleUp: {
          bandwidthEfficiency: 0.529,
          contention: 0.0654,
          syncSeconds: 0.000002356,
          syncSecondsPerPeer: 0.000004186,
        },
      },
      sglang: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5717,
          contention: 0.0654,
          syncSeconds: 0.000002574,
          syncSecondsPerPeer: 0.00001155,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5014,
          contention: 0.0654,
          syncSeconds: 0.000005133,
          syncSecondsPerPeer: 0.000002916,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.000005898,
      scaleUp: {
        bandwidthEfficiency: 0.3521,
        contention: 0.0654,
        syncSeconds: 0,
        syncSecondsPerPeer: 8.899e-7,
      },
    },
    residuals: {
      'library gather': {
        fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: rtx-pro-6000',
        count: 126,
        medianError: 0.07683,
        p90Error: 0.2297,
      },
      'library all-reduce': {
        fittedTo: 'collectives.csv all_reduce nccl: rtx-pro-6000',
        count: 63,
        medianError: 0.1064,
        p90Error: 0.292,
      },
      'direct all-reduce vllm': {
        fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: rtx-pro-6000',
        count: 66,
        medianError: 0.03726,
        p90Error: 0.1787,
      },
      'direct all-reduce sglang': {
        fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: rtx-pro-6000',
        count: 66,
        medianError: 0.05301,
        p90Error: 0.1295,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo: 'collectives.csv custom_TRTLLM/trtllm: rtx-pro-6000',
        count: 66,
        medianError: 0.06206,
        p90Error: 0.1946,
      },
      'expert exchange': {
        fittedTo: 'collectives.csv alltoall nccl: rtx-pro-6000',
        count: 63,
        medianError: 0.1024,
        p90Error: 0.2755,
      },
    },
  },
  any: {
    library: {
      launchSeconds: 0.000007904,
      scaleUp: {
        bandwidthEfficiency: 0.4817,
        contention: 0.7512,
        syncSeconds: 5.873e-7,
        syncSecondsPerPeer: 0.000001171,
      },
      inNetworkReduction: {
        launchSeconds: 0.00004254,
        bandwidthEfficiency: 0.5319,
      },
    },
    directAllReduce: {
      vllm: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5618,
          contention: 0.7512,
          syncSeconds: 0.000003737,
          syncSecondsPerPeer: 3.201e-7,
        },
      },
      sglang: {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5866,
          contention: 0.7512,
          syncSeconds: 0.000002431,
          syncSecondsPerPeer: 2.089e-7,
        },
      },
      'tensorrt-llm': {
        launchSeconds: 9e-7,
        scaleUp: {
          bandwidthEfficiency: 0.5002,
          contention: 0.7512,
          syncSeconds: 0.000002828,
          syncSecondsPerPeer: 1.629e-7,
        },
      },
    },
    expertExchange: {
      launchSeconds: 0.00001509,
      scaleUp: {
        bandwidthEfficiency: 0.5746,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
      scaleOut: {
        bandwidthEfficiency: 0.9446,
        contention: 0.7512,
        syncSeconds: 0.000002186,
        syncSecondsPerPeer: 8.777e-8,
      },
    },
    forwardedExpertExchange: {
      launchSeconds: 0.00003596,
      scaleUp: {
        bandwidthEfficiency: 0.06808,
        contention: 0.7512,
        syncSeconds: 0,
        syncSecondsPerPeer: 0,
      },
      scaleOut: {
        bandwidthEfficiency: 0.3859,
        contention: 0.7512,
        syncSeconds: 0.00002712,
        syncSecondsPerPeer: 0.00001153,
      },
    },
    residuals: {
      'library gather': {
        fittedTo:
          'collectives.csv all_gather and reduce_scatter nccl: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        count: 1176,
        medianError: 0.1795,
        p90Error: 0.5495,
      },
      'library all-reduce': {
        fittedTo:
          'collectives.csv all_reduce nccl: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        count: 588,
        medianError: 0.1325,
        p90Error: 0.5192,
      },
      'direct all-reduce vllm': {
        fittedTo:
          'collectives.csv custom_vLLM_custom_graph/vllm: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        count: 550,
        medianError: 0.191,
        p90Error: 0.5144,
      },
      'direct all-reduce sglang': {
        fittedTo:
          'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        count: 550,
        medianError: 0.1321,
        p90Error: 0.5825,
      },
      'direct all-reduce tensorrt-llm': {
        fittedTo:
          'collectives.csv custom_TRTLLM/trtllm: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        count: 550,
        medianError: 0.1628,
        p90Error: 0.6034,
      },
      'expert exchange': {
        fittedTo:
          'expert_alltoall.csv deepep-low-latency: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
        count: 2448,
        medianError: 0.1289,
        p90Error: 0.4443,
      },
      'forwarded expert exchange': {
        fittedTo:
          'expert_alltoall.csv deepep-normal: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
        count: 4236,
        medianError: 0.1858,
        p90Error: 0.8678,
      },
    },
  },
}
