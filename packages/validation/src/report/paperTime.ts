import { modelEntry, paperAccelerator, paperModel } from '@paretoken/catalog'
import {
  evaluatePaperDecode,
  type PaperAccelerator,
  type PaperTransformer,
  paperFlopPerSecondFor,
  type Transformer,
} from 'paretoken'
import type { RunPrediction } from '../predictions/runPrediction.ts'

/** The paper's accelerators, by the ids of those they are. */
const accelerators: Readonly<Record<string, string>> = {
  'a100-sxm-80gb': 'A100',
  'h100-sxm': 'H100',
  'h200-sxm': 'H200',
  'h800-sxm': 'H800',
}

/** The paper's models that differ from what its terms make of the catalog's. */
const models: Readonly<Record<string, string>> = {
  'deepseek-v3': 'DeepSeek V3',
  'deepseek-r1': 'DeepSeek V3',
}

const bytesPerWeight: Readonly<Record<string, number>> = { bf16: 2, fp8: 1, int8: 1, fp4: 0.5, int4: 0.5 }

/** A model in the paper's terms, which know layers of one kind: grouped-query attention over the whole context, a gated block or experts of one kind. */
function inPaperTerms(name: string, model: Transformer): PaperTransformer | undefined {
  const [layer, ...others] = model.layers
  if (layer === undefined || others.length > 0) return undefined
  const { attention, feedForward } = layer
  if (attention?.kind !== 'grouped-query' || feedForward === null || !feedForward.gated) return undefined
  const { window, chunk, selection } = attention
  if (window !== undefined || chunk !== undefined || selection !== undefined) return undefined
  const mixture = feedForward.kind === 'mixture' ? feedForward : undefined
  if (mixture?.sharedWidth !== undefined || mixture?.denseWidth !== undefined) return undefined
  return {
    name,
    modelDim: model.hiddenSize,
    feedForwardDim: feedForward.kind === 'mixture' ? feedForward.expertWidth : feedForward.width,
    feedForwardMatrices: { up: 2, down: 1 },
    layers: layer.count,
    experts: mixture?.experts ?? 1,
    activeExperts: mixture?.activeExperts ?? 1,
    queryHeads: attention.queryHeads,
    queryHeadsPerKvHead: attention.queryHeads / attention.keyValueHeads,
    headDim: attention.headDimension,
    vocabularySize: model.vocabularySize,
    bytesPerWeight: 2,
    bytesPerActivation: 2,
    parallelAttention: false,
  }
}

type Subject = { readonly model: PaperTransformer; readonly accelerator: PaperAccelerator }

/** Model and machine of a run as the paper has them; undefined where it cannot. */
function subjectOf({ model: name, hardware, precision }: RunPrediction): Subject | undefined {
  const machine = accelerators[hardware]
  const bytes = bytesPerWeight[precision]
  if (machine === undefined || bytes === undefined) return undefined
  const entry = modelEntry(name)
  const known = models[entry.id]
  const model = known === undefined ? inPaperTerms(name, entry.model) : paperModel(known)
  if (model === undefined) return undefined
  const subject = { model: { ...model, bytesPerWeight: bytes }, accelerator: paperAccelerator(machine) }
  return paperFlopPerSecondFor(subject.accelerator, subject.model) === undefined ? undefined : subject
}

/**
 * Seconds of a token by the paper's model (`ep+pp`): the fastest layout on as many accelerators, with as many sequences as our
 * prediction has decoded at a time. It knows nothing of prompts or drafts. Undefined where its terms cannot express model or machine, or memory holds
 * them in no layout.
 */
export function paperTime(): (run: RunPrediction) => number | undefined {
  const subjects = new Map<string, Subject | undefined>()
  const remembered = (run: RunPrediction): Subject | undefined => {
    const key = `${run.model} ${run.hardware} ${run.precision}`
    if (!subjects.has(key)) subjects.set(key, subjectOf(run))
    return subjects.get(key)
  }
  return (run) => {
    if (run.kind.endsWith('drafting') || run.measured.timePerOutputTokenSeconds === undefined)
      return undefined
    const subject = remembered(run)
    if (subject === undefined) return undefined
    const contextTokens =
      run.kind === 'decode step' ? run.inputTokens : run.inputTokens + run.outputTokens / 2
    const size = { batch: Math.max(1, run.batch), accelerators: run.accelerators }
    return evaluatePaperDecode({ ...subject, method: 'ep+pp', contextTokens }, size)?.latencySeconds
  }
}
