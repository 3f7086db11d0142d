import { acceleratorFamily, publishedConstants } from '@paretoken/catalog'
import { computeFormatFor, computeFormatsOf, idealCalibration, priceOf } from 'paretoken'
import { formatNumber } from '../output/formatNumber.ts'
import type { DecodeSeries } from './decodeSeries.ts'

const whole = (tokens: number): string => formatNumber(tokens, 1)

function contextWarning({ facets, question }: DecodeSeries): string | undefined {
  const { maximumContext } = question.model
  const { contextTokens, reservedContextTokens = contextTokens } = question.workload
  if (maximumContext === null || reservedContextTokens <= maximumContext) return undefined
  return `a context of ${whole(reservedContextTokens)} tokens is beyond the ${whole(maximumContext)} that ${facets.model} was made for`
}

function arithmeticWarning({ facets, question }: DecodeSeries): string | undefined {
  const { hardware, precision } = question
  const used = computeFormatFor(hardware, precision.compute)
  const bothSixteen = ['bf16', 'fp16'].includes(used) && ['bf16', 'fp16'].includes(precision.compute)
  if (used === precision.compute || bothSixteen) return undefined
  return `${facets.hardware} has no ${precision.compute} arithmetic; products run in ${used} (it has ${computeFormatsOf(hardware).join(', ')})`
}

const priceWarning = ({ facets, question }: DecodeSeries): string | undefined =>
  priceOf(question) === undefined
    ? `${facets.hardware} has no price; costs are in accelerator-seconds, --price gives dollars`
    : undefined

/** Whether kernels of a machine are among those that its calibration was fitted to. */
const wasMeasured = ({ hardware, calibration }: DecodeSeries['question']): boolean =>
  Object.entries(calibration.residuals).some(
    ([part, { fittedTo }]) => part.startsWith('matrix ') && fittedTo.includes(hardware.id),
  )

/** What a calibration is from, where nothing was measured on its machine or kin; undefined where something was. */
function borrowedFrom({ hardware, calibration }: DecodeSeries['question']): string | undefined {
  const family = acceleratorFamily(hardware)
  if (family === 'any') return 'its calibration was fitted to all other machines together'
  const published = publishedConstants[family]?.residuals['matrix bf16']
  return published !== undefined && calibration.residuals['matrix bf16']?.fittedTo === published.fittedTo
    ? 'its calibration is from times of kernels that others published, and what these leave open from all other machines together'
    : undefined
}

function calibrationWarning({ question }: DecodeSeries): string | undefined {
  const { hardware, calibration } = question
  if (calibration.id === idealCalibration.id || wasMeasured(question)) return undefined
  const borrowed = borrowedFrom(question)
  return (
    borrowed &&
    `nothing was measured on ${hardware.id} or its kin; ${borrowed}: rank it against measured ones with care`
  )
}

/** What a person should know of the questions, each said once. */
export const warningsOf = (series: readonly DecodeSeries[]): readonly string[] => [
  ...new Set(
    series
      .flatMap((each) =>
        [contextWarning, arithmeticWarning, priceWarning, calibrationWarning].map((of) => of(each)),
      )
      .filter((warning) => warning !== undefined),
  ),
]
