import { accelerator, checkpointPrecision, modelEntry, type ServingEngine } from '@paretoken/catalog'
import {
  type Accelerator,
  InputError,
  type Layout,
  layoutOf,
  type NumberFormat,
  type Precision,
  type Transformer,
  uniformPrecision,
} from 'paretoken'
import { readTable } from '../fit/readTable.ts'

/** A decode step of a serving engine, measured without prefill beside it. */
export type MeasuredDecodeStep = {
  readonly id: string
  /** Model, machine and layout, which rows of one run share. */
  readonly cluster: string
  readonly model: Transformer
  readonly hardware: Accelerator
  readonly precision: Precision
  readonly engine: ServingEngine
  readonly layout: Layout
  /** Sequences of all replicas together. */
  readonly batch: number
  readonly contextTokens: number
  readonly seconds: number
}

const texts = [
  'id',
  'engine',
  'model',
  'weight_precision',
  'hardware',
  'tp',
  'pp',
  'ep',
  'dp',
  'batch',
  'batch_kind',
  'isl',
  'osl',
  'tpot_ms',
] as const

type Fields = { readonly [column in (typeof texts)[number]]: string }

const degree = (text: string): number => (text === '' ? 1 : Number(text))

/** The engine whose constants come nearest: those of unnamed ones are vLLM's. */
const engineOf = (name: string): ServingEngine =>
  name.startsWith('sglang') ? 'sglang' : name.startsWith('trt') ? 'tensorrt-llm' : 'vllm'

const formats: Readonly<Record<string, NumberFormat>> = {
  bf16: 'bf16',
  fp8: 'fp8',
  fp4: 'nvfp4',
  int8: 'int8',
  int4: 'int4',
}

function precisionOf(text: string, model: string, id: string): Precision {
  if (text === '') return checkpointPrecision(modelEntry(model))
  const format = formats[text]
  if (format === undefined) throw new InputError(`serving.csv ${id}: unknown weight_precision "${text}"`)
  return uniformPrecision(format)
}

function stepOf(fields: Fields): MeasuredDecodeStep {
  const [tp, pp, ep, dp] = [fields.tp, fields.pp, fields.ep, fields.dp].map(degree) as [
    number,
    number,
    number,
    number,
  ]
  const perRank = fields.batch_kind === 'decode-batch-per-rank'
  const entry = modelEntry(fields.model)
  const grown = perRank || fields.osl === '' ? 0 : Number(fields.osl) / 2
  return {
    id: fields.id,
    cluster: `${fields.model} on ${tp * pp * dp} ${fields.hardware}: TP${tp} DP${dp} EP${ep}`,
    model: entry.model,
    hardware: accelerator(fields.hardware),
    precision: precisionOf(fields.weight_precision, fields.model, fields.id),
    engine: engineOf(fields.engine),
    layout: layoutOf({ tensorParallel: tp, pipelineParallel: pp, dataParallel: dp, expertParallel: ep }),
    batch: Number(fields.batch) * (perRank ? dp : 1),
    contextTokens: Math.max(1, Number(fields.isl) + grown),
    seconds: Number(fields.tpot_ms) / 1000,
  }
}

/**
 * The pure decode steps of a table of serving runs: rows of the kinds `decode-batch-per-rank` (a batch on each data-parallel rank, `isl` the
 * tokens in the cache) and `static` (half of the output counts as context) that give a time per output token.
 */
export const measuredDecodeSteps = (csv: string): readonly MeasuredDecodeStep[] =>
  readTable(csv, 'serving.csv', { texts, figures: [] })
    .filter(({ batch_kind }) => batch_kind === 'decode-batch-per-rank' || batch_kind === 'static')
    .filter(({ tpot_ms }) => tpot_ms !== '')
    .map(stepOf)
