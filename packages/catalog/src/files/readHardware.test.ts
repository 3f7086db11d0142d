import { InputError } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { accelerator } from '../hardware/accelerator.ts'
import { hardwareTemplate } from './hardwareTemplate.ts'
import { readHardware } from './readHardware.ts'

const read = (text: string, fileName = 'my.yaml') => readHardware([{ fileName, text }])

const message = (text: string): string => {
  try {
    return JSON.stringify(read(text))
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

const h100 = accelerator('h100-sxm')

test('like h100-sxm but with twice the bandwidth is one line', () => {
  const [fast] = read('{ id: fast, extends: h100-sxm, hbmBytesPerSecond: 2x }')
  expect(fast).toEqual({ ...h100, id: 'fast', name: 'fast', hbmBytesPerSecond: 6.7e12 })
})

test('a factor counts for all rates, and for all parts of a price', () => {
  const [fast] = read('{ id: fast, extends: h100, flopPerSecond: 2x, rentalDollarsPerHour: x2 }')
  expect(fast?.flopPerSecond.fp8).toBe(2 * 1978.9e12)
  expect(fast?.flopPerSecond.fp4).toBeUndefined()
  expect(fast?.rentalDollarsPerHour).toEqual({ low: 3.6, typical: 5.9, high: 13.76, date: '2026-05' })
})

test('formats can be added and taken away', () => {
  const [changed] = read('{ id: changed, extends: h100, flopPerSecond: { fp8: none, fp4: 4 PFLOP/s } }')
  expect(changed?.flopPerSecond).toMatchObject({ bf16: 989.4e12, fp4: 4e15 })
  expect(changed?.flopPerSecond.fp8).toBeUndefined()
})

test('a tier of the same name is changed, another is added in order of size', () => {
  const tiers = [
    '{ name: nvlink 4, size: 32 }',
    '{ name: middle, size: 256, bytesPerSecondPerDirection: 100 GB/s, startUpLatencySeconds: 2 us }',
  ]
  const [changed] = read(`{ id: changed, extends: h100, interconnect: [${tiers.join(', ')}] }`)
  expect(changed?.interconnect.map(({ name, size }) => [name, size])).toEqual([
    ['NVLink 4', 32],
    ['middle', 256],
    ['InfiniBand NDR', 65_536],
  ])
  expect(changed?.interconnect[0]?.bytesPerSecondPerDirection).toBe(450e9)
})

test('memory as the driver reports it goes when the memory is changed', () => {
  const [bigger] = read('{ id: bigger, extends: h100, hbmBytes: 144 GB }')
  expect(bigger?.hbmBytes).toBe(144e9)
  expect(bigger?.reportedHbmBytes).toBeUndefined()
})

test('an accelerator extends another of the same files, in any order', () => {
  const accelerators = readHardware([
    { fileName: 'faster.yaml', text: 'extends: fast\nhbmBytesPerSecond: 2x\n' },
    { fileName: 'fast.json', text: '{ "extends": "h100", "hbmBytesPerSecond": "2x" }' },
  ])
  expect(accelerators.map(({ id }) => id)).toEqual(['faster', 'fast'])
  expect(accelerators[0]?.hbmBytesPerSecond).toBe(4 * h100.hbmBytesPerSecond)
})

test('the id is the file name where none is given', () => {
  expect(read('extends: h100', 'chips/My Chip v2.yaml')[0]?.id).toBe('my-chip-v2')
})

test('the id of the catalog can be taken to change its figures', () => {
  const [own] = read('{ id: h100-sxm, extends: h100-sxm, rentalDollarsPerHour: $2/h }')
  expect(own?.rentalDollarsPerHour).toEqual({ typical: 2 })
})

test('the template can be read as it is, and its comment on extending too', () => {
  expect(read(hardwareTemplate())).toHaveLength(1)
  const example = hardwareTemplate().match(/extends: .*\n#\s+hbmBytesPerSecond: 2x/)?.[0] ?? ''
  expect(read(example.replaceAll(/^#\s+/gm, ''))[0]?.hbmBytesPerSecond).toBe(6.7e12)
})

describe('mistakes', () => {
  test('an unknown accelerator to extend is answered with what is near', () => {
    expect(message('id: a\nextends: h100-smx\n')).toBe(
      'my.yaml:2: extends names no accelerator, "h100-smx"; did you mean "h100-sxm"?',
    )
  })

  test('a circle is shown', () => {
    expect(message('- { id: a, extends: b }\n- { id: b, extends: c }\n- { id: c, extends: a }\n')).toBe(
      'my.yaml:1: [0].extends leads back to itself: a → b → c → a',
    )
    expect(message('{ id: a, extends: a }')).toBe('my.yaml:1: extends leads back to itself: a → a')
  })

  test('two of the same id', () => {
    expect(message('- { id: a, extends: h100 }\n- { id: a, extends: h200 }\n')).toContain(
      'my.yaml:2: [1].id is taken',
    )
  })

  test('what is missing is asked for', () => {
    expect(message('id: a\nhbmBytes: 80 GB\n')).toBe(
      [
        'my.yaml:1: lacks flopPerSecond; give it, as in flopPerSecond: { bf16: 989 TFLOP/s }, or name what this extends',
        'my.yaml:1: lacks hbmBytesPerSecond; give it, as in hbmBytesPerSecond: 3.35 TB/s, or name what this extends',
      ].join('\n'),
    )
  })

  test('all problems at once, the unit mistake clear', () => {
    expect(
      message('id: a\nhbmBytes: 80\nhbmBytesPerSecond: 80 GB\nflopsPerSecond: { bf16: 1 PFLOP/s }\n'),
    ).toBe(
      [
        'my.yaml:2: hbmBytes must have a unit, as in "80 GB": 80 alone would be 80 bytes',
        'my.yaml:3: hbmBytesPerSecond must be a bandwidth such as "3.35 TB/s", not "80 GB", which is an amount of memory',
        'my.yaml:4: flopsPerSecond is not a field here; did you mean "flopPerSecond"?',
      ].join('\n'),
    )
  })

  test('the problems of all files come together', () => {
    const texts = ['id: a\nextends: nothing\n', 'id: b\nspeed: 1\n']
    const files = texts.map((text, index) => ({ fileName: `${index}.yaml`, text }))
    expect(() => readHardware(files)).toThrow(/^0\.yaml:2: .*\n1\.yaml:2: /)
  })

  test('a factor with nothing to multiply', () => {
    expect(message('{ id: a, extends: h100, flopPerSecond: { fp4: 2x } }')).toContain(
      'flopPerSecond.fp4 cannot be a factor, 2x: what it extends has no value to multiply',
    )
  })

  test('a torus whose sides do not fit', () => {
    expect(message('id: a\nextends: tpu-v5e\ninterconnect:\n  - name: ICI\n    size: 64\n')).toBe(
      'my.yaml:4: interconnect[0].dimensions must be whole numbers whose product is the size 64, not [16, 16]',
    )
  })
})
