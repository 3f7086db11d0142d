/** The web app, built where the command `paretoken explore` finds it; only when something that goes into it has changed. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './workspace.mjs'

const app = `${root}apps/explorer`
const built = `${app}/dist`
const served = `${root}packages/cli/explorer`
const stamp = `${root}node_modules/.explorer-inputs`

/** Everything that decides what is built: the app, the compiled packages that it imports, and the versions of all else. */
const inputs = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => `${app}/${name}`),
  ...['engine', 'catalog', 'figures', 'validation', 'cli'].map((name) => `${root}packages/${name}/dist`),
  `${root}packages/validation/measurements`,
  `${root}package-lock.json`,
]

/** The files of a folder at any depth, always in the same order; of a file, itself; of nothing, none. */
function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** Changes with any of the inputs. */
function inputsHash() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) {
    if (!/\.(map|d\.ts|tsbuildinfo|test\.tsx?)$/.test(file)) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const compressible = /\.(html|js|css|svg|json|webmanifest|txt)$/

/** Puts smaller forms of a file beside it, for the server to send. */
function compress(file) {
  const body = readFileSync(file)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  writeFileSync(`${file}.br`, brotliCompressSync(body, brotli))
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
}

/** Bundles the app; a warning, such as of a module that only Node has, is a fault. */
async function bundle() {
  const { build, createLogger } = await import('vite')
  const warnings = []
  const customLogger = { ...createLogger('warn'), warn: (text) => warnings.push(text) }
  const rolldownOptions = { checks: { pluginTimings: false } }
  await build({ root: app, logLevel: 'warn', customLogger, build: { rolldownOptions } })
  if (warnings.length === 0) return
  console.error(`paretoken: building the explorer gave warnings:\n${warnings.join('\n')}`)
  process.exit(1)
}

const hash = inputsHash()
const isBuilt =
  existsSync(`${served}/index.html`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
if (!isBuilt) {
  await bundle()
  rmSync(served, { recursive: true, force: true })
  cpSync(built, served, { recursive: true })
  for (const file of filesOf(served)) if (compressible.test(file)) compress(file)
  writeFileSync(stamp, hash)
}
