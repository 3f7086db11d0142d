import { expect, test } from 'vitest'
import { byteASecond } from '../../test/tinyFixtures.ts'
import { idealCalibration } from '../hardware/idealCalibration.ts'
import { keptBackBytes, memoryMap, mostSequences, sharedMemory } from './memoryMap.ts'

const stage = (weightBytes: number, kvCacheBytesPerSequence: number) => ({
  weightBytes,
  kvCacheBytesPerSequence,
  stateBytesPerSequence: 3,
  activationBytesPerSequence: 7,
})
const heavy = stage(600, 10)
const cached = stage(500, 40)
const machine = { ...byteASecond, hbmBytes: 1000 }
const real = { ...idealCalibration, reservedBytes: 50, reservedShare: 0.1 }

test('the runtime keeps bytes of its own and a share of all', () => {
  expect(keptBackBytes(machine, real)).toBe(150)
  expect(keptBackBytes({ ...machine, reportedHbmBytes: 900 }, real)).toBe(140)
  expect(keptBackBytes(machine, idealCalibration)).toBe(0)
})

test('the most sequences are those that every stage holds', () => {
  const all = (bytes: number) => ({ bytes, unusedShare: 0 })
  expect(mostSequences([heavy], all(1000))).toBe(20)
  expect(mostSequences([heavy, cached], all(1000))).toBe(10)
  expect(mostSequences([heavy], all(610))).toBe(0.5)
  expect(mostSequences([heavy], all(300))).toBe(0)
})

test('the map is that of the stage that is fullest with so many sequences', () => {
  expect(memoryMap([heavy, cached], 2, machine, real)).toEqual({
    weightBytes: 600,
    kvCacheBytes: 20,
    stateBytes: 6,
    activationBytes: 14,
    reservedBytes: 150,
    capacityBytes: 1000,
    freeBytes: 210,
    shortfallBytes: 0,
  })
  expect(memoryMap([heavy, cached], 4, machine, real).kvCacheBytes).toBe(160)
})

test('what does not fit lacks so many bytes', () => {
  const { freeBytes, shortfallBytes } = memoryMap([heavy, cached], 10, machine, real)
  expect([freeBytes, shortfallBytes]).toEqual([0, 500 + 10 * 50 + 150 - 1000])
})

test('exactly the most sequences leave nothing free and lack nothing', () => {
  const { freeBytes, shortfallBytes } = memoryMap([heavy, cached], 10, machine, idealCalibration)
  expect([freeBytes, shortfallBytes]).toEqual([0, 0])
})

test('a share of what weights leave free is left unused', () => {
  const tenth = { ...idealCalibration, reservedBytes: 50, reservedFreeShare: 0.1 }
  expect(sharedMemory(machine, tenth)).toEqual({ bytes: 950, unusedShare: 0.1 })
  const most = mostSequences([heavy], sharedMemory(machine, tenth))
  expect(most).toBeCloseTo((0.9 * 350) / 20, 12)
  expect(memoryMap([heavy], most, machine, tenth)).toMatchObject({ reservedBytes: 85, shortfallBytes: 0 })
  expect(memoryMap([stage(960, 10)], 0, machine, tenth)).toMatchObject({
    reservedBytes: 50,
    shortfallBytes: 10,
  })
})
