import { seriesStyle } from '@paretoken/figures/charts'
import { useMemo } from 'react'
import type { Anatomy } from '../worker/anatomy.ts'
import { type LayoutPicture, layoutPicture, type PictureCell } from './layoutPicture.ts'
import type { Pool } from './pools.ts'

const hues = 8

type Hued = { readonly hue: number; readonly path: string }

/** The cells of each hue as one path: a picture of many accelerators has few elements. */
function huedPaths({ cells, cellSize, perCell }: LayoutPicture, tensorParallel: number): readonly Hued[] {
  const told = tensorParallel > perCell
  const paths = new Map<number, string>()
  const side = cellSize.toFixed(2)
  for (const { x, y, tensorGroup, stage } of cells) {
    const hue = (told ? tensorGroup : stage) % hues
    const square = `M${x.toFixed(2)},${y.toFixed(2)}h${side}v${side}h-${side}z`
    paths.set(hue, (paths.get(hue) ?? '') + square)
  }
  return [...paths].map(([hue, path]) => ({ hue, path }))
}

/** What is written in a cell, and what that is. */
function cellText(
  { layout }: Pick<Pool, 'layout'>,
  { experts }: Pick<Anatomy, 'experts'>,
): { readonly of: (cell: PictureCell) => string; readonly words: string } | undefined {
  const { expertParallel, tensorParallel } = layout
  if (experts !== null && expertParallel > 1)
    return {
      of: () => String(experts / expertParallel),
      words: 'In a cell: how many routed experts of a layer it has.',
    }
  if (tensorParallel > 1)
    return {
      of: ({ tensorPart }) => String(tensorPart + 1),
      words: `In a cell: which of ${tensorParallel} parts it has.`,
    }
  return undefined
}

type Props = {
  readonly pool: Pool
  readonly anatomy: Anatomy
  /** What it shows, for those who do not see it. */
  readonly label: string
  readonly width: number
}

/** The accelerators of one instance: nodes as boxes, accelerators as cells, tensor-parallel groups by hue, pipeline stages as rows. */
export function LayoutDrawing({ pool, anatomy, label, width }: Props) {
  const { layout, domain } = pool
  const picture = useMemo(
    () =>
      layoutPicture(layout, domain, { width: width - 2, mostHeight: pool.accelerators > 100 ? 280 : 230 }),
    [layout, domain, width, pool.accelerators],
  )
  const { cells, cellSize, perCell, nodes, stages } = picture
  const paths = useMemo(() => huedPaths(picture, layout.tensorParallel), [picture, layout.tensorParallel])
  const text = perCell === 1 ? cellText(pool, anatomy) : undefined
  const longest = text === undefined ? 0 : Math.max(...cells.map((cell) => text.of(cell).length))
  const written = text !== undefined && cellSize >= 6 + 6.5 * longest
  const { tensorParallel, pipelineParallel } = layout
  const notes = [
    ...(written ? [text.words] : []),
    ...(perCell > 1 ? [`A cell is ${perCell} accelerators.`] : []),
    ...(tensorParallel > perCell && pool.accelerators > tensorParallel
      ? ['Neighbours of one hue are a tensor-parallel group.']
      : []),
    ...(tensorParallel <= perCell && pipelineParallel > 1 ? ['A hue is a pipeline stage.'] : []),
    ...(stages.length > 0 ? ['Beside rows stands their pipeline stage.'] : []),
  ]
  return (
    <figure className="layout-drawing">
      <svg width={picture.width + 2} height={picture.height + 2} role="img" aria-label={label}>
        <g transform="translate(1,1)">
          {nodes.map(({ x, y, ...box }) => (
            <rect key={`${x},${y}`} className="node" x={x} y={y} {...box} rx={4} />
          ))}
          {paths.map(({ hue, path }) => (
            <path key={hue} d={path} fill={`var(--series-${seriesStyle(hue).colour})`} className="cells" />
          ))}
          {stages.map(({ x, y, stage }) => (
            <text key={`${x},${y}`} className="stage" x={x} y={y} dy="0.35em">
              {stage + 1}
            </text>
          ))}
          {written &&
            cells.map((cell) => (
              <text
                key={cell.rank}
                className="cell-text"
                x={cell.x + cellSize / 2}
                y={cell.y + cellSize / 2}
                dy="0.35em"
              >
                {text.of(cell)}
              </text>
            ))}
        </g>
      </svg>
      {notes.length > 0 && <figcaption className="quiet">{notes.join(' ')}</figcaption>}
    </figure>
  )
}
