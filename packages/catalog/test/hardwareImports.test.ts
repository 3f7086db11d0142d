import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Packages that a module and all it imports from this package need when it runs. */
function packagesNeeded(module: URL, seen = new Set<string>()): readonly string[] {
  if (seen.has(module.href)) return []
  seen.add(module.href)
  const source = readFileSync(module, 'utf8').replaceAll(/^(import|export) type [\s\S]*?from .*$/gm, '')
  const specifiers = [...source.matchAll(/^(?:import|export|\}) ?[\s\S]*?from '([^']+)'$/gm)].map(
    ([, specifier = '']) => specifier,
  )
  return specifiers.flatMap((specifier) =>
    specifier.startsWith('.') ? packagesNeeded(new URL(specifier, module), seen) : specifier,
  )
}

const needs = (path: string) => new Set(packagesNeeded(new URL(path, import.meta.url)))

test('listing accelerators loads neither zod nor yaml', () => {
  const needed = needs('../src/index.ts')
  expect(needed).toContain('paretoken')
  expect(needed).not.toContain('zod')
  expect(needed).not.toContain('yaml')
})

test('reading files does', () => {
  expect(needs('../src/files/index.ts')).toContain('zod')
  expect(needs('../src/files/index.ts')).toContain('yaml')
})
