import type { KernelConstant } from '@paretoken/catalog'
import type { FreeConstant } from '../fit/fitConstants.ts'
import { kernelBounds } from './fitKernel.ts'

const share = (start: number): FreeConstant => ({ ...kernelBounds.flopEfficiency, start })
const launch = (start: number): FreeConstant => ({ ...kernelBounds.launchSeconds, start })

/** Where constants of kernels begin and may lie: no share is above 1, and no launch sooner than graphs launch. */
export const kernelConstantBounds: { readonly [name in KernelConstant]: FreeConstant } = {
  matrixFlopShare: share(0.75),
  latentFlopShare: share(0.4),
  matrixMemoryShare: share(0.8),
  matrixLaunchSeconds: launch(3e-6),
  narrowLaunchSeconds: launch(1e-5),
  attentionLaunchSeconds: launch(1.2e-5),
  fp4ExpertLaunchSeconds: launch(2e-5),
  exposedShare: kernelBounds.exposedShare,
  narrowFlopRatio: share(0.8),
  attentionMemoryShare: share(0.85),
  expertMemoryShare: share(0.85),
  narrowExpertMemoryShare: share(0.75),
  fp4FlopShare: share(0.4),
  fp4MemoryShare: share(0.5),
  widenedMemoryShare: share(0.6),
  expertFlopShare: share(0.8),
  fp4ExpertFlopShare: share(0.3),
  int4ExpertFlopShare: share(0.3),
  promptFlopShare: share(0.55),
  expertLaunchSeconds: launch(3e-5),
  fp4LaunchSeconds: launch(1e-5),
}
