import type { LinkCalibration, NetworkCalibration, Residuals } from 'paretoken'
import type { AcceleratorFamily } from './acceleratorFamily.ts'
import type { FittedConstantsOf } from './fittedConstant.ts'
import type { OwnNetworkConstant, SharedNetworkConstant } from './networkConstants.ts'
import type { ServingEngine } from './servingEngine.ts'

/** What a kind of communication reaches inside the innermost tier. */
type Inside = { readonly launchSeconds: number; readonly scaleUp: LinkCalibration }

/** What an exchange with experts reaches, outside of the innermost tier too where that was measured. */
type Exchange = Inside & { readonly scaleOut?: LinkCalibration }

/** Constants of communication, fitted to what was measured on the accelerators of one family. */
export type FamilyNetwork = {
  /** The collectives library, and its all-reduce in switches where the family's can add up. */
  readonly library: Inside & { readonly inNetworkReduction?: NetworkCalibration['inNetworkReduction'] }
  /** The all-reduce of each serving engine. */
  readonly directAllReduce: { readonly [engine in ServingEngine]: Inside }
  readonly expertExchange: Exchange
  /** Absent where it was not measured. */
  readonly forwardedExpertExchange?: Exchange
  /** How well each part fits: "library gather", "direct all-reduce vllm". */
  readonly residuals: { readonly [part: string]: Residuals }
  /** The constants of its own that these are made of, beside those that families share; absent where these are from several fits. */
  readonly constants?: FittedConstantsOf<OwnNetworkConstant>
}

type Complete<Part> = { readonly [name in keyof Part]-?: Part[name] }

/** Constants of communication of all families that were measured, and of all measurements together, where nothing is missing. */
export type FittedNetworks = { readonly [family in AcceleratorFamily]?: FamilyNetwork } & {
  readonly any: FamilyNetwork & {
    readonly library: Complete<FamilyNetwork['library']>
    readonly expertExchange: Complete<Exchange>
    readonly forwardedExpertExchange: Complete<Exchange>
    /** The constants that families share; absent where these are from several fits. */
    readonly shared?: FittedConstantsOf<SharedNetworkConstant>
  }
}
