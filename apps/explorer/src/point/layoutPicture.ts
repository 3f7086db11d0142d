import { acceleratorsOf, attentionRanks, type Layout, stageRanks } from 'paretoken'
import type { Domain } from '../worker/anatomy.ts'
import { placementOf } from './placement.ts'

/** An accelerator, or several where there are too many to draw. */
export type PictureCell = {
  readonly x: number
  readonly y: number
  /** The first accelerator of the cell. */
  readonly rank: number
  readonly stage: number
  readonly tensorGroup: number
  readonly tensorPart: number
}

/** A node with its cells, in pixels. */
type PictureNode = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which stage stands at a row of cells. */
type StageLabel = { readonly x: number; readonly y: number; readonly stage: number }

/** A layout as boxes and cells, in pixels. */
export type LayoutPicture = {
  readonly width: number
  readonly height: number
  readonly cellSize: number
  /** Accelerators that a cell stands for. */
  readonly perCell: number
  readonly nodes: readonly PictureNode[]
  readonly cells: readonly PictureCell[]
  readonly stages: readonly StageLabel[]
}

/** More cells than this are no longer told apart. */
export const mostCells = 640

/** Accelerators that a cell stands for: one; where those are too many, a group that works together. */
export function acceleratorsPerCell(layout: Layout, domain: Domain | null): number {
  const all = acceleratorsOf(layout)
  const stage = stageRanks(layout)
  const group = attentionRanks(layout)
  const doubled = Array.from({ length: 20 }, (_, power) => group * 2 ** power)
  const units = [
    1,
    layout.tensorParallel,
    group,
    ...(domain === null ? [] : [domain.size]),
    ...doubled,
    stage,
  ]
  const fitting = units.filter((unit) => stage % unit === 0).toSorted((a, b) => a - b)
  return fitting.find((unit) => all / unit <= mostCells) ?? stage
}

/** The cells of a node by stage: how many of each. */
type NodeCells = readonly { readonly stage: number; readonly cells: readonly number[] }[]

/** Nodes of so many accelerators, each with the first ranks of its cells, stage by stage. */
function nodesOf(layout: Layout, nodeSize: number, perCell: number): readonly NodeCells[] {
  const all = acceleratorsOf(layout)
  const nodes: { stage: number; cells: number[] }[][] = []
  for (let rank = 0; rank < all; rank += perCell) {
    if (rank % nodeSize === 0) nodes.push([])
    const node = nodes.at(-1)
    const { stage } = placementOf(layout, rank)
    const last = node?.at(-1)
    if (last?.stage === stage) last.cells.push(rank)
    else node?.push({ stage, cells: [rank] })
  }
  return nodes
}

/** Rows of nodes: where every node has one stage only, a stage starts a row of its own. */
function rowsOf(nodes: readonly NodeCells[], across: number): readonly (readonly NodeCells[])[] {
  const whole = nodes.every((node) => node.length === 1)
  const rows: NodeCells[][] = []
  for (const node of nodes) {
    const last = rows.at(-1)
    const begins =
      last === undefined || last.length === across || (whole && last[0]?.[0]?.stage !== node[0]?.stage)
    if (begins) rows.push([node])
    else last.push(node)
  }
  return rows
}

const cellRows = (node: NodeCells, columns: number): number =>
  node.reduce((sum, { cells }) => sum + Math.ceil(cells.length / columns), 0)

const largestCell = 34
const nodeGap = 7
const stageLabelWidth = 15

type Arrangement = { readonly columns: number; readonly across: number; readonly size: number }

const gapOf = (size: number): number => (size < 7 ? 1 : 2)
const padding = 4

