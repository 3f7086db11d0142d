import type { ProductionReport } from './productionReport.ts'

/** Days of serving that providers have told of. */
export const productionReports: readonly ProductionReport[] = [
  {
    provider: 'DeepSeek',
    model: 'deepseek-r1',
    date: '2025-02-28',
    hardware: 'h800-sxm',
    serving: 'disaggregated',
    instanceAccelerators: 144,
    accelerators: 226.75 * 8,
    dollarsPerHour: 2,
    newInputTokens: 266e9,
    cachedInputTokens: 342e9,
    outputTokens: 168e9,
    contextTokens: 4989,
    tokensPerSecond: 21,
    inputDollarsPerMillionTokens: 0.55,
    cachedInputDollarsPerMillionTokens: 0.14,
    outputDollarsPerMillionTokens: 2.19,
    revenueDollars: 562_027,
    source: 'DeepSeek, "DeepSeek-V3/R1 Inference System Overview", open-infra-index, day 6',
    note: 'V3 and R1 together, all tokens at the prices of R1, though V3 costs less, nights are cheaper and much is free: what could be asked, not what was earned; speed given as 20 to 22',
  },
]
