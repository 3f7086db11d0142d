import type { Progress } from './progress.ts'

/**
 * Starts a bar on standard error, where that is a terminal; undefined where it is not.
 * @param doing what takes its time: "computing frontiers"
 * @param total how many steps there are
 */
export async function startProgress(doing: string, total: number): Promise<Progress | undefined> {
  if (process.stderr.isTTY !== true) return undefined
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: `${doing} {bar} {value} of {total}, {eta} s left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  bar.start(total, 0)
  return { increment: () => bar.increment(), stop: () => bar.stop() }
}