/** The arrangement with the largest cells that fits: how many cells stand side by side in a node, how many nodes in a row. */
function bestArrangement(
  nodes: readonly NodeCells[],
  { tensorParallel }: Layout,
  {
    width,
    mostHeight,
    label,
  }: { readonly width: number; readonly mostHeight: number; readonly label: number },
): Arrangement {
  const longest = Math.max(...nodes.map((node) => Math.max(...node.map(({ cells }) => cells.length))))
  const tallest = nodes[0] ?? []
  let best: Arrangement & { readonly score: number } = { columns: 1, across: 1, size: 1, score: 0 }
  for (let across = 1; across <= Math.min(nodes.length, 24); across++) {
    const rows = rowsOf(nodes, across).length
    for (let columns = 1; columns <= Math.min(longest, 80); columns++) {
      const down = cellRows(tallest, columns)
      const bySide = ((width - (across - 1) * nodeGap) / across - 2 * padding - label + 2) / columns - 2
      const byHeight = ((mostHeight - (rows - 1) * nodeGap) / rows - 2 * padding + 2) / down - 2
      const size = Math.min(largestCell, bySide, byHeight)
      const aligned = columns % tensorParallel === 0 || tensorParallel % columns === 0
      const full = longest % columns === 0
      const score = size * (aligned ? 1 : 0.8) * (full ? 1 : 0.7) + columns * 1e-4
      if (score > best.score) best = { columns, across, size, score }
    }
  }
  return { ...best, size: Math.max(2, best.size >= 8 ? Math.floor(best.size) : best.size) }
}

/** A stage is named beside its rows where they are at least this high, in pixels. */
const leastLabelHeight = 10

type Drawn = Pick<LayoutPicture, 'nodes' | 'cells' | 'stages' | 'width' | 'height'>

/** The cells of a node with its corner at a place, and the names of its stages. */
function drawnNode(
  node: NodeCells,
  layout: Layout,
  { columns, size }: Arrangement,
  { x, y, label }: { readonly x: number; readonly y: number; readonly label: number },
): Pick<Drawn, 'cells' | 'stages'> & { readonly box: PictureNode } {
  const pitch = size + gapOf(size)
  const stages: StageLabel[] = []
  let top = y + padding
  const cells = node.flatMap(({ stage, cells: ranks }) => {
    const from = top
    const high = Math.ceil(ranks.length / columns) * pitch
    top += high
    if (label > 0 && high >= leastLabelHeight)
      stages.push({ x: x + padding, y: from + (high - gapOf(size)) / 2, stage })
    return ranks.map((rank, index) => {
      const { tensorGroup, tensorPart } = placementOf(layout, rank)
      const left = x + padding + label + (index % columns) * pitch
      return { x: left, y: from + Math.floor(index / columns) * pitch, rank, stage, tensorGroup, tensorPart }
    })
  })
  const across = Math.min(columns, Math.max(...node.map(({ cells: of }) => of.length)))
  const width = across * pitch - gapOf(size) + 2 * padding + label
  return { cells, stages, box: { x, y, width, height: top - gapOf(size) + padding - y } }
}

/** Nodes one beside the other, row by row. */
function drawnNodes(
  nodes: readonly NodeCells[],
  layout: Layout,
  arrangement: Arrangement,
  label: number,
): Drawn {
  let y = 0
  const drawn = rowsOf(nodes, arrangement.across).flatMap((row) => {
    let x = 0
    const placed = row.map((node) => {
      const each = drawnNode(node, layout, arrangement, { x, y, label })
      x += each.box.width + nodeGap
      return each
    })
    y += Math.max(...placed.map(({ box }) => box.height)) + nodeGap
    return placed
  })
  return {
    nodes: drawn.map(({ box }) => box),
    cells: drawn.flatMap(({ cells }) => cells),
    stages: drawn.flatMap(({ stages }) => stages),
    width: Math.max(...drawn.map(({ box }) => box.x + box.width)),
    height: y - nodeGap,
  }
}

/**
 * A layout drawn: nodes as boxes, accelerators as cells, pipeline stages as rows. Every accelerator is in exactly one cell.
 * @param domain accelerators that are joined most closely; null where there are no nodes
 */
export function layoutPicture(
  layout: Layout,
  domain: Domain | null,
  room: { readonly width: number; readonly mostHeight: number },
): LayoutPicture {
  const perCell = acceleratorsPerCell(layout, domain)
  const holds = domain !== null && domain.size % perCell === 0 && domain.size > perCell
  const nodes = nodesOf(layout, holds ? domain.size : acceleratorsOf(layout), perCell)
  const drawn = (label: number): LayoutPicture => {
    const arrangement = bestArrangement(nodes, layout, { ...room, label })
    return { ...drawnNodes(nodes, layout, arrangement, label), cellSize: arrangement.size, perCell }
  }
  if (layout.pipelineParallel === 1) return drawn(0)
  const labelled = drawn(stageLabelWidth)
  return labelled.stages.length > 0 ? labelled : drawn(0)
}
