/**
 * `node scripts/fitEngines.mjs FILE`: fits constants of serving engines to measured runs of whole ones, rewrites the catalog's files of them and of
 * error bands, and prints what was fitted and how far predictions are for what was left out of fits; `calibrate` runs it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import {
  crossErrors,
  crossValidate,
  errorBandsFile,
  errorBandsOf,
  fitEngineRuns,
  fittedEnginesFile,
  fittedEnginesOf,
  leftOutKinds,
} from '../packages/validation/dist/index.js'
import { root, run, tool } from './workspace.mjs'

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(9)
const cell = ({ count, medianError, p90Error, bias }) =>
  `${String(count).padStart(6)}${percent(medianError)}${percent(p90Error)}  ${bias.toFixed(2)}`

function write(name, text) {
  const file = `${root}packages/catalog/src/calibration/${name}`
  writeFileSync(file, text)
  run(tool('biome'), ['check', '--write', file], { stdio: ['ignore', 2, 2] })
}

const fitting = fitEngineRuns(readFileSync(process.argv[2], 'utf8'))
const fitted = fittedEnginesOf(fitting)
write('fittedEngines.ts', fittedEnginesFile(fitted))
console.log(`attention of all engines: launches ${fitted.attentionLaunchShare} of those measured`)
for (const [engine, { constants, residuals }] of Object.entries(fitted.engines)) {
  console.log(engine)
  for (const [name, value] of Object.entries(constants)) console.log(`  ${name.padEnd(26)}${value}`)
  for (const [part, { count, medianError, p90Error }] of Object.entries(residuals))
    console.log(`  ${part.padEnd(26)}${String(count).padStart(6)}${percent(medianError)}${percent(p90Error)}`)
}

console.log('\nLeft out of the fit, then predicted: per output token, to the first token')
for (const kind of leftOutKinds) {
  const predictions = crossValidate(fitting, kind)
  const names = [...new Set(predictions.map(({ sample }) => sample[kind]))]
  const print = (name, some) => {
    const { timePerOutputToken, timeToFirstToken } = crossErrors(name, some)
    console.log(`${name.padEnd(30)}${cell(timePerOutputToken)}   ${cell(timeToFirstToken)}`)
  }
  print(`each ${kind}`, predictions)
  for (const name of names)
    print(
      `  ${name}`,
      predictions.filter(({ sample }) => sample[kind] === name),
    )
}

const bands = errorBandsOf(fitting)
write('errorBands.ts', errorBandsFile(bands))
console.log('\nError bands: median and 90th percentile of |log(predicted / measured)|')
for (const {
  family = 'all',
  architecture = 'all',
  engine = 'all',
  leftOut,
  measuredRuns,
  ...errors
} of bands)
  console.log(
    `${`${family} ${architecture} ${engine}, without its ${leftOut}`.padEnd(60)}${String(measuredRuns).padStart(6)}${percent(errors.medianError)}${percent(errors.p90Error)}`,
  )
