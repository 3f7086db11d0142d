import type { Curve, SeriesQuestion } from '../worker/curve.ts'

/** A series whose first answer has not come yet. */
const unanswered: Curve = {
  points: [],
  marks: {},
  dollarsPerHour: null,
  assumptions: '',
  warnings: [],
  typed: '',
  milliseconds: 0,
}

/** An answer to some questions, in their order. */
export type AnsweredCurves = {
  readonly questions: readonly SeriesQuestion[]
  readonly curves: readonly Curve[]
}

/**
 * The last answer, in the order of the series that are asked now: each keeps its curve until a new one comes, though others were added, removed or
 * moved meanwhile. A series that was not asked before has a curve without points.
 */
export function alignedCurves(
  asked: readonly SeriesQuestion[],
  { questions, curves }: AnsweredCurves,
): AnsweredCurves {
  const places = new Map(questions.map(({ series }, place) => [JSON.stringify(series), place]))
  const known = asked.map(({ series }) => places.get(JSON.stringify(series)) ?? -1)
  return {
    questions: asked.map((question, position) => questions[known[position] ?? -1] ?? question),
    curves: known.map((place) => curves[place] ?? unanswered),
  }
}
