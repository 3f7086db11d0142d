/** Time of decode frontiers, of one evaluation, and of timing one configuration in a search; on one thread. */
import { accelerator, calibrationFor, checkpointPrecision, modelEntry } from '@paretoken/catalog'
import { evaluate, evaluator, layoutOf, paretoFrontier } from 'paretoken'
import { candidatesOf } from '../packages/engine/dist/search/candidates.js'
import { quantile, timed } from './quantile.mjs'

const question = (model, hardware) => {
  const entry = modelEntry(model)
  const machine = accelerator(hardware)
  return {
    model: entry.model,
    precision: checkpointPrecision(entry),
    hardware: machine,
    calibration: calibrationFor(machine),
    workload: { contextTokens: 4096 },
  }
}

const summary = (times) =>
  `median ${quantile(times, 0.5).toFixed(2)} ms (min ${times[0].toFixed(2)}, p90 ${quantile(times, 0.9).toFixed(2)})`

const llama = question('llama-3.1-70b', 'h100-sxm')
const deepSeek = question('deepseek-v3', 'gb200-nvl72')

console.log('Decode frontiers, one thread\n')
for (const [name, asked, maximumAccelerators] of [
  ['Llama-3.1-70B on H100', llama, 64],
  ['Llama-3.1-70B on H100', llama, 256],
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, 72],
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, 576],
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, 4096],
]) {
  const times = timed(() => paretoFrontier({ ...asked, maximumAccelerators }))
  const { layouts, configurations, points } = paretoFrontier({ ...asked, maximumAccelerators })
  console.log(`${name}, up to ${maximumAccelerators}: ${summary(times)}`)
  const perLayout = `${((1e3 * quantile(times, 0.5)) / layouts).toFixed(1)} µs a layout`
  console.log(
    `  ${layouts} layouts, ${configurations} configurations timed, ${points.length} points; ${perLayout}\n`,
  )
}

const evaluations = 1000
for (const [name, asked, layout] of [
  ['Llama-3.1-70B on 8 H100', llama, layoutOf({ tensorParallel: 8 })],
  ['DeepSeek-V3 on 64 GB200', deepSeek, layoutOf({ dataParallel: 64, expertParallel: 64 })],
]) {
  const microseconds = (once) => {
    const times = timed(() => {
      for (let i = 0; i < evaluations; i++) once(64 + i)
    })
    return `${((1e3 * quantile(times, 0.5)) / evaluations).toFixed(2)} µs`
  }
  const prepared = evaluator(asked)
  console.log(`evaluate, ${name}: ${microseconds((batch) => evaluate({ ...asked, layout, batch }))}`)
  console.log(`  one more batch of an evaluator: ${microseconds((batch) => prepared(layout, batch))}`)
  console.log(`  one more layout of an evaluator: ${microseconds((batch) => prepared({ ...layout }, batch))}`)
}

const batches = 256
for (const [name, asked, counts] of [
  ['Llama-3.1-70B on H100', llama, [1, 2, 4, 8, 16, 32, 64]],
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, [1, 2, 4, 8, 16, 32, 64, 72, 144]],
]) {
  const fresh = []
  for (let run = 0; run < 7; run++) fresh.push(candidatesOf(asked, counts).fitting)
  const configurations = fresh[0].length * batches
  let sum = 0
  const [least] = timed(
    () => {
      for (const { stepSeconds } of fresh.pop())
        for (let batch = 1; batch <= batches; batch++) sum += stepSeconds(batch)
    },
    { runs: 5, warmUps: 2 },
  )
  const perSecond = (configurations / least) * 1e3
  console.log(
    `configurations timed, ${name}: ${(perSecond / 1e6).toFixed(2)} million a second${sum > 0 ? '' : ' (?)'}`,
  )
}
