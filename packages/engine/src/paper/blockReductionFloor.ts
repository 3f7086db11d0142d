import { nodeSizeOf } from './accelerator.ts'
import { collectiveFloor } from './collective.ts'
import type { DecodeProblem } from './decodeProblem.ts'

/** Floors of the all-reduces of one block, attention or feed-forward, in all layers, for ranks between the fewest and the most. */
export type BlockReductionFloor = {
  /** Ranks in a line: one all-reduce, on the way out. */
  readonly lineSeconds: (fewestRanks: number, mostRanks: number, bytesOut: number) => number
  /** Ranks in a square: one on the way in, one on the way out. */
  readonly squareSeconds: (
    fewestRanks: number,
    mostRanks: number,
    bytesOut: number,
    bytesIn: number,
  ) => number
}

/** The floors of a problem's all-reduces; exact where the fewest ranks are the most. */
export function blockReductionFloor({ model, accelerator }: DecodeProblem): BlockReductionFloor {
  const floorSeconds = collectiveFloor(accelerator, 'all-reduce')
  const nodeSize = nodeSizeOf(accelerator)
  const { layers } = model
  return {
    lineSeconds: (fewestRanks, mostRanks, bytesOut) => {
      const fewestNodes = Math.ceil(fewestRanks / nodeSize)
      const mostNodes = Math.ceil(mostRanks / nodeSize)
      return layers * floorSeconds(fewestRanks, mostRanks, fewestNodes, mostNodes, 1, bytesOut, 0)
    },
    squareSeconds: (fewestRanks, mostRanks, bytesOut, bytesIn) => {
      const fewest = Math.sqrt(fewestRanks)
      const most = Math.sqrt(mostRanks)
      const fewestNodes = Math.sqrt(Math.ceil(fewestRanks / nodeSize))
      const mostNodes = Math.sqrt(Math.ceil(mostRanks / nodeSize))
      return layers * floorSeconds(fewest, most, fewestNodes, mostNodes, 2, bytesOut, bytesIn)
    },
  }
}
