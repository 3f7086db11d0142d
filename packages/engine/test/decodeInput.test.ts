import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Accelerator,
  type DecodeConfiguration,
  evaluate,
  explain,
  type FrontierQuestion,
  InputError,
  idealCalibration,
  type Layout,
  layoutOf,
  paretoFrontier,
  type Transformer,
  uniformPrecision,
} from '../src/index.ts'

const model: Transformer = {
  hiddenSize: 256,
  vocabularySize: 1000,
  tiedEmbeddings: false,
  maximumContext: null,
  layers: [
    {
      count: 2,
      attention: { kind: 'grouped-query', queryHeads: 4, keyValueHeads: 2, headDimension: 64, window: 100 },
      feedForward: { kind: 'dense', width: 512, gated: true },
    },
    {
      count: 2,
      attention: {
        kind: 'latent',
        heads: 4,
        queryLoraRank: 64,
        keyValueLoraRank: 64,
        nopeHeadDimension: 32,
        ropeHeadDimension: 16,
        valueHeadDimension: 32,
      },
      feedForward: { kind: 'mixture', experts: 8, activeExperts: 2, expertWidth: 128, gated: true },
    },
  ],
}

const hardware: Accelerator = {
  id: 'made-up',
  name: 'made up',
  vendor: 'nobody',
  launchYear: 2024,
  flopPerSecond: { bf16: 1e14, fp8: 2e14 },
  hbmBytes: 1e9,
  reportedHbmBytes: 1e9,
  hbmBytesPerSecond: 1e12,
  onChipBytes: 1e7,
  interconnect: [
    {
      name: 'switch',
      topology: 'switch',
      size: 8,
      bytesPerSecondPerDirection: 1e11,
      startUpLatencySeconds: 1e-6,
      inNetworkReduction: true,
    },
  ],
  tdpWatts: 500,
  rentalDollarsPerHour: { low: 1, typical: 2, high: 3 },
}

const deployment: DecodeConfiguration = {
  model,
  hardware,
  precision: uniformPrecision('bf16'),
  workload: { contextTokens: 100, reservedContextTokens: 200 },
  calibration: idealCalibration,
  dollarsPerHour: 2,
  layout: layoutOf({ pipelineParallel: 2, tensorParallel: 2, dataParallel: 2, expertParallel: 2 }),
  batch: 8,
}

const frontier: FrontierQuestion = {
  model,
  hardware,
  precision: uniformPrecision('bf16'),
  workload: { contextTokens: 100_000 },
  calibration: idealCalibration,
  accelerators: [1, 2],
  minimumTokensPerSecond: 1,
  demandTokensPerSecond: 1e12,
  batchResolution: 0.3,
}

