import { type Deployment, explainFlagsOf } from '../address/explainFlagsOf.ts'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { flagsOf, quoted, typedFlags } from '../address/flagsOf.ts'
import type { Curve, CurvePoint } from '../worker/curve.ts'
import type { MachineFile } from '../worker/machineFigures.ts'

/** A command to type for the same answer. */
export type Command = { readonly words: string; readonly typed: string }

/** The deployment that a point decodes with; of requests at their mean context, and as many sequences as there are on average. */
export function deploymentOf(
  { layoutName, batch }: Pick<CurvePoint, 'layoutName' | 'batch'>,
  { of, anatomy }: Pick<Curve, 'of' | 'anatomy'>,
): Deployment {
  if (of !== 'requests' || anatomy === undefined) return { layoutName, batch }
  const contextTokens = Math.round(anatomy.contextTokens)
  const { reservedContextTokens } = anatomy
  return {
    layoutName,
    batch: Math.max(1, Math.round(batch)),
    contextTokens,
    ...(reservedContextTokens === null
      ? {}
      : { reservedContextTokens: Math.max(contextTokens, Math.ceil(reservedContextTokens)) }),
  }
}

const typedCommand = (command: string, model: string, flags: object): string =>
  `paretoken ${command} ${quoted(model)} ${typedFlags(flags as Record<string, unknown>)}`

/**
 * What to type for the figures of a point: of decoding the deployment itself, of requests the frontier it is on.
 * @param file what the command reads a changed machine from
 */
export function commandsOf(
  series: SeriesAsked,
  flags: SharedFlags,
  point: Pick<CurvePoint, 'layoutName' | 'batch'>,
  curve: Pick<Curve, 'of' | 'anatomy'>,
  file?: Pick<MachineFile, 'name'>,
): readonly Command[] {
  const hardware = file?.name ?? series.hardware
  const asked = explainFlagsOf(series, flags, deploymentOf(point, curve), hardware)
  const typed = typedCommand('explain', series.model, asked)
  if (curve.of !== 'requests') return [{ words: 'The same figures in a terminal', typed }]
  return [
    {
      words: 'The frontier it is on',
      typed: typedCommand('frontier', series.model, flagsOf(series, flags, hardware)),
    },
    { words: 'Its decoding alone, at the mean context', typed },
  ]
}
