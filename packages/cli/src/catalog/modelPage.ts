import { accelerator } from '@paretoken/catalog'
import { hasExperts, type ParameterKind, ridgePoint, weightBytes } from 'paretoken'
import { formatNumber, formatParameters, formatPercent } from '../output/formatNumber.ts'
import { type Column, tableOf } from '../output/table.ts'
import { seesOnlyPart } from './attentionWords.ts'
import { batches } from './decodeFacts.ts'
import { heldLoad, holdingMachines } from './holdingMachines.ts'
import { layerLines } from './layerLines.ts'
import { type ModelFacts, modelFacts } from './modelFacts.ts'
import type { ModelSubject } from './modelSubject.ts'
import { precisionWords } from './precisionWords.ts'
import { section } from './section.ts'
import { servedFormats } from './servedFormats.ts'
import { formatBytes, formatDifference, formatFlop, formatTokens, formatWhole } from './units.ts'
import { wrapped } from './wrapped.ts'

const right = (heading: string): Column => ({ heading, align: 'right' })

const kindNames: Readonly<Record<ParameterKind, string>> = {
  attention: 'attention',
  stateSpace: 'state space, linear attention',
  denseFeedForward: 'dense feed-forward',
  routedExperts: 'routed experts',
  sharedExperts: 'shared experts',
  router: 'router',
  norms: 'norms',
  embedding: 'embedding',
  head: 'output head',
}

function shape({ model }: ModelSubject, facts: ModelFacts, columns: number): string {
  const lines = layerLines(model)
  const width = Math.max(...lines.map(([count]) => formatWhole(count).length))
  const context = model.maximumContext === null ? 'not known' : `${formatWhole(model.maximumContext)} tokens`
  return [
    ...lines.map(([count, words]) => wrapped(`${formatWhole(count).padStart(width)} × `, words, columns)),
    `hidden size ${formatWhole(facts.hiddenSize)} · vocabulary ${formatWhole(facts.vocabularySize)}${model.tiedEmbeddings ? ', also the output head' : ''} · longest context ${context}`,
  ].join('\n')
}

const isDense = (facts: ModelFacts): boolean => facts.activeParameters === facts.totalParameters

const formatShare = (share: number): string => (share < 1e-4 ? '< 0.01 %' : formatPercent(share))

/** Counts and bytes by kind, the largest first, and their total. */
function weights(facts: ModelFacts): string {
  const kinds = (Object.keys(kindNames) as ParameterKind[])
    .filter((kind) => facts.parametersByKind[kind] > 0)
    .toSorted((a, b) => facts.parametersByKind[b] - facts.parametersByKind[a])
  const active = (count: number): readonly string[] => (isDense(facts) ? [] : [formatWhole(count)])
  return tableOf(
    [
      { heading: '' },
      right('parameters'),
      right('share'),
      ...(isDense(facts) ? [] : [right('active')]),
      right('checkpoint'),
    ],
    [
      ...kinds.map((kind) => [
        kindNames[kind],
        formatWhole(facts.parametersByKind[kind]),
        formatShare(facts.parametersByKind[kind] / facts.totalParameters),
        ...active(facts.activeParametersByKind[kind]),
        formatBytes(facts.weightBytesByKind[kind]),
      ]),
      [
        'total',
        formatWhole(facts.totalParameters),
        '',
        ...active(facts.activeParameters),
        formatBytes(facts.weightBytes),
      ],
    ],
  )
}

/** What publishers say beside what was counted, and what stands apart from the counts. */
function besideCounts(facts: ModelFacts, columns: number): readonly string[] {
  const { published, multiTokenPrediction, towers } = facts
  const parts = [
    ...(published === undefined
      ? []
      : [
          `Published: ${formatParameters(published.totalParameters)} (counted: ${formatDifference(published.totalDifference)})${
            published.activeParameters === undefined
              ? ''
              : `, ${formatParameters(published.activeParameters)} active (counted: ${formatDifference(published.activeDifference ?? 0)})`
          }; ${published.source}.`,
        ]),
    ...(facts.mismatch === undefined ? [] : [`Total: ${facts.mismatch}.`]),
    ...(facts.activeMismatch === undefined ? [] : [`Active: ${facts.activeMismatch}.`]),
    ...(facts.doubtful === undefined ? [] : [`? Doubtful: ${facts.doubtful}.`]),
    ...(multiTokenPrediction.parameters === 0
      ? []
      : [
          `Apart: multi-token prediction, ${multiTokenPrediction.modules} module${multiTokenPrediction.modules === 1 ? '' : 's'} of ${formatParameters(multiTokenPrediction.parameters)} parameters together, ${formatBytes(multiTokenPrediction.weightBytes)}.`,
        ]),
    ...towers.map(
      ({ modality, name, parameters }) =>
        `Apart: ${modality} tower (${name}), ${parameters === null ? 'parameters not known' : `${formatParameters(parameters)} parameters`}.`,
    ),
  ]
  return parts.map((part) => wrapped('  ', part, columns))
}

