import {
  type AcceleratorFamily,
  acceleratorFamilies,
  type FamilyKernels,
  type FamilyNetwork,
  type FittedKernels,
  type FittedNetworks,
  type MeasuredErrorBand,
  type MeasuredKernelKind,
  type ServingEngine,
} from '@paretoken/catalog'
import type { KernelCalibrations, Residuals } from 'paretoken'
import { restingOnNothing } from '../fit/restingOn.ts'

type Parts = { readonly [part: string]: Residuals }

/** Parts that something was measured of. */
const measuredOf = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, { count }]) => count > 0))

/** Constants of a class of kernels, as far as formats were measured; bf16 is the usual. */
const measuredFormats = (kind: string, measured: Parts, calibrations: KernelCalibrations | undefined) =>
  Object.fromEntries(
    Object.entries(calibrations ?? {}).filter(
      ([format]) => `${kind} ${format === 'usual' ? 'bf16' : format}` in measured,
    ),
  ) as Partial<KernelCalibrations>

/** Whether all that something was measured of in one was measured in the other too, so that constants of that one say all of both. */
const covers = (measured: Parts, base: Parts): boolean =>
  Object.keys(measuredOf(base)).every((part) => part in measured)

/** Whether it is so of all families, so that constants that they share are those of one fit. */
const coversAll = (
  fitted: { readonly [family in AcceleratorFamily]?: { readonly residuals: Parts } },
  base: typeof fitted,
): boolean =>
  acceleratorFamilies.every((family) =>
    covers(measuredOf(fitted[family]?.residuals ?? {}), base[family]?.residuals ?? {}),
  )

function familyKernelsOver(fitted?: FamilyKernels, base?: FamilyKernels): FamilyKernels | undefined {
  if (fitted === undefined) return base
  const measured = measuredOf(fitted.residuals)
  const kinds = Object.keys({ ...base?.kernels, ...fitted.kernels }) as MeasuredKernelKind[]
  const kernels = kinds.map(
    (kind) =>
      [kind, { ...base?.kernels[kind], ...measuredFormats(kind, measured, fitted.kernels[kind]) }] as const,
  )
  return {
    kernels: Object.fromEntries(kernels.filter(([, calibrations]) => calibrations.usual !== undefined)),
    residuals: { ...base?.residuals, ...measured },
    ...(fitted.constants && covers(measured, base?.residuals ?? {}) && { constants: fitted.constants }),
  }
}

/** Constants of kernels that were fitted, over those of families, classes and formats that were not. */
export function kernelsOver(fitted: FittedKernels, base: FittedKernels): FittedKernels {
  const families = Object.fromEntries(
    acceleratorFamilies.flatMap((family) => {
      const both = familyKernelsOver(fitted[family], base[family])
      return both === undefined ? [] : [[family, both]]
    }),
  ) as FittedKernels
  const { shared } = fitted.any
  return shared && coversAll(fitted, base) ? { ...families, any: { ...families.any, shared } } : families
}

/** The same, with what sharing the PCIe of a host costs on all links. */
function sharingAs<Part extends object>(part: Part, contention: number): Part {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'contention'
        ? contention
        : typeof value === 'object' && value !== null
          ? sharingAs(value, contention)
          : value,
    ]),
  ) as Part
}

function familyNetworkOver(
  own: FamilyNetwork | undefined,
  base: FamilyNetwork,
  showsSharing: boolean,
): FamilyNetwork {
  if (own === undefined) return base
  const fitted =
    showsSharing || own.constants?.contention !== undefined
      ? own
      : sharingAs(own, base.library.scaleUp.contention)
  const measured = measuredOf(fitted.residuals)
  const direct = (engine: ServingEngine) =>
    (`direct all-reduce ${engine}` in measured ? fitted : base).directAllReduce[engine]
  const forwarded = fitted.forwardedExpertExchange ?? base.forwardedExpertExchange
  return {
    library:
      'library gather' in measured || 'library all-reduce' in measured
        ? { ...base.library, ...fitted.library }
        : base.library,
    directAllReduce: {
      vllm: direct('vllm'),
      sglang: direct('sglang'),
      'tensorrt-llm': direct('tensorrt-llm'),
    },
    expertExchange:
      'expert exchange' in measured
        ? { ...base.expertExchange, ...fitted.expertExchange }
        : base.expertExchange,
    ...(forwarded && { forwardedExpertExchange: forwarded }),
    residuals: { ...base.residuals, ...measured },
    ...(fitted.constants && covers(measured, base.residuals) && { constants: fitted.constants }),
  }
}

/** Constants of messages that were fitted, over those of families and ways that were not. */
export function networksOver(fitted: FittedNetworks, base: FittedNetworks): FittedNetworks {
  const { shared } = fitted.any
  const showsSharing = shared?.contention !== undefined && shared.contention.restsOn !== restingOnNothing
  const families = Object.fromEntries(
    acceleratorFamilies
      .filter((family) => (fitted[family] ?? base[family]) !== undefined)
      .map((family) => [family, familyNetworkOver(fitted[family], base[family] ?? base.any, showsSharing)]),
  ) as FittedNetworks
  return shared && coversAll(fitted, base) ? { ...families, any: { ...families.any, shared } } : families
}

const classOf = ({ figure, family, architecture, engine }: MeasuredErrorBand): string =>
  JSON.stringify([figure, family, architecture, engine])

/** Errors that were measured, over those of classes of which too few runs were. */
export function errorBandsOver(
  own: readonly MeasuredErrorBand[],
  base: readonly MeasuredErrorBand[],
): readonly MeasuredErrorBand[] {
  const known = new Set(own.map(classOf))
  return [...own, ...base.filter((band) => !known.has(classOf(band)))]
}
