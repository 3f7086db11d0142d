/**
 * `npm run calibrate [-- FOLDER]`: fits kernels and collectives to the tables of measurements in a folder (../shared/measurements where
 * none is given) and those of packages/validation/measurements, then serving engines to runs of whole ones, rewrites the catalog's files of
 * constants, and prints how well they fit, how far predictions are for what fits leave out, and for all decode steps and serving runs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { installMissing, root, run, tool } from './workspace.mjs'

installMissing()
run(tool('tsc'), ['-b', 'packages/validation'], { stdio: ['ignore', 2, 2] })
const { fitKernels, fitNetworks, fittedKernelsFile, fittedNetworksFile } = await import(
  '../packages/validation/dist/index.js'
)

const folder = resolve(process.argv[2] ?? `${root}../shared/measurements`)
const table = (name) => readFileSync(`${folder}/${name}.csv`, 'utf8')
const calibrations = `${root}packages/catalog/src/calibration`

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8)

/** Prints a line for each family and part: measurements, median and 90th percentile of the error, and what it was fitted to. */
function print(fitted) {
  for (const [family, { residuals }] of Object.entries(fitted))
    for (const [part, { fittedTo, count, medianError, p90Error }] of Object.entries(residuals)) {
      const errors = `${percent(medianError)} ${percent(p90Error)}`
      console.log(`${family.padEnd(22)}${part.padEnd(32)}${String(count).padStart(6)} ${errors}  ${fittedTo}`)
    }
}

function write(name, text) {
  const file = `${calibrations}/${name}`
  writeFileSync(file, text)
  run(tool('biome'), ['check', '--write', file], { stdio: ['ignore', 2, 2] })
}

const kernels = fitKernels({
  gemm: table('gemm'),
  decodeAttention: table('decode_attention'),
  decodeMla: table('decode_mla'),
  moe: table('moe'),
  prefill: readFileSync(`${root}packages/validation/measurements/prefill.csv`, 'utf8'),
})
write('fittedKernels.ts', fittedKernelsFile(kernels))
print(kernels)

const networks = fitNetworks({
  collectives: table('collectives'),
  expertAlltoall: table('expert_alltoall'),
})
write('fittedNetworks.ts', fittedNetworksFile(networks))
print(networks)

// In processes of their own, which read the constants just written.
run(tool('tsc'), ['-b', 'packages/validation'], { stdio: ['ignore', 2, 2] })
console.log('\nServing engines')
run(process.execPath, ['scripts/fitEngines.mjs', `${folder}/serving.csv`])
run(tool('tsc'), ['-b', 'packages/validation'], { stdio: ['ignore', 2, 2] })
console.log('\nDecode steps of whole engines')
run(process.execPath, ['scripts/decodeStepErrors.mjs', `${folder}/serving.csv`])
console.log('\nServing runs of whole engines')
run(process.execPath, ['scripts/servingRunErrors.mjs', `${folder}/serving.csv`])
