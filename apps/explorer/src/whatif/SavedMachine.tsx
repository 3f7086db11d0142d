import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { SeriesAsked } from '../address/explored.ts'
import { frontierWorker } from '../asking/workers.ts'
import { CommandLine } from '../controls/CommandLine.tsx'
import type { MachineFile } from '../worker/machineFigures.ts'

/** Gives a text to the person as a file. */
function save({ name, text }: Pick<MachineFile, 'name' | 'text'>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

type Props = {
  readonly series: SeriesAsked
  /** What to type after `paretoken frontier` for the same curve, with the file. */
  readonly typed: string | undefined
}

/** A changed machine as the file that the command reads, and the command that reads it. */
export function SavedMachine({ series, typed }: Props) {
  const [file, setFile] = useState<MachineFile>()
  useEffect(() => {
    let here = true
    void frontierWorker.machineFile(series).then((next) => here && setFile(next))
    return () => {
      here = false
    }
  }, [series])
  if (file === undefined || file.problem !== undefined) return null
  return (
    <div className="saved-machine">
      <p className="quiet">As a file that the command reads:</p>
      <pre>{file.text.trimEnd()}</pre>
      <div className="button-row">
        <Button className="quiet-button" onPress={() => save(file)}>
          Save {file.name.length > 32 ? 'the file' : file.name}
        </Button>
      </div>
      {typed !== undefined && <CommandLine line={`paretoken frontier ${typed}`} />}
    </div>
  )
}
