import { calibrationNamed } from '@paretoken/catalog'
import type { Library } from '@paretoken/cli/answers'
import { InputError, type PriceRange, type Residuals } from 'paretoken'
import type { SeriesAsked } from '../address/explored.ts'

/** A price with where it is from. */
type SourcedPrice = PriceRange & { readonly source?: string; readonly doubtful?: string }

/** What a constant of a calibration rests on. */
type FittedPart = Residuals & { readonly part: string }

/** What the answers about a series rest on, beside what was asked. */
export type Grounds = {
  readonly rent?: SourcedPrice
  readonly purchase?: SourcedPrice
  /** Thermal design power, in watts. */
  readonly watts?: number
  /** What each part of its calibration was fitted to; none of an ideal machine. */
  readonly fitted: readonly FittedPart[]
}

const nothing: Grounds = { fitted: [] }

function fittedParts(name: string, hardware: string): readonly FittedPart[] {
  const { residuals = {} } = calibrationNamed(name, { id: hardware })
  return Object.entries(residuals).map(([part, residual]) => ({ part, ...residual }))
}

async function groundsFound(
  { hardware, calibration = 'vllm' }: SeriesAsked,
  library: Library,
): Promise<Grounds> {
  const machine = (await library.subjectsNamed(hardware)).find((subject) => subject.kind === 'hardware')
  if (machine === undefined) return nothing
  const { accelerator, sources } = machine.hardware
  const priced = (figure: 'rentalDollarsPerHour' | 'purchaseDollars'): SourcedPrice | undefined => {
    const price = accelerator[figure]
    const { source, doubtful } = sources.find((each) => each.figure === figure) ?? {}
    return price && { ...price, ...(source && { source }), ...(doubtful && { doubtful }) }
  }
  const [rent, purchase] = [priced('rentalDollarsPerHour'), priced('purchaseDollars')]
  return {
    ...(rent && { rent }),
    ...(purchase && { purchase }),
    ...(accelerator.tdpWatts === undefined ? {} : { watts: accelerator.tdpWatts }),
    fitted: fittedParts(calibration, accelerator.id),
  }
}

/** What answers about a series rest on: prices and constants with their sources; nothing where a name is not known. */
export async function groundsOf(series: SeriesAsked, library: Library): Promise<Grounds> {
  try {
    return await groundsFound(series, library)
  } catch (error) {
    if (error instanceof InputError) return nothing
    throw error
  }
}
