/** `node scripts/decodeStepErrors.mjs FILE`: how far measured decode steps are from what the catalog's constants predict; `calibrate` runs it. */
import { readFileSync } from 'node:fs'
import { decodeStepErrors, predictDecodeSteps } from '../packages/validation/dist/index.js'

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(9)
const steps = predictDecodeSteps(readFileSync(process.argv[2], 'utf8'))
const { all, ideal, clusters } = decodeStepErrors(steps)
for (const { fittedTo, count, medianError, p90Error, bias } of [all, ideal, ...clusters]) {
  const errors = `${percent(medianError)}${percent(p90Error)}   predicted/measured ${bias.toFixed(2)}`
  console.log(`${fittedTo.padEnd(56)}${String(count).padStart(5)}${errors}`)
}
