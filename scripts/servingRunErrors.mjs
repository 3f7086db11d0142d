/**
 * `node scripts/servingRunErrors.mjs FILE`: how far measured serving runs are from what the catalog's constants predict, in time per output token,
 * time to the first token and throughput of each accelerator; `calibrate` runs it.
 */
import { readFileSync } from 'node:fs'
import {
  leftOutReasons,
  measuredServingRuns,
  predictMaximums,
  predictServingRun,
  reasonCounts,
  servingKinds,
  servingMaximumErrors,
  servingRunErrors,
} from '../packages/validation/dist/index.js'

const csv = readFileSync(process.argv[2], 'utf8')
const percent = (share) => `${(100 * share).toFixed(0)} %`.padStart(8)
const cell = ({ count, medianError, p90Error, bias }) =>
  count === 0
    ? ''.padEnd(30)
    : `${String(count).padStart(5)}${percent(medianError)}${percent(p90Error)}   ${bias.toFixed(2)}`.padEnd(
        30,
      )
const print = ({ name, timePerOutputToken, timeToFirstToken, throughput }, indent = '') =>
  console.log(
    `${`${indent}${name}`.padEnd(46)}${cell(timePerOutputToken)}${cell(timeToFirstToken)}${cell(throughput)}`.trimEnd(),
  )
const printReasons = (what, reasons) => {
  for (const [reason, count] of reasons) console.log(`${String(count).padStart(5)} ${what}: ${reason}`)
}

const { runs, leftOut } = measuredServingRuns(csv)
const predicted = runs.map(predictServingRun)
const heading = 'runs  median    90th  pred/meas'.padEnd(30)
console.log(
  `${''.padEnd(46)}${['per output token', 'to the first token', 'throughput'].map((figure) => figure.padStart(17).padEnd(30)).join('')}`.trimEnd(),
)
console.log(`${''.padEnd(47)}${heading.repeat(3)}`.trimEnd())
for (const [name, is] of servingKinds) {
  const { all, ideal, undoubted, groups } = servingRunErrors(
    name,
    predicted.filter(({ run }) => is(run)),
  )
  console.log()
  for (const errors of [all, ideal, undoubted]) print(errors)
  for (const { by, errors } of groups) {
    console.log(`  by ${by}`)
    for (const each of errors) print(each, '    ')
  }
}

const { maximums, leftOut: unsaid } = predictMaximums(csv)
console.log('\nThe most throughput, at the largest batch that memory holds')
for (const { fittedTo, count, medianError, p90Error, bias } of servingMaximumErrors(maximums))
  console.log(
    `${fittedTo.padEnd(46)}${String(count).padStart(5)}${percent(medianError)}${percent(p90Error)}   ${bias.toFixed(2)}`,
  )

console.log('\nRows')
console.log(`${String(runs.length).padStart(5)} with a concurrency, predicted`)
printReasons('of these in doubt', reasonCounts(predicted.flatMap(({ doubts }) => doubts)))
printReasons('left out', leftOutReasons(leftOut))
console.log(`${String(maximums.length).padStart(5)} with the most throughput, predicted`)
printReasons('left out', leftOutReasons(unsaid))
