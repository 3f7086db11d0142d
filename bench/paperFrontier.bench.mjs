/** Time of one frontier of the paper at full resolution, on one thread. */
import { paperAccelerator, paperModel } from '@paretoken/catalog'
import { paperFrontier } from 'paretoken'

const h100 = paperAccelerator('H100')
const plain = { method: 'ep+pp', accelerator: h100, contextTokens: 0 }
const speculation = { draftModel: paperModel('Llama 3 8B'), acceptance: 0.8, maximumDraftTokens: 5 }

const sizes = 400 * 400
const layouts = 132
/** Plain, drafting, and verifying at four depths. */
const speculativePasses = 6

const curves = [
  { name: 'Llama 3 70B on H100', question: { ...plain, model: paperModel('Llama 3 70B') }, passes: 1 },
  { name: 'DeepSeek V3 on H100', question: { ...plain, model: paperModel('DeepSeek V3') }, passes: 1 },
  {
    name: 'GPT-4 on H100, drafted by Llama 3 8B',
    question: { ...plain, model: paperModel('GPT-4'), speculation },
    passes: speculativePasses,
  },
]

const warmUps = 2
const runs = 15

const millisecondsOf = (question) => {
  const start = performance.now()
  paperFrontier(question)
  return performance.now() - start
}

/** The value at a share of the way through sorted values. */
const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))]

console.log(`Paper frontiers, 400 × 400 sizes, one thread, ${runs} runs after ${warmUps} to warm up`)
console.log(
  'A configuration is one layout at one size; it is decided by evaluating it, or by a bound that excludes it.\n',
)
for (const { name, question, passes } of curves) {
  for (let run = 0; run < warmUps; run++) millisecondsOf(question)
  const times = Array.from({ length: runs }, () => millisecondsOf(question)).sort((a, b) => a - b)
  const [least, lower, median, upper, most] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(times, share))
  const configurations = sizes * layouts * passes
  console.log(name)
  console.log(
    `  median ${median.toFixed(0)} ms   (min ${least.toFixed(0)}, p25 ${lower.toFixed(0)}, p75 ${upper.toFixed(0)}, max ${most.toFixed(0)})`,
  )
  console.log(
    `  ${(configurations / 1e6).toFixed(0)} million configurations decided, ${(configurations / median / 1e3).toFixed(0)} million a second\n`,
  )
}
