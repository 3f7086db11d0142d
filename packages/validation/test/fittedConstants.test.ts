import {
  acceleratorFamilies,
  type FittedConstant,
  fittedEngines,
  fittedKernels,
  fittedNetworks,
  ownKernelConstants,
  ownNetworkConstants,
  pcieNetworkConstants,
  publishedConstants,
  servingEngines,
  sharedKernelConstants,
  sharedNetworkConstants,
} from '@paretoken/catalog'
import { describe, expect, test } from 'vitest'
import { networkConstantBounds } from '../src/collectives/networkConstantBounds.ts'
import { engineConstants } from '../src/engines/engineConstants.ts'
import { restingOnNothing } from '../src/fit/restingOn.ts'
import { kernelConstantBounds } from '../src/kernels/kernelConstantBounds.ts'

const bounds = { ...kernelConstantBounds, ...networkConstantBounds }
type Constants = readonly (readonly [keyof typeof bounds, FittedConstant])[]

const entries = (constants: object = {}) => Object.entries(constants) as unknown as Constants

const ownOf = (family: (typeof acceleratorFamilies)[number]): Constants => [
  ...entries(fittedKernels[family]?.constants),
  ...entries(fittedNetworks[family]?.constants),
]
const shared = [...entries(fittedKernels.any.shared), ...entries(fittedNetworks.any.shared)]

const publishedFamilies = acceleratorFamilies.filter((family) => publishedConstants[family] !== undefined)
const measuredFamilies = acceleratorFamilies.filter((family) => !publishedFamilies.includes(family))

function expectWithinBounds(constants: Constants): void {
  for (const [name, { value }] of constants) {
    expect(value, name).toBeGreaterThanOrEqual(bounds[name].least)
    expect(value, name).toBeLessThanOrEqual(bounds[name].most)
  }
}

function expectSound(constants: Constants): void {
  expectWithinBounds(constants)
  for (const [name, { restsOn }] of constants) {
    expect(restsOn, name).not.toBe(restingOnNothing)
    expect(restsOn, name).toMatch(/^\d+ rows of \w+\.csv /)
  }
}

describe('fitted constants', () => {
  test.each(measuredFamilies)('%s has twelve of its own at most, each within its bounds', (family) => {
    const own = ownOf(family)
    expect(own.length).toBeGreaterThan(0)
    expect(own.length).toBeLessThanOrEqual(12)
    expectSound(own)
  })

  test.each(publishedFamilies)('%s has none, but published ones within the same bounds', (family) => {
    expect(ownOf(family)).toEqual([])
    const { kernels, network } = publishedConstants[family] ?? {}
    expectWithinBounds([...entries(kernels), ...entries(network)])
  })

  test('families share 26, each within its bounds', () => {
    expect(shared.length).toBe(26)
    expectSound(shared)
  })

  test('have names of their own, and none is fitted that is not named', () => {
    const names = [...shared, ...acceleratorFamilies.flatMap(ownOf)].map(([name]) => name)
    const known = [
      ...ownKernelConstants,
      ...sharedKernelConstants,
      ...ownNetworkConstants,
      ...sharedNetworkConstants,
    ]
    expect(new Set(names)).toEqual(new Set(known))
    expect(known).toHaveLength(new Set(known).size)
    expect(sharedNetworkConstants).toEqual(expect.arrayContaining([...pcieNetworkConstants]))
  })

  test.each(servingEngines)('%s has six at most, each within its bounds', (engine) => {
    const { constants } = fittedEngines.engines[engine]
    const names = Object.keys(constants) as (keyof typeof constants)[]
    expect(names.length).toBeLessThanOrEqual(6)
    for (const name of names) {
      expect(constants[name], name).toBeGreaterThanOrEqual(engineConstants[name].least)
      expect(constants[name], name).toBeLessThanOrEqual(engineConstants[name].most)
    }
  })

  test('make different machines differ only in what is their own', () => {
    const { hopper, blackwell } = fittedKernels
    expect(hopper?.kernels.matrix?.usual.exposedShare).toBe(blackwell?.kernels.matrix?.usual.exposedShare)
    expect(hopper?.kernels.matrix?.usual.launchSeconds).not.toBe(
      blackwell?.kernels.matrix?.usual.launchSeconds,
    )
  })
})
