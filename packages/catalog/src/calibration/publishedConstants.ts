import type { Residuals } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FittedConstantsOf } from './fittedConstant.ts'
import type { KernelConstant } from './kernelConstants.ts'
import type { KernelPart } from './kernelMakeUp.ts'
import type { NetworkConstant } from './networkConstants.ts'

/** What others published of a family's kernels and messages, where none of ours were measured. */
export type PublishedConstants = {
  /** Constants in place of those of all measured machines together, twelve at most; what each rests on names its source. */
  readonly kernels: FittedConstantsOf<KernelConstant>
  readonly network: FittedConstantsOf<NetworkConstant>
  /** How far what these make is from the published figures, as far as they were read. */
  readonly residuals: { readonly [part in KernelPart | 'direct all-reduce vllm']?: Residuals }
}

/** What constants are from. Times in AITER's tables are of kernels alone; engines choose kernels by these tables. */
const aiter = 'ROCm/aiter, aiter/configs'
const products16 = `91 products in bf16 on an MI355X: ${aiter}, bf16_tuned_gemm.csv @032c54e and model_configs/llama70B_bf16_tuned_gemm.csv @2ebad23`
const products8 = `${aiter}/model_configs/a8w8_blockscale_tuned_gemm_ds_v3.csv @082a563`
const products4 = `44 products in mxfp4 on an MI355X: ${aiter}/a4w4_blockscale_tuned_gemm.csv @16a1549`
const latents =
  '19 times of decode attention over latents on an MI355X: ROCm/aiter, pull requests 3003 and 5456'
const allReduces = '7 all-reduces among eight MI355X, 24 KB to 1.5 MB: vllm-project/vllm, pull request 39080'

/** What quantising activations takes beside a product, which published times leave out: in fp8 13.2 µs on all measured machines, in 16 bits 3.1 µs. */
const quantising = 'with 10.1 µs for quantising, as on all measured machines'

/** Constants that both generations of AMD Instinct have. Those of products are nearest to the published times of all formats at once, but in fp4. */
const instinct: PublishedConstants = {
  kernels: {
    matrixFlopShare: {
      value: 0.42,
      restsOn: `${products16}; 0.47 on an MI300X (SemiAnalysis, December 2024, as recalled)`,
    },
    matrixMemoryShare: {
      value: 0.72,
      restsOn: `${products16}; 0.76 to 0.81 by BabelStream on an MI300X (as recalled)`,
    },
    matrixLaunchSeconds: { value: 6.9e-6, restsOn: products16 },
    attentionLaunchSeconds: { value: 2e-5, restsOn: latents },
  },
  network: {
    flagSeconds: { value: 2.1e-6, restsOn: allReduces },
    libraryBandwidthShare: {
      value: 0.69,
      restsOn:
        'RCCL among eight MI300X, 310 of 448 GB/s, of 336 that links carry: rocm.blogs.amd.com, mi300x-rccl-xgmi (the first figure as recalled)',
    },
  },
  residuals: {
    'matrix bf16': { fittedTo: products16, count: 91, medianError: 0.17, p90Error: 0.44 },
    'latentAttention bf16': { fittedTo: latents, count: 19, medianError: 0.1, p90Error: 0.55 },
    'direct all-reduce vllm': { fittedTo: allReduces, count: 7, medianError: 0.09, p90Error: 0.15 },
  },
}

/**
 * Constants of families that nothing here was measured of, from kernels and messages that others measured one by one and published. None is fitted to runs of engines.
 *
 * Of products in fp8 the two generations differ by software: engines choose kernels by tables of AITER, which have the shapes of the MI350s but few of
 * the MI300s', and take a kernel for all shapes where one is missing (ROCm/aiter, issue 3852).
 */
export const publishedConstants: { readonly [family in AcceleratorFamily]?: PublishedConstants } = {
  cdna3: {
    ...instinct,
    kernels: {
      ...instinct.kernels,
      narrowLaunchSeconds: {
        value: 2.75e-5,
        restsOn: `17.4 µs, the geometric mean of kernels chosen by a table, 5.4 µs (35 products in fp8 on an MI300X: ${products8}), chosen for rearranged weights or not, 8.5 and 58.6 µs (16 on an MI300X: ROCm/aiter, pull request 1092), and found in SGLang, 34.2 µs (5 on an MI325X: SemiAnalysisAI/InferenceX, issue 863); ${quantising}`,
      },
    },
  },
  cdna4: {
    ...instinct,
    kernels: {
      ...instinct.kernels,
      narrowLaunchSeconds: {
        value: 1.62e-5,
        restsOn: `6.1 µs of 41 products in fp8 on an MI355X: ${products8}; ${quantising}`,
      },
      fp4FlopShare: { value: 0.25, restsOn: products4 },
      fp4MemoryShare: { value: 0.58, restsOn: products4 },
      fp4LaunchSeconds: { value: 1.64e-5, restsOn: products4 },
    },
    residuals: {
      ...instinct.residuals,
      'matrix fp4': { fittedTo: products4, count: 44, medianError: 0.13, p90Error: 1.05 },
    },
  },
}
