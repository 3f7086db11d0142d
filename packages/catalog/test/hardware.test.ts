import {
  type Accelerator,
  acceleratorProblems,
  type ComputeFormat,
  computeFormatsOf,
  type InterconnectTier,
  largestSystemSize,
  ridgePoint,
} from 'paretoken'
import { describe, expect, test } from 'vitest'
import { accelerator, acceleratorEntries, normalizeName, sourcesOf } from '../src/index.ts'

const all: readonly Accelerator[] = acceleratorEntries.map(({ id }) => accelerator(id))

const scaleUp = (id: string): InterconnectTier | undefined => accelerator(id).interconnect.at(0)
const scaleOut = (id: string): InterconnectTier | undefined => accelerator(id).interconnect.at(-1)

test('there are at least 45 accelerators, each sound and plain data', () => {
  expect(all.length).toBeGreaterThanOrEqual(45)
  for (const one of all) {
    expect(acceleratorProblems(one), one.id).toEqual([])
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
  }
})

test.each([
  ['a100-80', 153],
  ['h100', 295],
  ['h200', 206],
  ['b200', 281],
  ['mi300x', 247],
  ['tpu-v5e', 240],
])(
  'the ridge point of %s in bf16 is %i FLOP per byte (data sheets; scaling book for the TPU)',
  (id, ridge) => {
    expect(Math.round(ridgePoint(accelerator(id), 'bf16') ?? 0)).toBe(ridge)
  },
)

