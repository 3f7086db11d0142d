import { sourcesOf } from '@paretoken/catalog'
import type { Library } from '@paretoken/cli/answers'
import { type Accelerator, computeFormatsOf, InputError } from 'paretoken'
import type { SeriesAsked } from '../address/explored.ts'
import { baseMachine, changedMachine } from './library.ts'
import { changedFile, changedName, wholeFile } from './machineOf.ts'

/** What a figure measures. */
export type FigureUnit =
  | 'bytes'
  | 'bytesPerSecond'
  | 'flopPerSecond'
  | 'seconds'
  | 'watts'
  | 'dollarsPerHour'
  | 'count'

/** One figure of a machine that can be changed. */
export type MachineFigure = {
  /** Its name in the changes of a series: "hbmBytesPerSecond", "flopPerSecond.fp8", "interconnect.0.size". */
  readonly figure: string
  /** What it is one of: "Memory", the name of a tier. */
  readonly group: string
  readonly unit: FigureUnit
  /** As it is; absent where it is not known, or stands for several. */
  readonly value?: number
  /** Where that is from. */
  readonly source?: string
  /** Why it may be wrong. */
  readonly doubtful?: string
}

/** A machine as it is, figure by figure. */
export type MachineFigures = {
  readonly name: string
  readonly figures: readonly MachineFigure[]
  /** What renting it for an hour costs, by tiers, the cheapest first. */
  readonly rent?: { readonly low?: number; readonly typical: number; readonly high?: number }
  /** What is wrong, in a sentence. */
  readonly problem?: string
}

/** A machine with its changes as a file to save, or why there can be none. */
export type MachineFile = { readonly name: string; readonly text: string; readonly problem?: string }

function figuresOf({ flopPerSecond, interconnect, ...machine }: Accelerator): readonly MachineFigure[] {
  const figure = (name: string, group: string, unit: FigureUnit, value?: number): MachineFigure => ({
    figure: name,
    group,
    unit,
    ...(value === undefined ? {} : { value }),
  })
  return [
    figure('hbmBytesPerSecond', 'Memory', 'bytesPerSecond', machine.hbmBytesPerSecond),
    figure('hbmBytes', 'Memory', 'bytes', machine.hbmBytes),
    figure('flopPerSecond', 'Arithmetic', 'flopPerSecond'),
    ...computeFormatsOf({ flopPerSecond }).map((format) =>
      figure(`flopPerSecond.${format}`, 'Arithmetic', 'flopPerSecond', flopPerSecond[format]),
    ),
    ...interconnect.flatMap((tier, place) => [
      // The sides of a torus would have to change with it.
      ...(tier.topology === 'torus'
        ? []
        : [figure(`interconnect.${place}.size`, tier.name, 'count', tier.size)]),
      figure(
        `interconnect.${place}.bytesPerSecondPerDirection`,
        tier.name,
        'bytesPerSecond',
        tier.bytesPerSecondPerDirection,
      ),
      figure(`interconnect.${place}.startUpLatencySeconds`, tier.name, 'seconds', tier.startUpLatencySeconds),
    ]),
    figure('tdpWatts', 'Power and price', 'watts', machine.tdpWatts),
    figure(
      'rentalDollarsPerHour',
      'Power and price',
      'dollarsPerHour',
      machine.rentalDollarsPerHour?.typical,
    ),
  ]
}

/** The figures of a machine with their sources. */
export async function machineFigures(name: string, library: Library): Promise<MachineFigures> {
  try {
    const { accelerator, catalogued } = await baseMachine(name, library)
    const sources = catalogued ? sourcesOf(accelerator.id) : []
    const { low, typical, high } = accelerator.rentalDollarsPerHour ?? {}
    return {
      name: accelerator.name,
      ...(typical === undefined
        ? {}
        : {
            rent: { ...(low === undefined ? {} : { low }), typical, ...(high === undefined ? {} : { high }) },
          }),
      figures: figuresOf(accelerator).map((each) => {
        const from = sources.find(({ figure }) => figure.replaceAll(/\[(\d+)\]/g, '.$1') === each.figure)
        return {
          ...each,
          ...(from === undefined ? {} : { source: from.source }),
          ...(from?.doubtful === undefined ? {} : { doubtful: from.doubtful }),
        }
      }),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { name, figures: [], problem: error.message }
  }
}

/** The machine of a series with its changes as a file of one accelerator, that the command reads. */
export async function machineFile(series: SeriesAsked, library: Library): Promise<MachineFile> {
  try {
    const base = await baseMachine(series.hardware, library)
    const changed = await changedMachine(series, base)
    const text =
      base.catalogued || changed.kind !== 'hardware'
        ? changedFile(series, base)
        : wholeFile(changed.hardware.accelerator)
    return { name: `${changedName(series, base)}.yaml`, text }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { name: series.hardware, text: '', problem: error.message }
  }
}
