import { useId, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Explored } from '../address/explored.ts'
import { copyText } from './copyText.ts'
import { embedding, linkTo } from './embedding.ts'

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const [told, setTold] = useState('')
  const id = useId()
  const copy = async () => setTold((await copyText(text)) ? 'Copied' : 'Select it to copy')
  return (
    <div className="copied">
      <label htmlFor={id}>{label}</label>
      <input id={id} readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
      <Button className="quiet-button" onPress={copy} aria-label={`Copy ${label.toLowerCase()}`}>
        Copy
      </Button>
      <span className="quiet" role="status">
        {told}
      </span>
    </div>
  )
}

/** The address that holds the whole question, and what embeds its chart, to copy. */
export function ShareMenu({ explored }: { readonly explored: Explored }) {
  return (
    <DialogTrigger>
      <Button className="quiet-button">Share</Button>
      <Popover className="popover share" placement="bottom end">
        <Dialog aria-label="Share">
          <Copied label="Link" text={linkTo(explored, location.href)} />
          <Copied label="Embedding" text={embedding(explored, location.href)} />
          <p className="quiet">
            A link holds the whole question: series, workload, limits, prices, and where you stand.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
