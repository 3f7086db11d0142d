import type { Offer } from './offer.ts'

/** One model as several providers serve it, on one page. */
type Page = Pick<Offer, 'name' | 'model' | 'date' | 'source'>

type Extras = Partial<
  Pick<
    Offer,
    | 'inputDollarsPerMillionTokens'
    | 'cachedInputDollarsPerMillionTokens'
    | 'outputDollarsPerMillionTokens'
    | 'note'
  >
>

const measured =
  (page: Page) =>
  (provider: string, tokensPerSecond: number, extras: Extras = {}): Offer => ({
    provider,
    ...page,
    tokensPerSecond,
    ...extras,
  })

const dollars = (input: number, output: number): Extras => ({
  inputDollarsPerMillionTokens: input,
  outputDollarsPerMillionTokens: output,
})

const blended = (price: string): Extras => ({
  note: `a mix of three input tokens to one output token costs ${price} per million`,
})

const analysisOf = (page: string): string => `https://artificialanalysis.ai/models/${page}/providers`

const gptOssLow = measured({
  name: 'gpt-oss-120b (low)',
  model: 'gpt-oss-120b',
  date: '2026',
  source: `${analysisOf('gpt-oss-120b-low')} (undated)`,
})

const gptOss = measured({
  name: 'gpt-oss-120b',
  model: 'gpt-oss-120b',
  date: '2026',
  source: 'https://alatirok.com/ai-inference-speed-2026, quoting Artificial Analysis',
})

const deepSeekV4Pro = measured({
  name: 'DeepSeek V4 Pro',
  model: 'deepseek-v4-pro',
  date: '2026',
  source: 'ai-primer.com, quoting Artificial Analysis',
})

const llama405b: Page = {
  name: 'Llama 3.1 405B Instruct',
  model: 'llama-3.1-405b',
  date: '2025',
  source: `${analysisOf('llama-3-1-instruct-405b')} (undated, from 2025 or 2026)`,
}

const gpt5Minimal = measured({
  name: 'GPT-5 (minimal)',
  model: null,
  date: '2025-11',
  source: analysisOf('gpt-5-minimal'),
})

const claude3Sonnet = measured({
  name: 'Claude 3 Sonnet',
  model: null,
  date: '2024-05',
  source: analysisOf('claude-3-sonnet'),
})

const inMay2024 = (name: string, model: string) =>
  measured({
    name,
    model,
    date: '2024-05',
    source: 'https://artificialanalysis.ai/models, as it was in 2024',
  })

const inFebruary2024 = (name: string, model: string | null) =>
  measured({ name, model, date: '2024-02', source: 'therightstack.com, a copy of Artificial Analysis' })

/** Offers whose speed was measured, with their prices where the same page has them. */
export const measuredSpeeds: readonly Offer[] = [
  gptOssLow('Cerebras', 1844.1),
  gptOssLow('SambaNova', 737.9),
  gptOssLow('Fireworks', 525),
  gptOssLow('Eigen AI', 502.2),
  gptOssLow('Clarifai', 484.8, blended('$0.16')),
  gptOss('Cerebras', 1705.8),
  gptOss('SambaNova', 692.5),
  gptOss('Fireworks', 683.4),
  gptOss('Baseten', 650, { note: 'rounded' }),
  measured({
    name: 'gpt-oss-120b',
    model: 'gpt-oss-120b',
    date: '2026',
    source: 'dreaming.press, quoting Artificial Analysis; prices from models.dev',
  })('Groq', 476, { ...dollars(0.15, 0.6), note: 'speed rounded' }),
  measured({
    name: 'gpt-oss-120b (high)',
    model: 'gpt-oss-120b',
    date: '2025',
    source: 'shadabchow.com, quoting Artificial Analysis',
  })('average of providers', 327, { ...dollars(0.15, 0.6), note: 'averages, not medians' }),
  deepSeekV4Pro('Together', 171.3, { cachedInputDollarsPerMillionTokens: 0.2 }),
  deepSeekV4Pro('Lightning AI', 147.5),
  deepSeekV4Pro('Fireworks', 111.9),
  {
    provider: 'Amazon Bedrock Standard',
    ...llama405b,
    ...dollars(2.4, 2.4),
    note: 'input and output taken to cost the same; no speed: the text comes at once after 76 s',
  },
  measured(llama405b)('Amazon Bedrock Latency Optimized', 73.7, blended('$3.00')),
  measured(llama405b)('Azure', 29.4, blended('$8.00')),
  gpt5Minimal('OpenAI', 80, dollars(1.25, 10)),
  gpt5Minimal('Azure', 155, dollars(1.25, 10)),
  claude3Sonnet('Anthropic', 63, dollars(3, 15)),
  claude3Sonnet('Amazon Bedrock', 60, dollars(3, 15)),
  measured({ name: 'Phi-4', model: 'phi-4', date: '2025-01', source: analysisOf('phi-4') })(
    'DeepInfra',
    85,
    dollars(0.07, 0.14),
  ),
  inMay2024('Llama 3 8B', 'llama-3-8b')('median of providers', 216, blended('$0.14')),
  inMay2024('Gemma 7B', 'gemma-7b')('median of providers', 165, blended('$0.15')),
  inFebruary2024('Mixtral 8x7B', 'mixtral-8x7b')('median of providers', 107, blended('$0.50 to $0.80')),
  inFebruary2024('Gemini Pro 1.0', null)('Google', 89),
  inFebruary2024('GPT-3.5 Turbo', null)('OpenAI', 78),
  inFebruary2024('Llama 2 Chat 70B', 'llama-2-70b')('median of providers', 69),
  inFebruary2024('Claude 2.0', null)('Anthropic', 29),
  inFebruary2024('GPT-4', null)('OpenAI', 24, dollars(30, 60)),
  inFebruary2024('GPT-4 Turbo', null)('OpenAI', 20, dollars(10, 30)),
  measured({
    name: 'Qwen3-235B-A22B',
    model: 'qwen3-235b-a22b',
    date: '2025',
    source: 'https://inference-docs.cerebras.ai',
  })('Cerebras', 1500, { note: 'the provider’s own round figure' }),
  measured({
    name: 'deepseek-chat (V3.2)',
    model: 'deepseek-v3.2',
    date: '2025-10',
    source: 'zenmux.ai, the page of the model',
  })('DeepSeek', 14.5, {
    ...dollars(0.56, 1.68),
    note: 'measured at a router, where it went from 4.1 to 19.9 and averaged 7 to 14',
  }),
  measured({ name: 'Kimi K2', model: 'kimi-k2', date: '2025-07', source: 'eval.16x.engineer' })(
    'DeepInfra',
    66,
    { note: 'single prompts through OpenRouter, 60 to 73' },
  ),
  measured({
    name: 'Llama 3.3 70B Instruct',
    model: 'llama-3.3-70b',
    date: '2025',
    source: 'Oracle Cloud Infrastructure documentation, benchmarks of dedicated clusters',
  })('Oracle Cloud Infrastructure', 58.6, {
    note: 'a dedicated cluster (one Large Generic unit), paid by time, with one user; 25.6 with 128 users',
  }),
]