describe('names', () => {
  test('no name means two accelerators', () => {
    const names = acceleratorEntries.flatMap(({ id, aliases = [] }) => [id, ...aliases].map(normalizeName))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test.each([
    ['h100', 'h100-sxm'],
    ['H100 SXM', 'h100-sxm'],
    ['a100', 'a100-sxm-80gb'],
    ['MI300X', 'mi300x'],
    ['gb200', 'gb200-nvl72'],
    ['Rubin', 'vr-nvl72'],
    ['TPU v6e', 'tpu-v6e'],
    ['ironwood', 'tpu-v7'],
    ['trn2', 'trainium2'],
  ])('%s is %s', (name, id) => {
    expect(accelerator(name).id).toBe(id)
  })

  test('a name that does not exist is answered with what is near', () => {
    expect(() => accelerator('h100-smx')).toThrow('unknown accelerator: "h100-smx"; did you mean "h100-sxm"')
  })
})

describe('sources', () => {
  const fixed = new Set([
    'id',
    'name',
    'vendor',
    'memoryType',
    'topology',
    'dimensions',
    'inNetworkReduction',
  ])

  /** Places of all numbers in plain data. */
  const numbers = (value: unknown, place: string): readonly string[] => {
    if (typeof value === 'number') return [place]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value)
      .filter(([key]) => !fixed.has(key))
      .flatMap(([key, inner]) =>
        numbers(inner, Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`),
      )
  }

  test('every figure of every accelerator has one', () => {
    for (const one of all) {
      const named = new Map(sourcesOf(one.id).map((figure) => [figure.figure, figure.source]))
      for (const place of numbers(one, '')) {
        const price = place.replace(/(Hour|purchaseDollars)\..*/, '$1')
        expect(named.get(price)?.length, `${one.id}: ${place}`).toBeGreaterThan(5)
      }
    }
  })

  test('doubtful figures say why', () => {
    const doubts = acceleratorEntries.flatMap(({ id }) =>
      sourcesOf(id).flatMap(({ doubtful = [] }) => doubtful),
    )
    expect(doubts.length).toBeGreaterThan(20)
    expect(doubts.filter((doubt) => doubt.trim().length < 10)).toEqual([])
    expect(sourcesOf('cerebras').find(({ figure }) => figure === 'flopPerSecond.fp16')?.doubtful).toContain(
      'sparsity',
    )
  })
})

test('rental prices have a date, or the doubt that they have none', () => {
  for (const { id, rentalDollarsPerHour: price } of acceleratorEntries)
    expect(price === undefined || price.value.date || price.doubtful, id).toBeTruthy()
})

describe('bandwidth is per direction', () => {
  test.each([
    ['h100-sxm', 450e9, 50e9],
    ['h800-sxm', 200e9, 50e9],
    ['a100-sxm-80gb', 300e9, 25e9],
    ['b200-sxm', 900e9, 50e9],
    ['gb200-nvl72', 900e9, 50e9],
    ['mi300x', 448e9, 50e9],
    ['l40s', 32e9, 50e9],
    ['tpu-v5p', 600e9, 6.25e9],
  ])('%s: %d inside, %d outside (half of the data sheet’s both-way figure)', (id, inside, outside) => {
    expect(scaleUp(id)?.bytesPerSecondPerDirection).toBe(inside)
    expect(scaleOut(id)?.bytesPerSecondPerDirection).toBe(outside)
  })

  test('no interconnect is faster than its memory, and none slower than 10 Gb Ethernet shared by twelve', () => {
    for (const one of all)
      for (const tier of one.interconnect) {
        expect(tier.bytesPerSecondPerDirection, one.id).toBeLessThan(one.hbmBytesPerSecond)
        expect(tier.bytesPerSecondPerDirection, one.id).toBeGreaterThanOrEqual(1e9)
      }
  })

  test('racks have domains of 72, boards of 8, and TPU pods are tori', () => {
    expect(scaleUp('gb200')?.size).toBe(72)
    expect(scaleUp('gb300')?.size).toBe(72)
    expect(scaleUp('rubin')?.size).toBe(72)
    expect(scaleUp('h100')?.size).toBe(8)
    expect(scaleUp('tpu-v5e')).toMatchObject({ topology: 'torus', dimensions: [16, 16] })
    expect(largestSystemSize(accelerator('tpu-v4').interconnect)).toBeGreaterThan(4096)
  })
})

describe('order', () => {
  const chain = (ids: readonly string[], figure: (one: Accelerator) => number) => {
    const figures = ids.map((id) => figure(accelerator(id)))
    expect(figures).toEqual(figures.toSorted((a, b) => a - b))
  }

  test('later generations have more memory, bandwidth and FLOP/s', () => {
    const nvidia = ['v100-sxm-32', 'a100-80', 'h100', 'h200', 'b200', 'b300', 'rubin']
    chain(nvidia, (one) => one.hbmBytes)
    chain(nvidia, (one) => one.hbmBytesPerSecond)
    const amd = ['mi250x', 'mi300x', 'mi325x', 'mi355x']
    for (const figure of [(one: Accelerator) => one.hbmBytes, (one: Accelerator) => one.hbmBytesPerSecond])
      chain(amd, figure)
    const tpus = ['tpu-v3', 'tpu-v4', 'tpu-v5p', 'tpu-v6e', 'tpu-v7']
    chain(tpus, (one) => one.flopPerSecond.bf16 ?? 0)
  })

  test('narrower floating-point formats are never slower on the same machine', () => {
    const order: readonly ComputeFormat[] = ['fp32', 'tf32', 'bf16', 'fp8', 'fp6', 'fp4']
    for (const one of all) {
      const rates = order.flatMap((format) => one.flopPerSecond[format] ?? [])
      expect(rates, one.id).toEqual(rates.toSorted((a, b) => a - b))
      expect(computeFormatsOf(one).length).toBeGreaterThan(0)
    }
  })

  test('memory as the driver reports it is within a tenth of the data sheet', () => {
    for (const { id, hbmBytes, reportedHbmBytes = hbmBytes } of all) {
      expect(reportedHbmBytes / hbmBytes, id).toBeGreaterThanOrEqual(1)
      expect(reportedHbmBytes / hbmBytes, id).toBeLessThan(1.1)
    }
  })
})
