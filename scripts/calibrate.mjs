/**
 * `npm run calibrate [-- FOLDER]`: fits the catalog's constants to the tables of measurements in a folder (../shared/measurements where none is given)
 * and those of packages/validation/measurements, as `paretoken calibrate` does but for nothing to begin with, rewrites the catalog's files of them, and
 * prints the same report.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { installMissing, root, run, tool } from './workspace.mjs'

installMissing()
run(tool('tsc'), ['-b', 'packages/cli'], { stdio: ['ignore', 2, 2] })
const {
  calibrate,
  errorBandsFile,
  fittedEnginesFile,
  fittedKernelsFile,
  fittedNetworksFile,
  measurementFiles,
} = await import('../packages/validation/dist/index.js')
const { printCalibration } = await import('../packages/cli/dist/calibrate/printCalibration.js')

const folders = [
  resolve(process.argv[2] ?? `${root}../shared/measurements`),
  `${root}packages/validation/measurements`,
]

/** A table of the first folder that has it. */
function table(file) {
  const name = folders.map((folder) => `${folder}/${file}`).find((path) => existsSync(path))
  if (name === undefined) throw new Error(`${folders[0]} has no ${file}`)
  return { name, csv: readFileSync(name, 'utf8') }
}

const calibrated = calibrate(
  Object.fromEntries(Object.entries(measurementFiles).map(([name, file]) => [name, table(file)])),
)
const { kernels, networks, engines, errorBands } = calibrated.constants
const texts = {
  'fittedKernels.ts': fittedKernelsFile(kernels),
  'fittedNetworks.ts': fittedNetworksFile(networks),
  'fittedEngines.ts': fittedEnginesFile(engines),
  'errorBands.ts': errorBandsFile(errorBands),
}
const files = Object.entries(texts).map(([name, text]) => {
  const file = `${root}packages/catalog/src/calibration/${name}`
  writeFileSync(file, text)
  return file
})
run(tool('biome'), ['check', '--write', ...files], { stdio: ['ignore', 2, 2] })
printCalibration(calibrated, files)
