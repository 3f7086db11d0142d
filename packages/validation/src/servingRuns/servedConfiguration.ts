import { accelerator, find, modelEntries, type ServingEngine } from '@paretoken/catalog'
import {
  type Accelerator,
  type Layout,
  layoutProblems,
  type Precision,
  shardingRules,
  type Transformer,
} from 'paretoken'
import { engineOf } from '../servingTable/engineOf.ts'
import { rowLayout } from '../servingTable/rowLayout.ts'
import { rowPrecision } from '../servingTable/rowPrecision.ts'
import type { ServingRow } from '../servingTable/servingRow.ts'

/** What was served, on what, and how: all of a measured run but its load. */
export type ServedConfiguration = {
  readonly id: string
  /** Model, machine and engine, by their names in the table. */
  readonly cluster: string
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly engine: ServingEngine
  /** In disaggregated serving that of an instance that decodes. */
  readonly layout: Layout
  /** Mean tokens of prompts and outputs. */
  readonly inputTokens: number
  readonly outputTokens: number
  /** Lengths as the table has them: "1024/1024". */
  readonly lengths: string
}

/** A row that nothing is predicted for, and why. */
export type LeftOut = { readonly id: string; readonly leftOut: string }

/** Mean length of requests as a share of the nominal: InferenceX draws lengths from 0.8 to 1.0 of it. */
const meanShare = ({ group }: Pick<ServingRow, 'group'>): number =>
  group.startsWith('inferencex_') || group === 'aic_silicon_inferencex' ? 0.9 : 1

/** What a row was measured on, or why that cannot be said. */
export function servedConfiguration(row: ServingRow): ServedConfiguration | LeftOut {
  const leftOut = (reason: string): LeftOut => ({ id: row.id, leftOut: reason })
  const entry = find(modelEntries, row.model)
  if (entry === undefined) return leftOut(`the catalog has no ${row.model}`)
  if (row.isl === '' || row.osl === '') return leftOut('lengths of requests are not stated')
  const hardware = accelerator(row.hardware)
  const layout = rowLayout(row)
  const [problem] = layoutProblems(layout, shardingRules(entry.model), hardware)
  if (problem !== undefined) return leftOut(`no such layout: ${problem}`)
  return {
    id: row.id,
    cluster: `${row.model} on ${row.hardware}, ${row.engine}`,
    model: entry.model,
    hardware,
    precision: rowPrecision(row),
    engine: engineOf(row),
    layout,
    inputTokens: meanShare(row) * Number(row.isl),
    outputTokens: meanShare(row) * Number(row.osl),
    lengths: `${row.isl}/${row.osl}`,
  }
}
