import type { SeriesAsked } from '../address/explored.ts'
import type { ShelvedFile } from '../files/files.ts'

/** The file that describes a thing and nothing else; the name where none does, as of the catalog. */
function fileOf(name: string, kind: 'models' | 'hardware', files: readonly ShelvedFile[]): string {
  const file = files.findLast(({ described }) => described?.[kind].some(({ id }) => id === name) === true)
  const { models = [], hardware = [] } = file?.described ?? {}
  return file !== undefined && models.length + hardware.length === 1 ? file.name : name
}

/** Series as the command is asked for them: what files describe is named by its file. */
export const namedByFiles = (
  series: readonly SeriesAsked[],
  files: readonly ShelvedFile[],
): readonly SeriesAsked[] =>
  series.map((each) => ({
    ...each,
    model: fileOf(each.model, 'models', files),
    // A machine with changes has a file of its own.
    hardware: each.changes === undefined ? fileOf(each.hardware, 'hardware', files) : each.hardware,
  }))
