import type { InvertFlags } from '@paretoken/cli/answers'
import type { PaperFrontier } from 'paretoken'
import type { SeriesAsked } from '../address/explored.ts'
import type { Curve, SeriesQuestion } from './curve.ts'
import type { Catalogue, Choice, Described, DroppedFile } from './described.ts'
import type { Explained, ExplainQuestion } from './explained.ts'
import type { Exported, ExportQuestion } from './exported.ts'
import type { Grounds } from './grounds.ts'
import type { MachineFigures, MachineFile } from './machineFigures.ts'
import type { MeasuredQuestion, MeasuredRun } from './measuredRuns.ts'
import type { OfferChoice } from './offerChoices.ts'
import type { PaperCurve, PaperFigures } from './paperCurves.ts'
import type { PlansQuestion, SeriesPlan } from './plans.ts'
import type { Sizes } from './sizes.ts'
import type { Validated, ValidationQuestion } from './validated.ts'

export type { Catalogue, Choice, Described, DroppedFile }

/** What is asked of the curves. */
type CurvesQuestion = {
  readonly questions: readonly SeriesQuestion[]
  /** Whether to try only some numbers of accelerators, for an answer at once. */
  readonly coarse?: boolean
}

/** What the worker answers. */
export type Answering = {
  /** The frontiers of series, each in its place. */
  readonly curves: (question: CurvesQuestion) => Promise<readonly Curve[]>
  /** A deployment told apart. */
  readonly explain: (question: ExplainQuestion) => Promise<Explained>
  /** The cheapest deployment of each series, each in its place. */
  readonly plans: (question: PlansQuestion) => Promise<readonly SeriesPlan[]>
  /** The sizes of model that an offer is consistent with. */
  readonly sizes: (flags: InvertFlags) => Promise<Sizes>
  /** Offers of the catalog with prices and a speed. */
  readonly offers: () => Promise<readonly OfferChoice[]>
  readonly paperFigures: () => Promise<PaperFigures>
  /** A curve of the paper, by the paper's own model. */
  readonly paperCurve: (curve: PaperCurve) => Promise<PaperFrontier>
  /** Published runs, and what is predicted for them. */
  readonly validated: (question: ValidationQuestion) => Promise<Validated>
  /** Measured runs of the configuration of each series. */
  readonly measured: (question: MeasuredQuestion) => Promise<readonly (readonly MeasuredRun[])[]>
  readonly catalogue: () => Promise<Catalogue>
  /** Replaces the files that were dropped; what each describes. */
  readonly describe: (files: readonly DroppedFile[]) => Promise<readonly Described[]>
  /** The figures of a machine before any changes; a problem where there is no machine of that name. */
  readonly machine: (name: string) => Promise<MachineFigures>
  /** The machine of a series with its changes, as a file that the command reads. */
  readonly machineFile: (series: SeriesAsked) => Promise<MachineFile>
  /** The answers as the command prints them, for a file. */
  readonly exported: (question: ExportQuestion) => Promise<Exported>
  /** What the answers about a series rest on: prices and constants with their sources. */
  readonly grounds: (series: SeriesAsked) => Promise<Grounds>
}
