import { useState } from 'react'
import { Button } from 'react-aria-components'
import { droppedAtStart } from '../asking/useExplored.ts'

/** What a wrong or ancient link asked for and is not shown, until it is put away. */
export function DroppedNotice() {
  const [shown, setShown] = useState(droppedAtStart.length > 0)
  if (!shown) return null
  return (
    <section className="dropped" aria-label="What was left out of the link" role="status">
      <p>
        <b>Not all of this link is understood.</b> The rest is shown.
      </p>
      <ul>
        {droppedAtStart.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button className="quiet-button" onPress={() => setShown(false)}>
        Put away
      </Button>
    </section>
  )
}
