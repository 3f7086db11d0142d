import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { MachineFile } from '../worker/machineFigures.ts'
import type { Command } from './commandsOf.ts'

/** A word that is taken back after a while: "Copied". */
function useBriefly(): readonly [string | undefined, (word: string) => void] {
  const [said, setSaid] = useState<string>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), 2000)
    return () => clearTimeout(timer)
  }, [said])
  return [said, setSaid]
}

function CommandLine({ words, typed }: Command) {
  const [said, say] = useBriefly()
  const copy = () =>
    navigator.clipboard.writeText(typed).then(
      () => say('Copied'),
      () => say('Not copied'),
    )
  return (
    <div className="point-command">
      <span>
        {words}
        <span className="spring" />
        <Button className="quiet-button" onPress={() => void copy()} aria-label={`Copy: ${words}`}>
          {said ?? 'Copy'}
        </Button>
      </span>
      <code>{typed}</code>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  )
}

/** Gives a person a file of text. */
function save({ name, text }: MachineFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

type Props = {
  readonly commands: readonly Command[]
  /** What the commands read a changed machine from. */
  readonly file: MachineFile | undefined
}

/** What to type for the same answer, and the file of a changed machine to save beside it. */
export function CommandLines({ commands, file }: Props) {
  return (
    <section className="point-section">
      <h3>Command line</h3>
      {commands.map((command) => (
        <CommandLine key={command.words} {...command} />
      ))}
      {file !== undefined && (
        <p>
          It reads the changed machine from a file:{' '}
          <Button className="quiet-button" onPress={() => save(file)}>
            Save {file.name}
          </Button>
        </p>
      )}
    </section>
  )
}
