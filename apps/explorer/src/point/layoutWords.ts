import { formatValue } from '@paretoken/figures/charts'
import { acceleratorsOf, attentionRanks, stageRanks } from 'paretoken'
import type { Anatomy } from '../worker/anatomy.ts'
import type { Pool } from './pools.ts'

const count = (value: number): string => formatValue(value, 'number')

const accelerators = (number: number): string =>
  `${count(number)} ${number === 1 ? 'accelerator' : 'accelerators'}`

/** How many instances there are of how many accelerators: "5 instances × 8 accelerators = 40"; of one: "8 accelerators". */
export function poolSum({ instances, accelerators: each }: Pick<Pool, 'instances' | 'accelerators'>): string {
  if (instances === 1) return accelerators(each)
  if (Number.isInteger(instances))
    return `${count(instances)} instances × ${accelerators(each)} = ${count(instances * each)}`
  return `${count(instances)} instances × ${accelerators(each)} for each that decodes`
}

function whereWords({ layout, domain }: Pick<Pool, 'layout' | 'domain'>): readonly string[] {
  const all = acceleratorsOf(layout)
  if (all === 1) return ['One accelerator holds the whole model.']
  if (domain === null) return []
  if (all === domain.size) return [`They fill one domain of ${domain.name}.`]
  if (all < domain.size)
    return [`They share one domain of ${domain.name}, which joins ${count(domain.size)}.`]
  return [
    `They stand in ${count(Math.ceil(all / domain.size))} nodes of ${domain.size}, each joined by ${domain.name}.`,
  ]
}

function stageWords(
  { layout }: Pick<Pool, 'layout'>,
  { layers }: Pick<Anatomy, 'layers'>,
): readonly string[] {
  const { pipelineParallel } = layout
  if (pipelineParallel === 1) return []
  const [few, most] = [Math.floor(layers / pipelineParallel), Math.ceil(layers / pipelineParallel)]
  return [`${pipelineParallel} pipeline stages of ${few === most ? few : `${few} or ${most}`} layers each.`]
}

function attentionWords({ layout }: Pick<Pool, 'layout'>): readonly string[] {
  const { tensorParallel, contextParallel, dataParallel, tensorParallelRows } = layout
  const rows =
    tensorParallelRows === 1 ? '' : `, ${tensorParallelRows} × ${attentionRanks(layout) / tensorParallelRows}`
  return [
    ...(tensorParallel === 1
      ? []
      : [`Tensor parallel: heads of attention are split over ${tensorParallel} accelerators${rows}.`]),
    ...(contextParallel === 1
      ? []
      : [`Context parallel: each sequence's KV cache is split over ${contextParallel}.`]),
    ...(dataParallel === 1
      ? []
      : [`Data parallel: ${dataParallel} groups work on attention, each for sequences of its own.`]),
  ]
}

function weightWords(
  { layout }: Pick<Pool, 'layout'>,
  { experts }: Pick<Anatomy, 'experts'>,
): readonly string[] {
  const dense = experts === null ? stageRanks(layout) : attentionRanks(layout)
  const staged = layout.pipelineParallel === 1 ? '' : ' of a stage'
  const shared = dense === 1 ? [] : [`Dense weights${staged} are cut into ${dense} parts, one on each.`]
  if (experts === null) return shared
  const { expertParallel, expertTensorParallel } = layout
  const cut = expertTensorParallel === 1 ? '' : `, each cut into ${expertTensorParallel} parts`
  if (stageRanks(layout) === 1) return []
  return [
    ...shared,
    expertParallel === 1
      ? `Each of the ${experts} routed experts of a layer is cut into ${expertTensorParallel} parts.`
      : `Expert parallel: of the ${experts} routed experts of a layer each accelerator has ${count(experts / expertParallel)}${cut}.`,
  ]
}

/** A layout in sentences: where its accelerators stand, and which parts of what they have. */
export const layoutSentences = (
  pool: Pick<Pool, 'layout' | 'domain'>,
  anatomy: Pick<Anatomy, 'layers' | 'experts'>,
): readonly string[] => [
  ...whereWords(pool),
  ...stageWords(pool, anatomy),
  ...attentionWords(pool),
  ...weightWords(pool, anatomy),
]
