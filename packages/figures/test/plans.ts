import { planChart } from '../src/index.ts'

/** Deployments as `paretoken plan` finds them: pools and instances alone, and a machine that cannot. */
export const plansChart = planChart(
  {
    title: 'What 20 requests/s to llama-3.1-70b on 5 machines cost an hour',
    subtitle: '4,000 tokens in, 1,000 out · first token within 1.00 s on average · at least 40.0 tokens/s',
    footnote: '—: nothing keeps to these limits',
  },
  [
    { name: 'mi300x, fp8', both: 0, decoding: 41.79, prompts: 19.9 },
    { name: 'b200-sxm, fp8', both: 0, decoding: 72.36, prompts: 42.21 },
    { name: 'h200-sxm, fp8', both: 128, decoding: 0, prompts: 0 },
    { name: 'h100-sxm, fp8', both: 0, decoding: 94.4, prompts: 41.3 },
  ],
  [{ name: 'a100-sxm-80gb, bf16' }],
  'dollars',
)