/** What an InputError says. */
function sentence(ask: () => unknown): string {
  try {
    ask()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'no error'
}

const ofDeployment = (change: Partial<DecodeConfiguration>) =>
  sentence(() => evaluate({ ...deployment, ...change }))
const ofFrontier = (change: Partial<FrontierQuestion>) =>
  sentence(() => paretoFrontier({ ...frontier, ...change }))
const ofLayout = (degrees: Partial<Layout>) => ofDeployment({ layout: layoutOf(degrees) })

describe('a deployment that cannot be is refused in one sentence that says why', () => {
  it('a layout that does not divide', () => {
    expect(ofLayout({ tensorParallel: 3 })).toBe(
      'layout: tensorParallel 3 does not divide attention heads: 4',
    )
    expect(ofLayout({ pipelineParallel: 5 })).toBe('layout: pipelineParallel 5 is more than the 4 layers')
    expect(ofLayout({ dataParallel: 16 })).toBe(
      'layout: 16 accelerators are more than made-up can be joined: 8',
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a degree of %d', (degree) => {
    expect(ofLayout({ pipelineParallel: degree })).toBe(
      `layout: pipelineParallel must be a whole number of at least 1, not ${degree}`,
    )
  })

  it('a precision in which the machine cannot compute, naming those in which it can', () => {
    const narrow = { ...hardware, flopPerSecond: { int8: 1e14, int4: 2e14 } }
    expect(ofDeployment({ hardware: narrow })).toBe(
      'made-up cannot compute in bf16, nor in a wider format; it has int8, int4',
    )
  })

  it.each([0, -8, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('a batch of %d', (batch) => {
    expect(ofDeployment({ batch })).toBe(`batch must be a whole number from 1 to 1000000000000, not ${batch}`)
  })

  it.each([0, -5, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('a context of %d tokens', (contextTokens) => {
    expect(ofDeployment({ workload: { contextTokens } })).toBe(
      `workload.contextTokens must be from 1 to 1000000000000 tokens, not ${contextTokens}`,
    )
  })

  it.each([99, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'memory for %d tokens where 100 are attended to',
    (reservedContextTokens) => {
      expect(ofDeployment({ workload: { contextTokens: 100, reservedContextTokens } })).toBe(
        `workload.reservedContextTokens must be from contextTokens, 100, to 1000000000000, not ${reservedContextTokens}`,
      )
    },
  )

  it.each([0, -2, Number.NaN, Number.POSITIVE_INFINITY])('a price of %d dollars', (dollarsPerHour) => {
    expect(ofDeployment({ dollarsPerHour })).toBe(
      `dollarsPerHour must be more than 0, at most 1000000000000, not ${dollarsPerHour}`,
    )
  })

  it('a figure of the machine that cannot be', () => {
    expect(ofDeployment({ hardware: { ...hardware, hbmBytesPerSecond: 0 } })).toBe(
      'accelerator made-up: hbmBytesPerSecond must be a number from 1 to 1e+24, not 0',
    )
  })
})

describe('a frontier that cannot be is refused in one sentence that says why', () => {
  it.each([0, -1, 1.5, Number.NaN])('%d accelerators', (count) => {
    expect(ofFrontier({ accelerators: [count] })).toBe(
      `accelerators must be whole numbers of at least 1, not ${count}`,
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('at most %d accelerators', (count) => {
    const { accelerators, ...open } = frontier
    expect(accelerators).toBeDefined()
    expect(sentence(() => paretoFrontier({ ...open, maximumAccelerators: count }))).toBe(
      `maximumAccelerators must be a whole number of at least 1, not ${count}`,
    )
  })

  it('no accelerators to try, or more than can be joined', () => {
    expect(ofFrontier({ accelerators: [] })).toBe('accelerators must have at least one number')
    expect(ofFrontier({ accelerators: [8, 16] })).toBe(
      '16 accelerators are more than made-up can be joined: 8',
    )
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a speed or a demand of %d', (value) => {
    expect(ofFrontier({ minimumTokensPerSecond: value })).toBe(
      `minimumTokensPerSecond must be more than 0, not ${value}`,
    )
    expect(ofFrontier({ demandTokensPerSecond: value })).toBe(
      `demandTokensPerSecond must be more than 0, not ${value}`,
    )
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('steps of %d between batches', (batchResolution) => {
    expect(ofFrontier({ batchResolution })).toBe(`batchResolution must be 0 or more, not ${batchResolution}`)
  })
})

type Path = readonly (string | number)[]

/** The ways to all numbers inside plain data. */
const numbersIn = (data: unknown, path: Path = []): readonly Path[] => {
  if (typeof data === 'number') return [path]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => numbersIn(value, [...path, key]))
}

/** The same data with another number at that place. */
function replaced<Data>(data: Data, [key, ...rest]: Path, number: number): Data {
  if (key === undefined) return number as Data
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>
  copy[key] = replaced(copy[key], rest, number)
  return copy as Data
}

/** The first number inside plain data that is not finite, and where. */
function unsound(data: unknown, path = 'answer'): string | undefined {
  if (typeof data === 'number') return Number.isFinite(data) ? undefined : `${path}: ${data}`
  if (typeof data !== 'object' || data === null) return undefined
  return Object.entries(data)
    .map(([key, value]) => unsound(value, `${path}.${key}`))
    .find((found) => found !== undefined)
}

/** What is unsound in an answer; nothing where there is an InputError in its place. */
function unsoundAnswer(ask: () => unknown): string | undefined {
  try {
    return unsound(ask())
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Numbers that are nothing a person would write, as far as 1e24. */
const junk = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, -1, 0.5, 5e-324),
  fc.double({ min: -1e24, max: 1e24, noNaN: true }),
  fc.maxSafeInteger(),
)

describe('whatever number stands in a field', () => {
  const places = numbersIn(deployment)

  it('a deployment has finite figures or is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, number) => {
        expect(unsoundAnswer(() => evaluate(replaced(deployment, place, number)))).toBeUndefined()
      }),
      { numRuns: 3000 },
    )
  })

  it('an explanation has finite figures or is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, number) => {
        expect(unsoundAnswer(() => explain(replaced(deployment, place, number)))).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it('a frontier has finite figures or is refused', () => {
    const fields = numbersIn(frontier)
    fc.assert(
      fc.property(fc.constantFrom(...fields), junk, (place, number) => {
        expect(unsoundAnswer(() => paretoFrontier(replaced(frontier, place, number)))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

describe('figures of the model, of the calibration and beyond all measure', () => {
  it.each([
    'model.hiddenSize',
    'model.layers.0.count',
    'calibration.hostSeconds',
    'calibration.reservedShare',
  ])('NaN in %s', (place) => {
    const deploymentWithNaN = replaced(deployment, place.split('.'), Number.NaN)
    expect(unsoundAnswer(() => evaluate(deploymentWithNaN))).toBeUndefined()
  })

  it.each(['batch', 'dollarsPerHour'])('a %s whose products are beyond all numbers', (field) => {
    expect(unsoundAnswer(() => evaluate(replaced(deployment, [field], 1e308)))).toBeUndefined()
  })
})
