import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../inputError.ts'
import type { Accelerator } from './accelerator.ts'
import { acceleratorProblems } from './acceleratorProblems.ts'
import { checkAccelerator } from './checkAccelerator.ts'

const sound: Accelerator = {
  id: 'my-chip',
  name: 'My chip',
  vendor: 'me',
  flopPerSecond: { bf16: 1e15 },
  hbmBytes: 80e9,
  hbmBytesPerSecond: 3e12,
  interconnect: [
    {
      name: 'torus',
      topology: 'torus',
      dimensions: [4, 4],
      size: 16,
      bytesPerSecondPerDirection: 2e11,
      startUpLatencySeconds: 1e-6,
      inNetworkReduction: false,
    },
  ],
}

const [torus] = sound.interconnect

const sentence = (change: Partial<Accelerator>): string => {
  try {
    checkAccelerator({ ...sound, ...change })
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'sound'
}

test('a sound accelerator passes as it is', () => {
  expect(checkAccelerator(sound)).toBe(sound)
})

test('each figure out of its range is named with what would be right', () => {
  expect(sentence({ hbmBytes: -1 })).toBe(
    'accelerator my-chip: hbmBytes must be a number from 1 to 1e+24, not -1',
  )
  expect(sentence({ hbmBytesPerSecond: Number.NaN })).toContain('hbmBytesPerSecond must be')
  expect(sentence({ flopPerSecond: {} })).toContain('must name at least one number format, such as bf16')
  expect(sentence({ flopPerSecond: { fp8: Number.POSITIVE_INFINITY } })).toContain(
    'flopPerSecond.fp8 must be',
  )
  expect(sentence({ id: 'My Chip' })).toContain('must be lower-case letters, digits, dots and dashes')
  expect(sentence({ tdpWatts: 0 })).toContain('tdpWatts must be')
  expect(sentence({ rentalDollarsPerHour: { low: 3, typical: 2 } })).toContain(
    'rentalDollarsPerHour must have low ≤ typical ≤ high, not 3, 2, 2',
  )
})

test('the sides of a torus multiply to its size, and tiers grow outwards', () => {
  expect(torus).toBeDefined()
  if (torus?.topology !== 'torus') return
  expect(sentence({ interconnect: [{ ...torus, dimensions: [4, 5] }] })).toContain(
    'interconnect[0].dimensions must be whole numbers whose product is the size 16, not [4, 5]',
  )
  expect(sentence({ interconnect: [torus, { ...torus, name: 'outer' }] })).toContain(
    'interconnect[1].size must be greater than 16, the size of "torus" inside it, not 16',
  )
})

test('no number whatever passes for a figure unless it is finite and positive', () => {
  fc.assert(
    fc.property(fc.double(), (figure) => {
      const problems = acceleratorProblems({ ...sound, hbmBytesPerSecond: figure, onChipBytes: figure })
      const fine = Number.isFinite(figure) && figure >= 1 && figure <= 1e24
      expect(problems).toHaveLength(fine ? 0 : 2)
    }),
  )
})
