import { accelerator, modelEntry, type ServingEngine } from '@paretoken/catalog'
import {
  type Accelerator,
  InputError,
  type Layout,
  type Precision,
  type RequestKind,
  shardingRules,
  type Transformer,
} from 'paretoken'
import { engineOf } from '../servingTable/engineOf.ts'
import { lengthShareOf } from '../servingTable/inferenceX.ts'
import { loadKindOf } from '../servingTable/loadKinds.ts'
import { rowLayout } from '../servingTable/rowLayout.ts'
import { rowPrecision } from '../servingTable/rowPrecision.ts'
import { figureOf, type ServingRow } from '../servingTable/servingRow.ts'
import { nearestLayout } from './nearestLayout.ts'

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
  /** The same, told apart where lengths are drawn from a range. */
  readonly requests: readonly RequestKind[]
  /** Lengths as the table has them: "1024/1024". */
  readonly lengths: string
  /** What had to be assumed of it, where the row does not say it or says what cannot be. */
  readonly assumptions: readonly string[]
}

/** A row that nothing is predicted for, and why. */
export type LeftOut = { readonly id: string; readonly leftOut: string }

/** Tokens of prompts, and of outputs, that are assumed where a row does not state them: the most frequent. */
const usualTokens = 1024

/** Lengths by which outputs of a range are told apart: evenly spread over it. */
const lengthsTold = 8

/** Requests of a row: outputs of 0.8 to 1.0 of the nominal length are spread as widely about their mean, prompts take as long as the mean one. */
function requestsOf(inputTokens: number, outputTokens: number, isSpread: boolean): readonly RequestKind[] {
  if (!isSpread) return [{ inputTokens, outputTokens }]
  return Array.from({ length: lengthsTold }, (_, index) => ({
    inputTokens,
    outputTokens: (outputTokens * (0.8 + (0.2 * (index + 0.5)) / lengthsTold)) / 0.9,
  }))
}

/** Nominal lengths of prompts and outputs of a row, and what had to be assumed of them. */
function lengthsOf({ isl, osl, batch_kind }: Pick<ServingRow, 'isl' | 'osl' | 'batch_kind'>) {
  const stepAlone = loadKindOf(batch_kind) === 'decode-batch-per-rank'
  const stated = { input: figureOf(isl), output: figureOf(osl) ?? (stepAlone ? 1 : undefined) }
  const unstated = [
    ...(stated.input === undefined ? ['prompts'] : []),
    ...(stated.output === undefined ? ['outputs'] : []),
  ]
  return {
    input: stated.input ?? usualTokens,
    output: stated.output ?? usualTokens,
    assumptions: unstated.map((what) => `lengths of ${what} are not stated: ${usualTokens} tokens assumed`),
  }
}

/** Answers a question about a name once, and again from memory: tables ask thousands of times about a few dozen names of the catalog. */
function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>()
  return (name) => {
    const found = known.get(name) ?? answer(name)
    known.set(name, found)
    return found
  }
}

const modelNamed = remembered((name) => {
  const { model } = modelEntry(name)
  return { model, rules: shardingRules(model) }
})

const machineNamed = remembered(accelerator)

const precisions = new Map<string, Precision>()

/** The formats of a row: the same object for the same model, stated format, machine and source. */
function precisionNamed(
  row: Pick<ServingRow, 'model' | 'weight_precision' | 'hardware' | 'group'>,
): Precision {
  const key = [row.model, row.weight_precision, row.hardware, row.group].join(' ')
  const found = precisions.get(key) ?? rowPrecision(row)
  precisions.set(key, found)
  return found
}

const layouts = new Map<string, ReturnType<typeof nearestLayout>>()

/** The layout of a row: the same object for the same model, machine and degrees. */
function layoutNamed(row: Pick<ServingRow, 'model' | 'hardware' | 'tp' | 'pp' | 'ep' | 'dp'>) {
  const key = [row.model, row.hardware, row.tp, row.pp, row.ep, row.dp].join(' ')
  const found =
    layouts.get(key) ?? nearestLayout(rowLayout(row), modelNamed(row.model).rules, machineNamed(row.hardware))
  layouts.set(key, found)
  return found
}

/** The configuration of a row. Throws InputError where a name in it is not known. */
function configurationOf(row: ServingRow): ServedConfiguration | LeftOut {
  const { model } = modelNamed(row.model)
  const hardware = machineNamed(row.hardware)
  const near = layoutNamed(row)
  if ('problem' in near) return { id: row.id, leftOut: `no such layout: ${near.problem}` }
  const { input, output, assumptions } = lengthsOf(row)
  const share = lengthShareOf(row)
  const [inputTokens, outputTokens] = [share * input, share * output]
  return {
    id: row.id,
    cluster: `${row.model} on ${row.hardware}, ${row.engine}`,
    model,
    hardware,
    precision: precisionNamed(row),
    engine: engineOf(row),
    layout: near.layout,
    inputTokens,
    outputTokens,
    requests: requestsOf(inputTokens, outputTokens, share < 1),
    lengths: `${row.isl}/${row.osl}`,
    assumptions: [...(near.note === undefined ? [] : [near.note]), ...assumptions],
  }
}

/** What a row was measured on, or why that cannot be said. */
export function servedConfiguration(row: ServingRow): ServedConfiguration | LeftOut {
  try {
    return configurationOf(row)
  } catch (error) {
    if (error instanceof InputError) return { id: row.id, leftOut: error.message }
    throw error
  }
}