/** The columns of precisions: the checkpoint's, then those of them that differ from it. */
function formatColumns(
  { model }: ModelSubject,
  facts: ModelFacts,
): readonly (keyof ModelFacts['weightBytesByFormat'])[] {
  const same = Math.round(weightBytes(model, facts.precision).total)
  return servedFormats.filter((format) => facts.weightBytesByFormat[format] !== same)
}

function holding(subject: ModelSubject, facts: ModelFacts): string {
  const others = formatColumns(subject, facts)
  const machines = holdingMachines(subject.model, subject.precision)
  return tableOf(
    [{ heading: '' }, right('memory'), right('checkpoint'), ...others.map(right)],
    [
      [
        'weights',
        '',
        formatBytes(facts.weightBytes),
        ...others.map((format) => formatBytes(facts.weightBytesByFormat[format])),
      ],
      ...machines.map(({ id, usableHbmBytes, accelerators }) => [
        id,
        formatBytes(usableHbmBytes),
        formatWhole(accelerators.checkpoint),
        ...others.map((format) => formatWhole(accelerators[format])),
      ]),
    ],
  )
}

const decode = (facts: ModelFacts): string =>
  tableOf(
    [
      right('context'),
      right('KV cache'),
      right('read a step'),
      right('FLOP a token'),
      ...batches.map((batch, index) => right(`${index === 0 ? 'FLOP/B, ' : ''}batch ${batch}`)),
    ],
    facts.decode.map((at) => [
      at.contextTokens === 0 ? '0' : formatTokensOf(at.contextTokens),
      formatBytes(at.kvCacheBytes),
      formatBytes(at.kvReadBytes),
      formatFlop(at.flopPerToken),
      ...at.arithmeticIntensity.map(({ flopPerByte }) => formatNumber(flopPerByte)),
    ]),
  )

const formatTokensOf = (tokens: number): string =>
  tokens < 1e4 ? `${formatNumber(tokens / 1000, 1)}k` : formatTokens(tokens)

const ridgeLine = (columns: number): string => {
  const points = ['a100-sxm-80gb', 'h100-sxm', 'b200-sxm', 'mi300x', 'tpu-v5e'].map(
    (id) => `${id} ${formatNumber(ridgePoint(accelerator(id), 'bf16') ?? 0)}`,
  )
  return wrapped(
    '  ',
    `Below its ridge point memory bounds a machine, above it arithmetic; in bf16: ${points.join(', ')}.`,
    columns,
  )
}

function decodeNotes({ model }: ModelSubject, facts: ModelFacts, columns: number): readonly string[] {
  const { maximumContext, precision } = facts
  const format = facts.kvCacheBytesPerTokenByFormat
  const narrow = model.layers.some(({ attention }) => attention !== null && seesOnlyPart(attention))
  const kept = precision.kvCache === 'bf16' ? '' : `; the checkpoint has ${precision.kvCache}`
  const perToken =
    format.bf16 === 0
      ? 'There is no KV cache.'
      : `A token adds ${formatWhole(format.bf16)} B of KV cache in bf16, ${formatWhole(format.fp8)} B in fp8${kept}${narrow ? '; less once its windows are full' : ''}.`
  const state =
    facts.stateBytes === 0
      ? []
      : [`Each sequence keeps ${formatBytes(facts.stateBytes)} of state, whatever its length.`]
  const beyond =
    maximumContext !== null && facts.decode.some(({ contextTokens }) => contextTokens > maximumContext)
      ? [
          `The model is meant for contexts up to ${formatWhole(maximumContext)}; longer ones are for comparison.`,
        ]
      : []
  return [wrapped('  ', [perToken, ...state, ...beyond].join(' '), columns), ridgeLine(columns)]
}

/** A page about a model: what it is made of, what it weighs, what decoding takes, what holds it, where that is from. */
export function modelPage(subject: ModelSubject, columns: number): string {
  const facts = modelFacts(subject)
  const { model, precision, source } = subject
  const withExperts = hasExperts(model)
  const family = subject.modelType ? `, model_type ${subject.modelType}` : ''
  const load = `${heldLoad.sequences} sequences of ${formatTokensOf(heldLoad.contextTokens)} tokens`
  return [
    `${subject.id}: ${formatParameters(facts.totalParameters)} parameters${isDense(facts) ? '' : `, ${formatParameters(facts.activeParameters)} active`}`,
    `${facts.architecture} · ${facts.layers} layers · checkpoint in ${precisionWords(precision, withExperts)}${family}`,
    ...section('Layers', shape(subject, facts, columns - 2)),
    ...section('Weights', weights(facts)),
    ...besideCounts(facts, columns),
    ...section('Decoding, at the checkpoint’s precision', decode(facts)),
    ...decodeNotes(subject, facts, columns),
    ...section('Accelerators that hold it', holding(subject, facts)),
    wrapped('  ', `Weights, KV cache and state of ${load}; a tenth of memory left free.`, columns),
    '',
    ...(facts.notes.length === 0
      ? []
      : ['Notes', ...facts.notes.map((note) => wrapped('  ', note, columns)), '']),
    wrapped('Source: ', source, columns),
  ].join('\n')
}
