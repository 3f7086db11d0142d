import { expect, test } from 'vitest'
import type { LabelCandidate } from './labelCandidates.ts'
import { placeLabels } from './placeLabels.ts'

const at = (x: number, cost: number): LabelCandidate => ({
  lines: ['name'],
  box: { x, y: 0, width: 40, height: 12 },
  anchor: 'start',
  cost,
})

test('each label takes its best place where no other wants it', () => {
  expect(
    placeLabels([
      [at(0, 1), at(100, 5)],
      [at(50, 1), at(200, 9)],
    ]),
  ).toEqual([at(0, 1), at(50, 1)])
})

test('of two that want one place, that gets it which has the worse alternative', () => {
  expect(
    placeLabels([
      [at(0, 1), at(100, 5)],
      [at(10, 1), at(200, 9)],
    ]),
  ).toEqual([at(100, 5), at(10, 1)])
})

test('a label without a place that is free is left out', () => {
  expect(placeLabels([[at(0, 1)], [at(10, 1)]])).toEqual([at(0, 1), undefined])
  expect(placeLabels([[at(0, 1)]], [at(20, 0)])).toEqual([undefined])
})

test('a label makes way for another that has no other place', () => {
  const first = [at(0, 1)]
  const second = [at(10, 0), at(100, 7)]
  expect(placeLabels([second, first])).toEqual([at(100, 7), at(0, 1)])
  expect(placeLabels([first, second])).toEqual([at(0, 1), at(100, 7)])
})

test('no label stands on the leader of another', () => {
  const leader = [0, 4, 8, 12].map((step) => ({ x: 20 + step, y: 6 }))
  expect(placeLabels([[{ ...at(100, 1), leader }], [at(0, 1), at(200, 2)]])).toEqual([
    { ...at(100, 1), leader },
    at(200, 2),
  ])
})

test('leaders may begin close together if they fan out', () => {
  const towards = (dx: number, dy: number, x: number): LabelCandidate => {
    const leader = Array.from({ length: 12 }, (_, step) => ({ x: x + 2.5 * dx * step, y: 2.5 * dy * step }))
    return { ...at(0, 1), box: { x: x + 32 * dx, y: 32 * dy, width: 10, height: 10 }, leader }
  }
  const [up, right] = [towards(0, -1, 0), towards(1, 0, 3)]
  expect(placeLabels([[up], [right]])).toEqual([up, right])
  const alongside = { ...towards(0, -1, 3), box: { x: 20, y: -40, width: 10, height: 10 } }
  expect(placeLabels([[up], [alongside]])).toEqual([up, undefined])
})
