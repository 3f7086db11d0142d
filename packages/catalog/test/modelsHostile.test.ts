import { type ConfigImport, parseConfigJson, transformerFromConfig } from '@paretoken/catalog'
import fc from 'fast-check'
import {
  activeParameters,
  arithmeticIntensity,
  decodeFlop,
  InputError,
  kvCacheBytes,
  multiTokenPredictionParameters,
  prefillFlop,
  stateBytes,
  totalParameters,
  towerParameters,
  weightBytes,
} from 'paretoken'
import { describe, expect, it } from 'vitest'
import { knownConfigs } from './modelsConfigs.ts'
import { collectedConfigs } from './modelsSharedFolder.ts'

const configs: readonly unknown[] = [
  ...knownConfigs.map(({ config }) => config),
  ...collectedConfigs().map(({ config }) => config),
]

type Path = readonly (string | number)[]

/** Paths to every value of a configuration, of long lists the first three entries. */
function paths(value: unknown, here: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [here]
  const entries = Array.isArray(value) ? [...value.slice(0, 3).entries()] : Object.entries(value)
  return [here, ...entries.flatMap(([key, inner]) => paths(inner, [...here, key]))]
}

/** A copy with another value at a path; undefined takes the field away. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((entry, index) => (index === key ? replaced(entry, rest, by) : entry))
  const fields = Object.entries(value).map(
    ([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner] as const,
  )
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined))
}

const deep = (levels: number): unknown => (levels === 0 ? null : { text_config: deep(levels - 1) })
const absurd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    '',
    'full_attention',
    'M*E-',
    [],
    {},
    [[]],
    deep(2000),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
  ),
  fc.constantFrom<unknown>(0, 1, -1, 2, 7, 0.5, 1e4, 1e9, 1e18, 1e308, -1e308, 2 ** 53),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(fc.nat(3), { maxLength: 200 }),
)

const mutated = fc
  .constantFrom(...configs)
  .chain((config) =>
    fc
      .array(fc.tuple(fc.constantFrom(...paths(config)), absurd), { minLength: 1, maxLength: 3 })
      .map((changes) =>
        changes.reduce<unknown>(
          (file, [path, by]) => (typeof file === 'object' && file !== null ? replaced(file, path, by) : file),
          config,
        ),
      ),
  )

/** Every figure that is drawn from a model. */
const figures = ({ model, precision }: ConfigImport): readonly number[] => [
  totalParameters(model),
  activeParameters(model),
  multiTokenPredictionParameters(model),
  towerParameters(model),
  weightBytes(model, precision).total,
  weightBytes(model, precision).towers,
  kvCacheBytes(model, 1_000_000, precision),
  stateBytes(model, precision),
  decodeFlop(model, 1000),
  prefillFlop(model, 1000),
  arithmeticIntensity(model, { batch: 8, context: 1000, precision }),
]

const readOrRefuse = (file: unknown): ConfigImport | undefined => {
  try {
    return transformerFromConfig(file)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

describe('hostile configuration files', () => {
  it('are read with finite figures or refused with InputError, whatever was changed in them', () => {
    fc.assert(
      fc.property(mutated, (file) => {
        const imported = readOrRefuse(file)
        if (imported === undefined) return
        for (const figure of figures(imported)) {
          expect(Number.isFinite(figure)).toBe(true)
          expect(figure).toBeGreaterThanOrEqual(0)
        }
        expect(JSON.parse(JSON.stringify(imported))).toEqual(imported)
      }),
      { numRuns: 4000 },
    )
  })

  it('are refused when they are no object', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.jsonValue())),
        (file) => {
          expect(() => transformerFromConfig(file)).toThrow(InputError)
        },
      ),
    )
  })

  it('are refused or read when they are any JSON at all', () => {
    fc.assert(fc.property(fc.json(), (json) => void readOrRefuse(parseConfigJson(json))))
  })

  it.each(['__proto__', 'constructor', 'toString'])('are not led by a field or value named %s', (name) => {
    const file = parseConfigJson(
      `{"${name}": {"hidden_size": 4096}, "model_type": "${name}", "vocab_size": 100}`,
    )
    expect(() => transformerFromConfig(file)).toThrow(
      'hidden_size, num_hidden_layers, num_attention_heads are missing',
    )
  })

  it('are refused at once when they claim a billion layers', () => {
    const file = {
      hidden_size: 64,
      num_attention_heads: 1,
      vocab_size: 10,
      intermediate_size: 64,
      num_hidden_layers: 1e9,
    }
    const start = performance.now()
    expect(() => transformerFromConfig(file)).toThrow(
      'num_hidden_layers must be a whole number from 1 to 10,000',
    )
    expect(performance.now() - start).toBeLessThan(50)
  })

  it('may hold the Infinity and NaN that Python writes, and texts that look like them', () => {
    const file = parseConfigJson(
      '{"time_step_limit": [0.0, Infinity], "a": NaN, "b": -Infinity, "c": "NaN, Infinity"}',
    )
    expect(file).toEqual({ time_step_limit: [0, 1e308], a: null, b: -1e308, c: 'NaN, Infinity' })
    expect(() => parseConfigJson('{"a": }', 'my/config.json')).toThrow('my/config.json is not JSON')
  })
})

describe('the time of an import', () => {
  it('is under 1 ms for each file, undisturbed: the fastest of 15', () => {
    const times = configs.map((config) => {
      const runs = Array.from({ length: 15 }, () => {
        const start = performance.now()
        readOrRefuse(config)
        return performance.now() - start
      })
      return Math.min(...runs)
    })
    expect(Math.max(...times)).toBeLessThan(1)
  })
})
