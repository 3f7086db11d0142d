import { acceleratorsOf, layoutOf, stageRanks } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { acceleratorsPerCell, layoutPicture, mostCells } from './layoutPicture.ts'
import { placementOf } from './placement.ts'

const hgx = { name: 'NVLink 4', size: 8 }
const nvl = { name: 'NVLink 5', size: 72 }
const room = { width: 306, mostHeight: 260 }

const cases = [
  { name: '1', layout: layoutOf({}), domain: hgx },
  { name: '8', layout: layoutOf({ tensorParallel: 8 }), domain: hgx },
  { name: '72', layout: layoutOf({ dataParallel: 64, expertParallel: 64 }), domain: nvl },
  { name: 'stages in a node', layout: layoutOf({ pipelineParallel: 2, tensorParallel: 4 }), domain: hgx },
  { name: 'stages across nodes', layout: layoutOf({ pipelineParallel: 3, tensorParallel: 6 }), domain: hgx },
  {
    name: 'context parallel',
    layout: layoutOf({ tensorParallel: 4, contextParallel: 4, dataParallel: 2 }),
    domain: hgx,
  },
  { name: '576', layout: layoutOf({ dataParallel: 72, tensorParallel: 8, expertParallel: 64 }), domain: nvl },
  {
    name: '4096',
    layout: layoutOf({ pipelineParallel: 8, tensorParallel: 8, dataParallel: 64 }),
    domain: hgx,
  },
  { name: '4096 of one pod', layout: layoutOf({ tensorParallel: 64, dataParallel: 64 }), domain: null },
  {
    name: '8960 each by itself',
    layout: layoutOf({ dataParallel: 8960 }),
    domain: { name: 'ICI', size: 8960 },
  },
]

describe.each(cases)('a picture of $name', ({ layout, domain }) => {
  const picture = layoutPicture(layout, domain, room)
  const all = acceleratorsOf(layout)

  test('has every accelerator in exactly one cell', () => {
    const ranks = picture.cells.map(({ rank }) => rank).toSorted((a, b) => a - b)
    expect(ranks).toEqual(Array.from({ length: all / picture.perCell }, (_, cell) => cell * picture.perCell))
  })

  test('has no more cells than can be told apart, and keeps stages apart', () => {
    expect(picture.cells.length).toBeLessThanOrEqual(mostCells)
    expect(stageRanks(layout) % acceleratorsPerCell(layout, domain)).toBe(0)
  })

  test('stays in its room', () => {
    expect(picture.width).toBeLessThanOrEqual(room.width + 0.5)
    expect(picture.height).toBeLessThanOrEqual(room.mostHeight + 40)
  })

  test('has cells inside of nodes, and none on another', () => {
    const { cells, nodes, cellSize } = picture
    for (const { x, y } of cells) {
      const around = nodes.filter(
        (node) =>
          x >= node.x &&
          y >= node.y &&
          x + cellSize <= node.x + node.width + 0.01 &&
          y + cellSize <= node.y + node.height + 0.01,
      )
      expect(around).toHaveLength(1)
    }
    const places = new Set(cells.map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`))
    expect(places.size).toBe(cells.length)
  })
})

describe('placement', () => {
  test.each(cases)('puts each accelerator of $name in one group of each kind, all alike', ({ layout }) => {
    const { tensorParallel, expertTensorParallel, expertParallel, pipelineParallel } = layout
    const placed = Array.from({ length: acceleratorsOf(layout) }, (_, rank) => placementOf(layout, rank))
    const sizes = (groupOf: (place: (typeof placed)[number]) => string) => {
      const counts = new Map<string, number>()
      for (const place of placed) counts.set(groupOf(place), (counts.get(groupOf(place)) ?? 0) + 1)
      return new Set(counts.values())
    }
    expect(sizes(({ tensorGroup }) => String(tensorGroup))).toEqual(new Set([tensorParallel]))
    expect(sizes(({ stage, expertGroup }) => `${stage} ${expertGroup}`)).toEqual(
      new Set([expertTensorParallel]),
    )
    expect(sizes(({ stage }) => String(stage))).toEqual(new Set([stageRanks(layout)]))
    expect(new Set(placed.map(({ stage }) => stage)).size).toBe(pipelineParallel)
    expect(new Set(placed.map(({ expertGroup }) => expertGroup)).size).toBe(expertParallel)
  })

  test('stands tensor parallel innermost, then context, data and pipeline parallel', () => {
    const layout = layoutOf({ pipelineParallel: 2, tensorParallel: 2, contextParallel: 2, dataParallel: 2 })
    expect(placementOf(layout, 0)).toMatchObject({
      stage: 0,
      attentionGroup: 0,
      contextPart: 0,
      tensorPart: 0,
    })
    expect(placementOf(layout, 1)).toMatchObject({
      stage: 0,
      attentionGroup: 0,
      contextPart: 0,
      tensorPart: 1,
    })
    expect(placementOf(layout, 2)).toMatchObject({
      stage: 0,
      attentionGroup: 0,
      contextPart: 1,
      tensorPart: 0,
    })
    expect(placementOf(layout, 4)).toMatchObject({
      stage: 0,
      attentionGroup: 1,
      contextPart: 0,
      tensorPart: 0,
    })
    expect(placementOf(layout, 8)).toMatchObject({
      stage: 1,
      attentionGroup: 0,
      contextPart: 0,
      tensorPart: 0,
    })
  })
})
