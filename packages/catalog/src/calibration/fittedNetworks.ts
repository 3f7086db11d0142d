import type { FittedNetworks } from './familyNetworks.ts'
import { fittedNetworksOf } from './fittedNetworksOf.ts'

/** Constants of communication, shared and by family, and what they make. Made by `npm run calibrate` from tables of measured messages; not to be edited. */
export const fittedNetworks: FittedNetworks = fittedNetworksOf({
  shared: {
    contention: {
      value: 1.082,
      restsOn:
        '148 rows of collectives.csv all_gather and reduce_scatter nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 76 rows of collectives.csv all_reduce nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 85 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 85 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 85 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
    },
    flagSecondsPerPeer: {
      value: 1.09e-7,
      restsOn:
        '165 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 180 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 180 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 240 rows of expert_alltoall.csv deepep-low-latency on h100-sxm, h200-sxm',
    },
    libraryBandwidthShare: {
      value: 0.4723,
      restsOn:
        '744 rows of collectives.csv all_gather and reduce_scatter nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 389 rows of collectives.csv all_reduce nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 238 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 217 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 217 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 143 rows of collectives.csv alltoall nccl on a100-sxm-80gb, l40s, rtx-pro-6000',
    },
    librarySyncSeconds: {
      value: 4.224e-7,
      restsOn:
        '782 rows of collectives.csv all_gather and reduce_scatter nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 380 rows of collectives.csv all_reduce nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 86 rows of collectives.csv alltoall nccl on a100-sxm-80gb, l40s, rtx-pro-6000; 47 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s, rtx-pro-6000; 29 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s, rtx-pro-6000; 29 rows of collectives.csv custom_TRTLLM/trtllm on l40s, rtx-pro-6000',
    },
    librarySyncSecondsPerPeer: {
      value: 0.000001385,
      restsOn:
        '82 rows of collectives.csv alltoall nccl on a100-sxm-80gb, l40s, rtx-pro-6000; 28 rows of collectives.csv all_gather and reduce_scatter nccl on l40s, rtx-pro-6000; 25 rows of collectives.csv all_reduce nccl on l40s, rtx-pro-6000; 29 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s, rtx-pro-6000; 22 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s, rtx-pro-6000; 22 rows of collectives.csv custom_TRTLLM/trtllm on l40s, rtx-pro-6000',
    },
    reductionLaunchSeconds: {
      value: 0.00002567,
      restsOn:
        '58 rows of collectives.csv all_reduce nccl on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 34 rows of collectives.csv custom_vLLM_custom_graph/vllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 34 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm; 34 rows of collectives.csv custom_TRTLLM/trtllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
    },
    directBandwidthShare: {
      value: 0.5737,
      restsOn:
        '355 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 380 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 380 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 1504 rows of expert_alltoall.csv deepep-low-latency on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
    },
    vllmFlagRatio: {
      value: 1.841,
      restsOn:
        '368 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
    },
    exchangeOutsideBandwidthShare: {
      value: 0.9461,
      restsOn: '312 rows of expert_alltoall.csv deepep-low-latency on h100-sxm, h200-sxm',
    },
    exchangeOutsideSyncSeconds: {
      value: 0.00000567,
      restsOn: '284 rows of expert_alltoall.csv deepep-low-latency on h100-sxm, h200-sxm',
    },
    forwardedLaunchSeconds: {
      value: 0.00003564,
      restsOn:
        '3002 rows of expert_alltoall.csv deepep-normal on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
    },
    forwardedOutsideBandwidthShare: {
      value: 0.3317,
      restsOn: '172 rows of expert_alltoall.csv deepep-normal on h100-sxm, h200-sxm',
    },
    forwardedOutsideSyncSecondsPerPeer: {
      value: 0.000009582,
      restsOn: '120 rows of expert_alltoall.csv deepep-normal on h100-sxm, h200-sxm',
    },
  },
  families: {
    ampere: {
      constants: {
        libraryLaunchSeconds: {
          value: 0.00001014,
          restsOn:
            '110 rows of collectives.csv all_gather and reduce_scatter nccl on a100-sxm-80gb; 52 rows of collectives.csv all_reduce nccl on a100-sxm-80gb; 55 rows of collectives.csv alltoall nccl on a100-sxm-80gb',
        },
        flagSeconds: {
          value: 0.000002921,
          restsOn:
            '54 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb; 51 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb; 51 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb',
        },
      },
      residuals: {
        'library gather': {
          fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: a100-sxm-80gb',
          count: 126,
          medianError: 0.1451,
          p90Error: 0.3729,
        },
        'library all-reduce': {
          fittedTo: 'collectives.csv all_reduce nccl: a100-sxm-80gb',
          count: 63,
          medianError: 0.1197,
          p90Error: 0.4358,
        },
        'direct all-reduce vllm': {
          fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: a100-sxm-80gb',
          count: 66,
          medianError: 0.2531,
          p90Error: 0.3771,
        },
        'direct all-reduce sglang': {
          fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: a100-sxm-80gb',
          count: 66,
          medianError: 0.1157,
          p90Error: 0.1988,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo: 'collectives.csv custom_TRTLLM/trtllm: a100-sxm-80gb',
          count: 66,
          medianError: 0.1504,
          p90Error: 0.3501,
        },
        'expert exchange': {
          fittedTo: 'collectives.csv alltoall nccl: a100-sxm-80gb',
          count: 63,
          medianError: 0.1783,
          p90Error: 0.3948,
        },
      },
    },
    hopper: {
      constants: {
        libraryLaunchSeconds: {
          value: 0.000004792,
          restsOn:
            '208 rows of collectives.csv all_gather and reduce_scatter nccl on h100-sxm, h200-sxm; 102 rows of collectives.csv all_reduce nccl on h100-sxm, h200-sxm; 6 rows of collectives.csv custom_vLLM_custom_graph/vllm on h100-sxm, h200-sxm; 6 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on h100-sxm, h200-sxm; 6 rows of collectives.csv custom_TRTLLM/trtllm on h100-sxm, h200-sxm',
        },
        flagSeconds: {
          value: 0.000001267,
          restsOn:
            '100 rows of collectives.csv custom_vLLM_custom_graph/vllm on h100-sxm, h200-sxm; 98 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on h100-sxm, h200-sxm; 98 rows of collectives.csv custom_TRTLLM/trtllm on h100-sxm, h200-sxm',
        },
        exchangeLaunchSeconds: {
          value: 0.00001073,
          restsOn: '1034 rows of expert_alltoall.csv deepep-low-latency on h100-sxm, h200-sxm',
        },
        forwardedBandwidthShare: {
          value: 0.1331,
          restsOn: '1234 rows of expert_alltoall.csv deepep-normal on h100-sxm, h200-sxm',
        },
      },
      residuals: {
        'library gather': {
          fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: h100-sxm, h200-sxm',
          count: 252,
          medianError: 0.1103,
          p90Error: 0.3963,
        },
        'library all-reduce': {
          fittedTo: 'collectives.csv all_reduce nccl: h100-sxm, h200-sxm',
          count: 126,
          medianError: 0.09199,
          p90Error: 0.2255,
        },
        'direct all-reduce vllm': {
          fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: h100-sxm, h200-sxm',
          count: 132,
          medianError: 0.09523,
          p90Error: 0.1842,
        },
        'direct all-reduce sglang': {
          fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: h100-sxm, h200-sxm',
          count: 132,
          medianError: 0.09689,
          p90Error: 0.2096,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo: 'collectives.csv custom_TRTLLM/trtllm: h100-sxm, h200-sxm',
          count: 132,
          medianError: 0.07358,
          p90Error: 0.2355,
        },
        'expert exchange': {
          fittedTo: 'expert_alltoall.csv deepep-low-latency: h100-sxm, h200-sxm',
          count: 1040,
          medianError: 0.05826,
          p90Error: 0.2157,
        },
        'forwarded expert exchange': {
          fittedTo: 'expert_alltoall.csv deepep-normal: h100-sxm, h200-sxm',
          count: 1572,
          medianError: 0.1422,
          p90Error: 0.4054,
        },
      },
    },
    blackwell: {
      constants: {
        libraryLaunchSeconds: {
          value: 0.000009129,
          restsOn:
            '504 rows of collectives.csv all_gather and reduce_scatter nccl on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 247 rows of collectives.csv all_reduce nccl on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 14 rows of collectives.csv custom_vLLM_custom_graph/vllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 14 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 14 rows of collectives.csv custom_TRTLLM/trtllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        },
        flagSeconds: {
          value: 0.000002906,
          restsOn:
            '186 rows of collectives.csv custom_vLLM_custom_graph/vllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 182 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72; 182 rows of collectives.csv custom_TRTLLM/trtllm on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        },
        exchangeLaunchSeconds: {
          value: 0.0000163,
          restsOn:
            '1408 rows of expert_alltoall.csv deepep-low-latency on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        },
        forwardedBandwidthShare: {
          value: 0.05571,
          restsOn:
            '2350 rows of expert_alltoall.csv deepep-normal on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
        },
      },
      residuals: {
        'library gather': {
          fittedTo:
            'collectives.csv all_gather and reduce_scatter nccl: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 546,
          medianError: 0.08658,
          p90Error: 0.3233,
        },
        'library all-reduce': {
          fittedTo: 'collectives.csv all_reduce nccl: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 273,
          medianError: 0.0755,
          p90Error: 0.2458,
        },
        'direct all-reduce vllm': {
          fittedTo:
            'collectives.csv custom_vLLM_custom_graph/vllm: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 220,
          medianError: 0.06471,
          p90Error: 0.4331,
        },
        'direct all-reduce sglang': {
          fittedTo:
            'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 220,
          medianError: 0.06193,
          p90Error: 0.1994,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo: 'collectives.csv custom_TRTLLM/trtllm: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 220,
          medianError: 0.0675,
          p90Error: 0.2148,
        },
        'expert exchange': {
          fittedTo: 'expert_alltoall.csv deepep-low-latency: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 1408,
          medianError: 0.1245,
          p90Error: 0.3923,
        },
        'forwarded expert exchange': {
          fittedTo: 'expert_alltoall.csv deepep-normal: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72',
          count: 2664,
          medianError: 0.1384,
          p90Error: 0.4377,
        },
      },
    },
    ada: {
      constants: {
        libraryLaunchSeconds: {
          value: 0.000004342,
          restsOn:
            '72 rows of collectives.csv all_gather and reduce_scatter nccl on l40s; 33 rows of collectives.csv all_reduce nccl on l40s; 32 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s; 20 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s; 20 rows of collectives.csv custom_TRTLLM/trtllm on l40s; 36 rows of collectives.csv alltoall nccl on l40s',
        },
        contention: {
          value: 1.458,
          restsOn:
            '78 rows of collectives.csv all_gather and reduce_scatter nccl on l40s; 41 rows of collectives.csv all_reduce nccl on l40s; 41 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s; 41 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s; 41 rows of collectives.csv custom_TRTLLM/trtllm on l40s; 39 rows of collectives.csv alltoall nccl on l40s',
        },
        flagSeconds: {
          value: 0.000005059,
          restsOn:
            '9 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s; 19 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s; 19 rows of collectives.csv custom_TRTLLM/trtllm on l40s',
        },
        flagSecondsPerPeer: {
          value: 0.000003827,
          restsOn:
            '7 rows of collectives.csv custom_vLLM_custom_graph/vllm on l40s; 8 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on l40s; 8 rows of collectives.csv custom_TRTLLM/trtllm on l40s',
        },
      },
      residuals: {
        'library gather': {
          fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: l40s',
          count: 126,
          medianError: 0.1913,
          p90Error: 0.3147,
        },
        'library all-reduce': {
          fittedTo: 'collectives.csv all_reduce nccl: l40s',
          count: 63,
          medianError: 0.1863,
          p90Error: 0.3316,
        },
        'direct all-reduce vllm': {
          fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: l40s',
          count: 66,
          medianError: 0.0708,
          p90Error: 0.3743,
        },
        'direct all-reduce sglang': {
          fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: l40s',
          count: 66,
          medianError: 0.08893,
          p90Error: 0.2825,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo: 'collectives.csv custom_TRTLLM/trtllm: l40s',
          count: 66,
          medianError: 0.09677,
          p90Error: 0.3378,
        },
        'expert exchange': {
          fittedTo: 'collectives.csv alltoall nccl: l40s',
          count: 63,
          medianError: 0.263,
          p90Error: 0.4611,
        },
      },
    },
    'blackwell-workstation': {
      constants: {
        libraryLaunchSeconds: {
          value: 0.000005346,
          restsOn:
            '86 rows of collectives.csv all_gather and reduce_scatter nccl on rtx-pro-6000; 40 rows of collectives.csv all_reduce nccl on rtx-pro-6000; 26 rows of collectives.csv custom_vLLM_custom_graph/vllm on rtx-pro-6000; 18 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on rtx-pro-6000; 18 rows of collectives.csv custom_TRTLLM/trtllm on rtx-pro-6000; 43 rows of collectives.csv alltoall nccl on rtx-pro-6000',
        },
        contention: {
          value: 0.1317,
          restsOn:
            '62 rows of collectives.csv all_gather and reduce_scatter nccl on rtx-pro-6000; 31 rows of collectives.csv all_reduce nccl on rtx-pro-6000; 31 rows of collectives.csv custom_vLLM_custom_graph/vllm on rtx-pro-6000; 32 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on rtx-pro-6000; 32 rows of collectives.csv custom_TRTLLM/trtllm on rtx-pro-6000; 31 rows of collectives.csv alltoall nccl on rtx-pro-6000',
        },
        flagSeconds: {
          value: 0.00000255,
          restsOn:
            '19 rows of collectives.csv custom_vLLM_custom_graph/vllm on rtx-pro-6000; 25 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on rtx-pro-6000; 25 rows of collectives.csv custom_TRTLLM/trtllm on rtx-pro-6000',
        },
        flagSecondsPerPeer: {
          value: 0.000004218,
          restsOn:
            '6 rows of collectives.csv custom_vLLM_custom_graph/vllm on rtx-pro-6000; 14 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on rtx-pro-6000; 14 rows of collectives.csv custom_TRTLLM/trtllm on rtx-pro-6000',
        },
      },
      residuals: {
        'library gather': {
          fittedTo: 'collectives.csv all_gather and reduce_scatter nccl: rtx-pro-6000',
          count: 126,
          medianError: 0.05893,
          p90Error: 0.356,
        },
        'library all-reduce': {
          fittedTo: 'collectives.csv all_reduce nccl: rtx-pro-6000',
          count: 63,
          medianError: 0.1178,
          p90Error: 0.3999,
        },
        'direct all-reduce vllm': {
          fittedTo: 'collectives.csv custom_vLLM_custom_graph/vllm: rtx-pro-6000',
          count: 66,
          medianError: 0.08585,
          p90Error: 0.4768,
        },
        'direct all-reduce sglang': {
          fittedTo: 'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: rtx-pro-6000',
          count: 66,
          medianError: 0.03488,
          p90Error: 0.1858,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo: 'collectives.csv custom_TRTLLM/trtllm: rtx-pro-6000',
          count: 66,
          medianError: 0.1316,
          p90Error: 0.3568,
        },
        'expert exchange': {
          fittedTo: 'collectives.csv alltoall nccl: rtx-pro-6000',
          count: 63,
          medianError: 0.134,
          p90Error: 0.2226,
        },
      },
    },
    any: {
      constants: {
        libraryLaunchSeconds: {
          value: 0.000008374,
          restsOn:
            '992 rows of collectives.csv all_gather and reduce_scatter nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 480 rows of collectives.csv all_reduce nccl on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 24 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 24 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 24 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        },
        flagSeconds: {
          value: 0.000002689,
          restsOn:
            '421 rows of collectives.csv custom_vLLM_custom_graph/vllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 412 rows of collectives.csv custom_SGLang_CustomAllReduce_graph/sglang on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000; 412 rows of collectives.csv custom_TRTLLM/trtllm on a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
        },
        exchangeLaunchSeconds: {
          value: 0.00001471,
          restsOn:
            '2446 rows of expert_alltoall.csv deepep-low-latency on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
        },
        forwardedBandwidthShare: {
          value: 0.06807,
          restsOn:
            '3694 rows of expert_alltoall.csv deepep-normal on b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
        },
      },
      residuals: {
        'library gather': {
          fittedTo:
            'collectives.csv all_gather and reduce_scatter nccl: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
          count: 1176,
          medianError: 0.1798,
          p90Error: 0.547,
        },
        'library all-reduce': {
          fittedTo:
            'collectives.csv all_reduce nccl: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
          count: 588,
          medianError: 0.1532,
          p90Error: 0.4955,
        },
        'direct all-reduce vllm': {
          fittedTo:
            'collectives.csv custom_vLLM_custom_graph/vllm: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
          count: 550,
          medianError: 0.2091,
          p90Error: 0.5145,
        },
        'direct all-reduce sglang': {
          fittedTo:
            'collectives.csv custom_SGLang_CustomAllReduce_graph/sglang: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
          count: 550,
          medianError: 0.1312,
          p90Error: 0.6229,
        },
        'direct all-reduce tensorrt-llm': {
          fittedTo:
            'collectives.csv custom_TRTLLM/trtllm: a100-sxm-80gb, b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm, l40s, rtx-pro-6000',
          count: 550,
          medianError: 0.14,
          p90Error: 0.541,
        },
        'expert exchange': {
          fittedTo:
            'expert_alltoall.csv deepep-low-latency: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
          count: 2448,
          medianError: 0.137,
          p90Error: 0.4193,
        },
        'forwarded expert exchange': {
          fittedTo:
            'expert_alltoall.csv deepep-normal: b200-sxm, b300-sxm, gb200-nvl72, gb300-nvl72, h100-sxm, h200-sxm',
          count: 4236,
          medianError: 0.1894,
          p90Error: 0.8667,
        },
      },
    },
  },
})
