import { memo, type ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

/** What a word means, behind a small mark beside it; it stays as it is while figures beside it move. @param of the word */
export const Definition = memo(function Definition({
  of,
  children,
}: {
  readonly of: string
  readonly children: ReactNode
}) {
  return (
    <DialogTrigger>
      <Button className="definition-mark" aria-label={`What ${of} means`}>
        ?
      </Button>
      <Popover className="popover definition" placement="bottom">
        <Dialog aria-label={of}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  )
})
