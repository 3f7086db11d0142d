import type { ReactNode } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { chosenFiles } from './givenFiles.ts'
import { useTake } from './Taking.tsx'

/** Asks for files of models or accelerators. */
export function OpenFile({ children }: { readonly children: ReactNode }) {
  const take = useTake()
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={['.json', '.yaml', '.yml']}
      onSelect={(chosen) => chosen !== null && take(chosenFiles(chosen))}
    >
      <Button className="quiet-button">{children}</Button>
    </FileTrigger>
  )
}
