import type { Curve } from '../worker/curve.ts'

/** What is wrong with a question of another view, as panels that are made for curves take it. */
export const problemCurve = (problem: string, typed = ''): Curve => ({
  points: [],
  marks: {},
  dollarsPerHour: null,
  assumptions: '',
  warnings: [],
  problem,
  typed,
  milliseconds: 0,
})
