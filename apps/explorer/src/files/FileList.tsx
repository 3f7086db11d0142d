import { Button } from 'react-aria-components'
import { files, useFiles } from './useFiles.ts'

/** The files that were opened, and what each describes. */
export function FileList() {
  const opened = useFiles()
  if (opened.length === 0) return null
  return (
    <ul className="file-list" aria-label="Your files">
      {opened.map(({ name, described }) => {
        const all = [...(described?.models ?? []), ...(described?.hardware ?? [])]
        return (
          <li key={name}>
            <span>
              <b>{name}</b>{' '}
              <span className="quiet">
                {all.map(({ id, words }) => (all.length === 1 ? words : id)).join(', ')}
              </span>
              {described?.problem !== undefined && <span className="problem"> {described.problem}</span>}
            </span>
            <Button
              className="remove-button"
              aria-label={`Forget ${name}`}
              onPress={() => void files.remove(name)}
            >
              ×
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
