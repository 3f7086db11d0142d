import type { KernelConstant, NetworkConstant } from '@paretoken/catalog'
import { networkConstantBounds } from '../collectives/networkConstantBounds.ts'
import { attentionConstant, type DescribedConstant, engineConstants } from '../engines/engineConstants.ts'
import type { FreeConstant } from '../fit/fitConstants.ts'
import { kernelConstantBounds } from '../kernels/kernelConstantBounds.ts'

/** How values are written, by what their names end in. */
const writtenAs = (name: string): Pick<DescribedConstant, 'unit' | 'perUnit' | 'digits'> =>
  /Seconds(?:PerPeer)?$/.test(name)
    ? { unit: ' µs', perUnit: 1e6, digits: 2 }
    : { unit: '', perUnit: 1, digits: 2 }

/** Constants with their meanings and bounds. */
const described = <Name extends string>(
  meanings: { readonly [name in Name]: string },
  bounds: { readonly [name in Name]: FreeConstant },
): { readonly [name in Name]: DescribedConstant } =>
  Object.fromEntries(
    (Object.keys(meanings) as Name[]).map((name) => {
      const { least, most } = bounds[name]
      return [name, { means: meanings[name], least, most, ...writtenAs(name) }]
    }),
  ) as { readonly [name in Name]: DescribedConstant }

const kernels: { readonly [name in KernelConstant]: string } = {
  matrixFlopShare:
    'share of the peak FLOP/s that products with weights reach in 16 bits, and attention over keys and values',
  latentFlopShare: 'the same of attention over latents',
  matrixMemoryShare: 'share of the peak bytes/s at which products read weights of 16 and 8 bits',
  matrixLaunchSeconds: 'launch of a product, with ramp-up and tail',
  narrowLaunchSeconds: 'the same in fp8, with quantising its activations',
  attentionLaunchSeconds: 'the same of attention, with adding up its parts',
  fp4ExpertFlopShare: 'share of the peak FLOP/s that routed experts reach in fp4',
  fp4ExpertLaunchSeconds: 'launch of routed experts in fp4, with sorting tokens',
  exposedShare:
    'share of the shorter of arithmetic and reading that shows beside the longer, in all but experts',
  narrowFlopRatio:
    'products in fp8 reach that part of the share of their peak FLOP/s that those in 16 bits reach of theirs',
  attentionMemoryShare: 'share of the peak bytes/s at which attention reads a cache',
  expertMemoryShare: 'the same of experts in 16 bits and in fp4',
  narrowExpertMemoryShare: 'the same of experts in fp8',
  fp4FlopShare: 'share of the peak FLOP/s that products in fp4 reach',
  fp4MemoryShare: 'share of the peak bytes/s at which they read',
  widenedMemoryShare: 'the same of kernels that widen what they read: latents of fp8, experts of int4',
  expertFlopShare: 'share of the peak FLOP/s that routed experts reach in 16 and 8 bits',
  int4ExpertFlopShare: 'the same in int4',
  promptFlopShare: 'the same of attention of prompts',
  expertLaunchSeconds: 'launch of routed experts but those in fp4, with sorting tokens',
  fp4LaunchSeconds: 'launch of products in fp4, with quantising',
}

const networks: { readonly [name in NetworkConstant]: string } = {
  libraryLaunchSeconds: 'launch of a collective of the library, beside its exchanges',
  flagSeconds: "a flag set and seen: an exchange of an engine's own all-reduce",
  exchangeLaunchSeconds: 'launch of sending tokens straight to their experts, or back',
  forwardedBandwidthShare: 'share of the bytes/s of the innermost tier that forwarding kernels reach',
  contention:
    'how much longer, as a share, each accelerator beyond the second makes transfers through the PCIe of a host',
  flagSecondsPerPeer: 'waiting for the flag of every further accelerator',
  libraryBandwidthShare: 'share of the bytes/s of links that the library reaches',
  librarySyncSeconds: "each of its exchanges, beside the links' own start-up",
  librarySyncSecondsPerPeer: 'the same for every further accelerator',
  reductionLaunchSeconds: 'what its all-reduce takes more where switches add up',
  directBandwidthShare:
    "share of the bytes/s of links that engines' own all-reduces and exchanges with experts reach",
  vllmFlagRatio:
    "how many times as long exchanges of vLLM's all-reduce take as those of the others, beside bytes",
  exchangeOutsideBandwidthShare: 'share of the bytes/s between servers that exchanges with experts reach',
  exchangeOutsideSyncSeconds: "such an exchange, beside the links' own start-up",
  forwardedLaunchSeconds: 'forwarding tokens inside a server, and once more sending them to another',
  forwardedOutsideBandwidthShare: 'share of the bytes/s between servers that forwarding reaches',
  forwardedOutsideSyncSecondsPerPeer: 'waiting for every further server',
}

/** What every constant that is fitted means, and where it may lie. */
export const describedConstants = {
  kernels: described(kernels, kernelConstantBounds),
  networks: described(networks, networkConstantBounds),
  engines: { ...engineConstants, attentionLaunchShare: attentionConstant },
}
