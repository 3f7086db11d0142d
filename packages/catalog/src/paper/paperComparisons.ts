import type { PaperFrontierQuestion } from 'paretoken'
import { lookUp } from '../lookUp.ts'
import { paperAccelerator } from './paperAccelerators.ts'
import { paperModel } from './paperModels.ts'

/** One figure of the paper: several frontiers to be seen beside each other. */
export type PaperComparison = {
  readonly id: string
  readonly title: string
  readonly curves: readonly PaperCurve[]
}

/** One curve of a figure, by the names of what it is computed from. */
export type PaperCurve = {
  readonly name: string
  readonly model: string
  readonly accelerator: string
  readonly contextTokens: number
  readonly demandTokensPerSecond?: number
  readonly draft?: {
    readonly model: string
    readonly acceptance: number
    readonly maximumDraftTokens: number
  }
}

/** The draft model of most figures, as often right as the paper assumes. */
const llama8Drafts = { model: 'Llama 3 8B', acceptance: 0.8, maximumDraftTokens: 5 }
const llama8MqaDrafts = { ...llama8Drafts, model: 'Llama 3 8B MQA' }

const on = (accelerator: string, contextTokens: number, more: Partial<PaperCurve> = {}) => {
  return (name: string, model: string, evenMore: Partial<PaperCurve> = {}): PaperCurve => ({
    name,
    model,
    accelerator,
    contextTokens,
    ...more,
    ...evenMore,
  })
}

const onH100 = on('H100', 0)
const onH200WithDrafts = on('H200', 0, { draft: llama8Drafts })
const onH200WithDraftsAndLongContext = on('H200', 100_000, { draft: llama8Drafts })

/** GPT-4 and smaller models of its kind. */
const gpt4AndParts = (curve: (name: string, model: string) => PaperCurve): readonly PaperCurve[] => [
  curve('GPT-4 (1.8T params)', 'GPT-4'),
  curve('Half-size GPT-4 (900B params)', 'GPT-4 / 2'),
  curve('Quarter-size GPT-4 (450B params)', 'GPT-4 / 4'),
  curve('Eighth-size GPT-4 (225B params)', 'GPT-4 / 8'),
  curve('Sixteenth-size GPT-4 (112B params)', 'GPT-4 / 16'),
]

