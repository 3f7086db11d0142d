import type { Residuals } from 'paretoken'
import { wrapped } from '../catalog/wrapped.ts'
import { terminal } from '../output/terminal.ts'

/** "gemm.csv on h100-sxm" of "gemm.csv: h100-sxm, less 3 rows …": files have all of it. */
const tableAndMachines = (fittedTo: string): string =>
  fittedTo.replace(/^(\S+?)(?: [^:]*)?: (.*?)(?:, less .*)?$/, '$1 on $2')

/** What constants rest on, each table and its machines once, with the parts that rest on it. */
export function restsOnLines(all: readonly { readonly [part: string]: Residuals }[]): readonly string[] {
  const parts = new Map<string, string[]>()
  for (const residuals of all)
    for (const [part, { fittedTo, count }] of Object.entries(residuals)) {
      if (count === 0) continue
      const table = tableAndMachines(fittedTo)
      const known = parts.get(table) ?? []
      parts.set(table, known.includes(part) ? known : [...known, part])
    }
  return [
    'They rest on',
    ...[...parts].map(([fittedTo, names]) =>
      wrapped('  ', `${fittedTo}: ${names.join(', ')}`, terminal.columns),
    ),
  ]
}
