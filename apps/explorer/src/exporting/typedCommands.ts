import { commandsOf, typedCommand } from '../address/commandsOf.ts'
import type { SeriesAsked, SharedFlags } from '../address/explored.ts'
import { quoted } from '../address/flagsOf.ts'

/** The file of a machine with changes. */
export type ChangedFile = { readonly name: string; readonly text: string }

/**
 * The commands that give the answers of the chart, one a line; a machine with changes is written to its file first.
 * @param fileOf the file of the machine of a series with changes
 */
export async function typedCommands(
  series: readonly SeriesAsked[],
  flags: SharedFlags,
  fileOf: (series: SeriesAsked) => Promise<ChangedFile>,
): Promise<string> {
  const written = new Set<string>()
  const blocks: string[] = []
  for (const command of commandsOf(series, flags)) {
    const [first] = command.series
    if (first?.changes === undefined) {
      blocks.push(typedCommand(command))
      continue
    }
    const { name, text } = await fileOf(first)
    if (!written.has(name)) blocks.push(`cat > ${quoted(name)} <<'END'\n${text.trimEnd()}\nEND`)
    written.add(name)
    blocks.push(typedCommand(command, name))
  }
  return `${blocks.join('\n')}\n`
}