/** The 14 comparisons of arXiv 2506.04645 and of its reference implementation, by the names that one gives them. */
export const paperComparisons: readonly PaperComparison[] = [
  {
    id: 'llama_comparison',
    title: 'Token economics of Llama models on the H100 SXM',
    curves: ['Llama 3 70B', 'Llama 3 8B'].flatMap((model) => {
      const curve = on('H100', 1)
      return [
        curve(`${model} (1M tok/sec)`, model, { demandTokensPerSecond: 1e6 }),
        curve(`${model} (10K tok/sec)`, model, { demandTokensPerSecond: 1e4 }),
      ]
    }),
  },
  {
    id: 'all_models_comparison',
    title: 'Token economics of all models on the H100 SXM',
    curves: [
      onH100('GPT-4 16-bit (speculative)', 'GPT-4'),
      onH100('Llama 3.1 405B 8-bit', 'Llama 3 405B'),
      onH100('Llama 3 70B 8-bit', 'Llama 3 70B'),
      onH100('Mixtral 8x22B 16-bit', 'Mixtral 8x22B'),
      onH100('DeepSeek-V3 8-bit', 'DeepSeek V3'),
    ],
  },
  {
    id: 'all_models_comparison_with_spec_dec',
    title: 'Token economics of all models on the H100 SXM with speculative decoding',
    curves: [
      onH100('GPT-4 16-bit (speculative)', 'GPT-4', { draft: llama8Drafts }),
      onH100('Llama 3.1 405B 8-bit', 'Llama 3 405B 8-bit', { draft: llama8Drafts }),
      onH100('Llama 3 70B 8-bit', 'Llama 3 70B 8-bit', { draft: llama8Drafts }),
      onH100('Mixtral 8x22B 16-bit', 'Mixtral 8x22B', { draft: llama8Drafts }),
      onH100('DeepSeek-V3 8-bit', 'DeepSeek V3', { draft: llama8Drafts }),
    ],
  },
  {
    id: 'gpus_comparison',
    title: 'Token economics of Llama 3 70B (8-bit quantization) on different GPUs',
    curves: ['H100', 'A100', 'V100'].map((gpu) => on(gpu, 0)(gpu, 'Llama 3 70B 8-bit')),
  },
  {
    id: 'gpus_long_context_comparison',
    title: 'Token economics of Llama 3 405B on different GPUs (long context)',
    curves: ['H100', 'H800', 'A100', 'V100', 'H20', 'H200'].map((gpu) =>
      on(gpu, 100_000)(gpu, 'Llama 3 405B 8-bit'),
    ),
  },
  {
    id: 'context_length_comparison',
    title: 'Token economics of Llama 3 70B on different context lengths',
    curves: [
      on('H100', 0)('Empty context', 'Llama 3 70B 8-bit'),
      on('H100', 1000)('Context of 1K tokens', 'Llama 3 70B 8-bit'),
      on('H100', 10_000)('Context of 10K tokens', 'Llama 3 70B 8-bit'),
    ],
  },
  {
    id: 'quantization_comparison',
    title: 'Token economics of Llama 3 70B on different precisions',
    curves: [
      onH100('Llama 3 70B 16-bit', 'Llama 3 70B'),
      onH100('Llama 3 70B 8-bit', 'Llama 3 70B 8-bit'),
      onH100('Llama 3 70B 4-bit', 'Llama 3 70B 4-bit'),
    ],
  },
  {
    id: 'spec_dec_comparison',
    title: 'Token economics of Llama models on different spec dec settings',
    curves: [
      onH100('Llama 3 70B (8B acceptance=0.8)', 'Llama 3 70B', { draft: llama8Drafts }),
      onH100('Llama 3 70B (no spec dec)', 'Llama 3 70B', { draft: { ...llama8Drafts, acceptance: 0 } }),
      onH100('Llama 3.1 405B (8B acceptance=0.8)', 'Llama 3 405B', { draft: llama8Drafts }),
      onH100('Llama 3.1 405B (no spec dec)', 'Llama 3 405B', {
        draft: { model: 'Llama 3 70B', acceptance: 0, maximumDraftTokens: 5 },
      }),
    ],
  },
  {
    id: 'mistral_large_comparison',
    title: 'Token economics of Mistral Large 2 on different context lengths',
    curves: shortAndLongContext('Mistral Large 2'),
  },
  {
    id: 'deepseek_v3_context_len_comparison',
    title: 'Token economics of DeepSeek-V3 (8-bits) on different context lengths',
    curves: shortAndLongContext('DeepSeek V3'),
  },
  {
    id: 'gpt_4_comparison_with_spec_dec',
    title: 'Models on the scale of GPT-4 can’t be served as quickly or cheaply as GPT-4o',
    curves: [...gpt4AndParts(onH200WithDrafts), onH200WithDrafts('Llama 3 70B', 'Llama 3 70B')],
  },
  {
    id: 'gpt_4_llama_comparison_with_spec_dec',
    title: 'Models on the scale of GPT-4 can’t be served as quickly or cheaply as GPT-4o',
    curves: [
      ...gpt4AndParts(onH200WithDrafts),
      ...['1.8T', '900B', '450B', '225B', '112B'].map((size) =>
        onH200WithDrafts(`Llama 3 ${size}`, `Llama 3 ${size}`),
      ),
    ],
  },
  {
    id: 'gpt_4_comparison_with_spec_dec_long_context',
    title: 'Token economics of scaled down GPT-4 versions on the H200 SXM (100K context length)',
    curves: gpt4AndParts(onH200WithDraftsAndLongContext),
  },
  {
    id: 'tpu_test',
    title: 'Token economics of Llama 3.1 405B on TPU v4',
    curves: [
      on('TPU v4', 0)('Llama 3.1 405B', 'Llama 3 405B', {
        draft: { model: 'Llama 3 70B', acceptance: 0, maximumDraftTokens: 5 },
      }),
    ],
  },
]

function shortAndLongContext(model: string): readonly PaperCurve[] {
  return [
    onH100('Short context', model),
    onH100('Short context with speculative decoding', model, { draft: llama8MqaDrafts }),
    on('H100', 100_000)('Long context', model),
    on('H100', 100_000)('Long context with speculative decoding', model, { draft: llama8MqaDrafts }),
  ]
}

/** The comparison of that name. Throws InputError where there is none. */
export const paperComparison = (name: string): PaperComparison =>
  lookUp(paperComparisons, name, 'comparison of the paper', 'paretoken paper')

/** The question whose frontier is the curve, by method `ep+pp` as in the paper. */
export function paperCurveQuestion(curve: PaperCurve): PaperFrontierQuestion {
  const { draft, demandTokensPerSecond } = curve
  return {
    model: paperModel(curve.model),
    accelerator: paperAccelerator(curve.accelerator),
    method: 'ep+pp',
    contextTokens: curve.contextTokens,
    ...(demandTokensPerSecond === undefined ? {} : { demandTokensPerSecond }),
    ...(draft === undefined
      ? {}
      : {
          speculation: {
            draftModel: paperModel(draft.model),
            acceptance: draft.acceptance,
            maximumDraftTokens: draft.maximumDraftTokens,
          },
        }),
  }
}
