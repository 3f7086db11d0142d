import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { paperFrontier } from '../src/paper/frontier.ts'
import { goldenAccelerator, goldenModel } from './goldenInputs.ts'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const sources = readdirSync(`${packageFolder}/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${packageFolder}/src/${file}`, 'utf8') }))

/** What reaches out of a pure program: environment, clock, chance, output, network. */
const impure =
  /\b(process|globalThis|window|self|console|performance|crypto|Date|setTimeout|setInterval|queueMicrotask|fetch|require)\s*[.(]|\bnew\s+Date\b|\bMath\.random\b|['"]node:/

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')

describe('the engine is pure', () => {
  it('has no dependency of any kind', () => {
    const manifest: Record<string, unknown> = JSON.parse(
      readFileSync(`${packageFolder}/package.json`, 'utf8'),
    )
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundledDependencies'])
      expect(manifest).not.toHaveProperty(kind)
  })

  it('has sources to look at', () => expect(sources.length).toBeGreaterThan(20))

  it.each(sources)('imports only itself, and uses nothing of Node or the browser: $file', ({ text }) => {
    const code = withoutComments(text)
    const imported = [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name)
    for (const name of imported) expect(name).toMatch(/^\.\.?\/.*\.ts$/)
    expect(code).not.toMatch(impure)
  })

  it('computes the same frontier in a bare context, with nothing but the language', {
    timeout: 30_000,
  }, async () => {
    const question = {
      method: 'ep+pp',
      model: goldenModel('DeepSeek V3'),
      accelerator: goldenAccelerator('H100'),
      contextTokens: 1000,
      resolution: 30,
    } as const
    const built = await build({
      root: packageFolder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: 'src/index.ts', formats: ['iife'], name: 'paretoken' },
      },
    })
    const [bundle] = [built].flat()
    if (!bundle || !('output' in bundle)) throw new Error('nothing was bundled')
    const frontier: string = runInNewContext(
      `${bundle.output[0].code};JSON.stringify(paretoken.paperFrontier(${JSON.stringify(question)}))`,
    )
    expect(JSON.parse(frontier)).toEqual(paperFrontier(question))
  })
})
