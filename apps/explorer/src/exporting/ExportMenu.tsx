import type { LineChart } from '@paretoken/figures'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Explored } from '../address/explored.ts'
import { otherWorker } from '../asking/workers.ts'
import { files } from '../files/useFiles.ts'
import { copyText } from '../page/copyText.ts'
import { shownTheme } from '../page/theme.ts'
import { fileName } from './fileName.ts'
import { namedByFiles } from './namedByFiles.ts'
import { saveFile } from './saveFile.ts'
import { typedCommands } from './typedCommands.ts'

/** What is on the chart. */
type Shown = {
  readonly explored: Pick<Explored, 'series' | 'flags'>
  readonly chart: LineChart
  /** Everything assumed, in a line, to stand under the title of a picture. */
  readonly assumptions: string
}

/** Tells what is on the chart when something is to be made of it. */
type Props = { readonly shown: () => Shown }

const things = [
  { id: 'csv', name: 'Points as CSV', words: 'frontier --csv' },
  { id: 'json', name: 'Everything as JSON', words: 'frontier --json' },
  { id: 'svg', name: 'Chart as SVG', words: '' },
  { id: 'png', name: 'Chart as PNG', words: '' },
  { id: 'command', name: 'Copy as command line', words: '' },
] as const
type Thing = (typeof things)[number]['id']

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const

/** Makes one thing; a sentence about it where it shows nowhere else. */
async function made(thing: Thing, { explored, chart, assumptions }: Shown): Promise<string> {
  const series = explored.series.filter(({ hidden }) => hidden !== true).map(({ hidden: _, ...each }) => each)
  const { flags } = explored
  if (thing === 'command') {
    const text = await typedCommands(namedByFiles(series, files.now()), flags, (each) =>
      otherWorker().machineFile(each),
    )
    return (await copyText(text)) ? 'Copied' : 'The browser does not let the page copy'
  }
  if (thing === 'csv' || thing === 'json') {
    const exported = await otherWorker().exported({ series, flags, format: thing })
    if (exported.problem !== undefined) return exported.problem
    if (exported.text === '') return 'There are no points'
    saveFile(fileName(series, thing), new Blob([exported.text], { type: mediaTypes[thing] }))
    return ''
  }
  const { svgText, pngBlob } = await import('./drawing.ts')
  // A picture stands without the list of series beside it.
  const models = [...new Set(series.map(({ model }) => model))].join(', ')
  const whole = { ...chart, title: `${models}: ${chart.title}`, subtitle: assumptions }
  saveFile(
    fileName(series, thing),
    thing === 'svg'
      ? new Blob([svgText(whole, 'auto')], { type: 'image/svg+xml' })
      : await pngBlob(whole, shownTheme()),
  )
  return ''
}

/** What of the chart can be taken elsewhere. */
export function ExportMenu({ shown }: Props) {
  const [told, setTold] = useState('')
  const make = async (thing: Thing) => {
    setTold('')
    try {
      setTold(await made(thing, shown()))
    } catch (error) {
      setTold((error as Error).message)
    }
  }
  return (
    <>
      <span className="told quiet" role="status">
        {told}
      </span>
      <MenuTrigger>
        <Button className="quiet-button">
          Export
          <span aria-hidden="true" className="chevron">
            ▾
          </span>
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(id) => void make(id as Thing)}>
            {things.map(({ id, name, words }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={name}>
                <span>{name}</span>
                {words !== '' && <span className="quiet">{words}</span>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}
