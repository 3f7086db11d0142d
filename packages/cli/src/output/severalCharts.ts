import { extname } from 'node:path'
import type { Chart } from '@paretoken/figures'
import { writeChart } from './chartFiles.ts'
import type { OutputFlags } from './outputFlags.ts'

/** "why.svg" for a chart: "why.memory.svg". */
function pathFor(chart: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}.${chart}${ending}`
}

/**
 * Writes several charts where a path is given, each under its own name beside it; the paths written.
 * @param charts by the word that their files are told apart by; asked for only where they are written
 */
export async function writeCharts(
  charts: () => Promise<Readonly<Record<string, Chart>>>,
  { svg, png }: Pick<OutputFlags, 'svg' | 'png'>,
): Promise<readonly string[]> {
  if (svg === undefined && png === undefined) return []
  const written: string[] = []
  for (const [name, chart] of Object.entries(await charts()))
    written.push(...(await writeChart(() => chart, { svg: pathFor(name, svg), png: pathFor(name, png) })))
  return written
}
