import { InputError, type OfferQuestion, priceOf, uniformPrecision } from 'paretoken'
import { asCheckpoint, parsePrecision } from '../arguments/precision.ts'
import type { Library } from '../catalog/library.ts'
import { precisionWords } from '../catalog/precisionWords.ts'
import { calibrationAsked, calibrationOf } from '../decode/calibrationAsked.ts'
import { usualMachines, wordsOf } from '../decode/combinedSeries.ts'
import { parseContext } from '../decode/decodeSeries.ts'
import { type MachineCost, machineCosts } from '../decode/machineCosts.ts'
import type { SeriesFacets } from '../decode/seriesNames.ts'
import { acceleratorsNamed } from '../decode/subjects.ts'
import { usualCalibrations } from '../decode/typedAgain.ts'
import { prefillAsked } from '../serving/prefillAsked.ts'
import { refuseServingFlags } from '../serving/refuseServingFlags.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import { type ServingTerms, servingTerms } from '../serving/servingTerms.ts'
import type { AskedOffer } from './askedOffer.ts'
import { type InvertFlags, machinePriced, sparsitiesAsked } from './invertFlags.ts'

/** One machine, precision, calibration and sparsity: which sizes are sought, and what to call it. */
export type SizeSeries = {
  readonly facets: Omit<SeriesFacets, 'model'>
  readonly question: OfferQuestion & { readonly sparsity: number }
  readonly machine: MachineCost
  readonly prefillMachine?: MachineCost
}

const usualPrecisions = ['fp8']

/** Formats of a model that is not known, as typed. */
function formatsOf(text: string, kvCache: string | undefined) {
  if (text.split('/')[0]?.toLowerCase() === asCheckpoint)
    throw new InputError('--precision: a model that is not known has no checkpoint; fp8 would be right')
  return parsePrecision(text, uniformPrecision('fp8'), kvCache)
}

/** What is requested and how it is served; of decoding alone, single tokens after prompts that are kept and cost nothing. */
async function termsAsked(flags: InvertFlags, library: Library): Promise<ServingTerms> {
  if (asksForRequests(flags)) return servingTerms(machinePriced(flags), library)
  refuseServingFlags(flags)
  const { context, ...others } = machinePriced(flags)
  const contextTokens = parseContext(context)
  if (contextTokens < 2)
    throw new InputError('--context: 1 tokens of context is out of range; it must be at least 2, such as 8k')
  return servingTerms({ ...others, isl: String(contextTokens - 1), osl: '1', cacheHits: '100%' }, library)
}

const ofSpeculation = [
  ['speculation', '--speculation'],
  ['acceptance', '--acceptance'],
  ['draftTokens', '--draft-tokens'],
] as const

/** Every combination of the machines, precisions, calibrations and sparsities asked for. */
export async function sizeSeries(
  flags: InvertFlags,
  offer: AskedOffer,
  library: Library,
): Promise<readonly SizeSeries[]> {
  const terms = await termsAsked(flags, library)
  const [, drafting] = ofSpeculation.find(([flag]) => flags[flag] !== undefined) ?? []
  if (drafting !== undefined)
    throw new InputError(`${drafting}: nothing drafts for a model that is not known; leave it out`)
  const sparsities = sparsitiesAsked(flags)
  const names = wordsOf(flags.on, usualMachines, '--on')
  const machines = (await Promise.all(names.map((name) => acceleratorsNamed(name, library)))).flat()
  const costs = machineCosts(machinePriced(flags), machines)
  const prefill = await prefillAsked(machinePriced(flags), library)
  const precisions = wordsOf(flags.precision, usualPrecisions, '--precision')
  const calibrations = await Promise.all(
    wordsOf(flags.calibration, usualCalibrations, '--calibration').map((name) =>
      calibrationAsked(name, library),
    ),
  )
  return machines.flatMap((hardware, index) => {
    const machine = costs[index] ?? { power: {} }
    const { dollarsPerHour } = machine
    const price = dollarsPerHour === undefined ? {} : { dollarsPerHour }
    if (priceOf({ hardware, ...price }) === undefined)
      throw new InputError(`${hardware.id} has no price, and offers are held against costs; add --rent 2.10`)
    return precisions.flatMap((format) =>
      calibrations.flatMap((software) => {
        const precision = formatsOf(format, flags.kvCache)
        const calibration = calibrationOf(software, hardware)
        const combined = { hardware, ...price }
        const decoding = { machine, software, combined }
        return sparsities.map((sparsity) => ({
          facets: {
            hardware: hardware.id,
            precision: precisionWords(precision, sparsity > 1),
            calibration: calibration.id,
          },
          machine,
          ...(prefill === undefined ? {} : { prefillMachine: prefill.costFor(decoding) }),
          question: {
            ...terms,
            ...combined,
            precision,
            calibration,
            sparsity,
            offer: { tokensPerSecond: offer.tokensPerSecond, listPrice: offer.listPrice },
            ...(prefill === undefined ? {} : { prefill: prefill.prefillFor(decoding) }),
          },
        }))
      }),
    )
  })
}
