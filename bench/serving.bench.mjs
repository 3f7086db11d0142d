/** Time of frontiers of requests beside those of decoding alone, and of plans over many machines; on one thread. */
import { accelerator, calibrationFor, checkpointPrecision, modelEntry } from '@paretoken/catalog'
import {
  cheapestPlan,
  decodingOf,
  draftHead,
  paretoFrontier,
  servingFrontier,
  uniformPrecision,
} from 'paretoken'
import { quantile, timed } from './quantile.mjs'

const requests = [{ inputTokens: 4000, outputTokens: 1000 }]

const question = (model, hardware, precision) => {
  const entry = modelEntry(model)
  const machine = accelerator(hardware)
  return {
    model: entry.model,
    precision: precision ?? checkpointPrecision(entry),
    hardware: machine,
    calibration: calibrationFor(machine, 'vllm'),
    requests,
  }
}

const eagle = ({ model: { multiTokenPrediction: _, ...model }, precision }) => ({
  acceptance: [0.7, 0.7, 0.7],
  drafter: { kind: 'head', model: draftHead(model), precision },
})

const runs = { warmUps: 5, runs: 9 }

const summary = (times) =>
  `median ${quantile(times, 0.5).toFixed(1).padStart(7)} ms (min ${times[0].toFixed(1)}, p90 ${quantile(times, 0.9).toFixed(1)})`

console.log(
  'Frontiers of requests, 4,000 tokens in and 1,000 out, beside those of decoding them; one thread, ratios of the least times\n',
)
for (const [name, asked, maximumAccelerators] of [
  ['Llama-3.1-70B on H100', question('llama-3.1-70b', 'h100-sxm'), 64],
  ['Llama-3.1-70B on H100', question('llama-3.1-70b', 'h100-sxm'), 256],
  ['DeepSeek-V3 on GB200 NVL72', question('deepseek-v3', 'gb200-nvl72'), 64],
]) {
  const bounded = { ...asked, maximumAccelerators }
  const decoding = decodingOf(bounded)
  const decode = timed(() => paretoFrontier(decoding), runs)
  const { layouts, points } = paretoFrontier(decoding)
  console.log(`${name}, up to ${maximumAccelerators}`)
  console.log(
    `  ${'decoding alone'.padEnd(34)} ${summary(decode)}, ${layouts} layouts, ${points.length} points`,
  )
  for (const [way, change] of [
    ['aggregated', {}],
    ['aggregated, first token within 2 s', { maximumTimeToFirstTokenSeconds: 2 }],
    ['disaggregated', { serving: 'disaggregated' }],
    ['disaggregated, whole instances', { serving: 'disaggregated', matching: 'whole' }],
    ['best', { serving: 'best' }],
    ['aggregated, up to 3 tokens drafted', { speculation: eagle(asked) }],
  ]) {
    const served = { ...bounded, ...change }
    const times = timed(() => servingFrontier(served), runs)
    const factor = times[0] / decode[0]
    console.log(
      `  ${way.padEnd(34)} ${summary(times)}, ${factor.toFixed(1)} × decoding, ${servingFrontier(served).points.length} points`,
    )
  }
  console.log()
}

const machines = [
  'a100-sxm-80gb',
  'h100-sxm',
  'h200-sxm',
  'b200-sxm',
  'gb200-nvl72',
  'mi300x',
  'mi325x',
  'mi355x',
]
const formats = ['bf16', 'fp8', 'int4']
const level = { minimumTokensPerSecond: 40, maximumTimeToFirstTokenSeconds: 1 }

console.log('Plans for Llama-3.1-70B at 20 requests/s, 25 ms per token, 1 s to the first; one thread\n')
for (const serving of ['aggregated', 'disaggregated', 'best']) {
  const questions = machines.flatMap((machine) =>
    formats.map((format) => ({
      ...question('llama-3.1-70b', machine, uniformPrecision(format)),
      ...level,
      serving,
    })),
  )
  const times = timed(() => cheapestPlan({ questions, requestsPerSecond: 20 }), runs)
  const { perQuestion } = cheapestPlan({ questions, requestsPerSecond: 20 })
  console.log(
    `${machines.length} machines × ${formats.length} precisions, ${serving.padEnd(13)} ${summary(times)}, ${perQuestion.length} of ${questions.length} served`,
  )
}
