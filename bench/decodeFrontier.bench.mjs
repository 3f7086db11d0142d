/** Time of decode frontiers, of one evaluation, and of timing one configuration in a search; on one thread. */
import { accelerator, calibrationFor, checkpointPrecision, modelEntry } from '@paretoken/catalog'
import { evaluate, layoutOf, paretoFrontier } from 'paretoken'
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
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, 576],
]) {
  const times = timed(() => paretoFrontier({ ...asked, maximumAccelerators }))
  const { layouts, configurations, points } = paretoFrontier({ ...asked, maximumAccelerators })
  console.log(`${name}, up to ${maximumAccelerators}: ${summary(times)}`)
  console.log(`  ${layouts} layouts, ${configurations} configurations timed, ${points.length} points\n`)
}

const evaluations = 1000
for (const [name, asked, layout] of [
  ['Llama-3.1-70B on 8 H100', llama, layoutOf({ tensorParallel: 8 })],
  ['DeepSeek-V3 on 64 GB200', deepSeek, layoutOf({ dataParallel: 64, expertParallel: 64 })],
]) {
  const times = timed(() => {
    for (let i = 0; i < evaluations; i++) evaluate({ ...asked, layout, batch: 64 + i })
  })
  console.log(`evaluate, ${name}: ${((1e3 * quantile(times, 0.5)) / evaluations).toFixed(2)} µs`)
}

for (const [name, asked, counts] of [
  ['Llama-3.1-70B on H100', llama, [1, 2, 4, 8, 16, 32, 64]],
  ['DeepSeek-V3 on GB200 NVL72', deepSeek, [1, 2, 4, 8, 16, 32, 64, 72, 144]],
]) {
  const { fitting } = candidatesOf(asked, counts)
  const batches = 256
  let sum = 0
  const [least] = timed(
    () => {
      // Batches that are not whole, so that none is remembered.
      for (const { stepSeconds } of fitting) {
        for (let batch = 1; batch <= batches; batch++) sum += stepSeconds(batch + Math.random())
      }
    },
    { runs: 5, warmUps: 2 },
  )
  const configurations = fitting.length * batches
  const perSecond = (configurations / least) * 1e3
  console.log(
    `timing configurations, ${name}: ${(perSecond / 1e6).toFixed(2)} million a second${sum > 0 ? '' : ' (?)'}`,
  )
}
