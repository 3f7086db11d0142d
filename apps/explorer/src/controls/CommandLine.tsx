import { useState } from 'react'
import { Button } from 'react-aria-components'

/** A command line that gives the same answer, to copy. */
export function CommandLine({ line }: { readonly line: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(line)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <div className="command-line">
      <code>{line}</code>
      <Button className="quiet-button" onPress={copy}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}
