import { expect, test } from 'vitest'
import { fitTied, type TiedPart } from './fitTied.ts'

const free = {
  slope: { start: 1, least: 0.01, most: 100 },
  launch: { start: 1, least: 0.01, most: 100 },
}
type Name = keyof typeof free

const sizes = [0.1, 1, 10, 100]

/** What is measured where every family has a launch of its own and all share a slope. */
const part = (family: string, slope: number, launch: number): TiedPart<string, Name> => ({
  family,
  names: ['slope', 'launch'],
  weight: 1,
  loss: (constants) =>
    sizes.reduce((sum, size) => {
      const measured = launch + slope * size
      return sum + Math.abs(Math.log((constants.launch + constants.slope * size) / measured))
    }, 0),
})

const isOwn = (name: Name) => name === 'launch'

test('finds the constant that families share and those of each', () => {
  const { shared, own } = fitTied({ parts: [part('a', 3, 2), part('b', 3, 7)], free, isOwn })
  expect(shared.slope).toBeCloseTo(3, 2)
  expect(own.a?.launch).toBeCloseTo(2, 2)
  expect(own.b?.launch).toBeCloseTo(7, 2)
  expect(shared.launch).toBeUndefined()
})

test('a family that was measured in part has the rest from the others', () => {
  const short: TiedPart<string, Name> = {
    family: 'b',
    names: ['launch'],
    weight: 1,
    loss: ({ launch }) => Math.abs(Math.log(launch / 7)),
  }
  const { shared, own } = fitTied({ parts: [part('a', 3, 2), short], free, isOwn })
  expect(shared.slope).toBeCloseTo(3, 2)
  expect(own.b).toEqual({ launch: expect.closeTo(7, 2) })
})

test('leaves what is given as it is', () => {
  const { shared, own } = fitTied({ parts: [part('a', 3, 2)], free, isOwn, given: { slope: 3 } })
  expect(shared.slope).toBe(3)
  expect(own.a?.launch).toBeCloseTo(2, 2)
})

test('the same measurements give the same constants, in whatever order families are', () => {
  const parts = [part('a', 3, 2), part('b', 3, 7)]
  const fits = [parts, [...parts].reverse()].map((all) => fitTied({ parts: all, free, isOwn }))
  expect(fits[0]?.shared.slope).toBeCloseTo(fits[1]?.shared.slope ?? 0, 2)
  expect(fitTied({ parts, free, isOwn })).toEqual(fits[0])
})
