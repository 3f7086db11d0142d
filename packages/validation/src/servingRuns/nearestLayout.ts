import { type Accelerator, type Layout, layoutOf, layoutProblems, type ShardingRules } from 'paretoken'

/** A layout that can be, and how it differs from what a row says; nothing where it does not. */
export type NearestLayout = { readonly layout: Layout; readonly note?: string }

const ranksOf = ({ tensorParallel, dataParallel }: Layout): number => tensorParallel * dataParallel

/**
 * Layouts that a row may mean which says what cannot be.
 * - Expert parallelism over n² ranks of one accelerator is what comes of multiplying TPn by EPn: times of such rows are those of rows that say
 *   TPn EPn, of the same model on the same machine (MiniMax-M2.5 in `serving.csv`, EP4 and EP16).
 * - Experts that do not divide among all data parallel ranks were placed twice in part: as many ranks fewer.
 * - Expert parallelism that does not divide the ranks: the next lower degree that does.
 */
function candidates(layout: Layout): readonly NearestLayout[] {
  const { pipelineParallel, tensorParallel, dataParallel, expertParallel } = layout
  const ranks = ranksOf(layout)
  const said = `EP${expertParallel} on ${ranks} accelerator${ranks === 1 ? '' : 's'}${pipelineParallel > 1 ? ' of a stage' : ''}`
  const root = Math.sqrt(expertParallel)
  const squared =
    ranks === 1 && Number.isInteger(root)
      ? [
          {
            layout: layoutOf({ pipelineParallel, tensorParallel: root, expertParallel: root }),
            note: `${said} is read as TP${root} EP${root}`,
          },
        ]
      : []
  const fewer = tensorParallel === 1 && expertParallel === dataParallel ? dataParallel - 1 : 0
  const lower = Math.min(expertParallel, ranks)
  return [
    ...squared,
    ...Array.from({ length: fewer }, (_, less) => {
      const degree = dataParallel - 1 - less
      return {
        layout: layoutOf({ pipelineParallel, dataParallel: degree, expertParallel: degree }),
        note: `experts do not divide among ${dataParallel} ranks: predicted for DP${degree} EP${degree}`,
      }
    }),
    ...Array.from({ length: lower }, (_, less) => ({
      layout: layoutOf({ pipelineParallel, tensorParallel, dataParallel, expertParallel: lower - less }),
      note: `${said} cannot be: predicted for EP${lower - less}`,
    })),
  ]
}

/**
 * The layout itself where the model can be laid out like that; else, where only its expert parallelism cannot be, the nearest that can, with
 * a note. What is wrong with it where there is none.
 */
export function nearestLayout(
  layout: Layout,
  rules: ShardingRules,
  hardware: Pick<Accelerator, 'id' | 'interconnect'>,
): NearestLayout | { readonly problem: string } {
  const [problem] = layoutProblems(layout, rules, hardware)
  if (problem === undefined) return { layout }
  const near = candidates(layout).find((each) => layoutProblems(each.layout, rules, hardware).length === 0)
  return near ?? { problem }
}
