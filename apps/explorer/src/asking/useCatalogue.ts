import { useEffect, useMemo, useState } from 'react'
import { useFiles } from '../files/useFiles.ts'
import type { Catalogue } from '../worker/answering.ts'
import { frontierWorker } from './workers.ts'

const empty: Catalogue = { models: [], hardware: [] }

let asked: Promise<Catalogue> | undefined

/** What there is to choose from: first what files of this person describe, then the catalog. */
export function useCatalogue(): Catalogue {
  const files = useFiles()
  const [catalogue, setCatalogue] = useState(empty)
  useEffect(() => {
    asked ??= frontierWorker.catalogue()
    void asked.then(setCatalogue)
  }, [])
  return useMemo(
    () => ({
      models: [...files.flatMap(({ described }) => described?.models ?? []), ...catalogue.models],
      hardware: [...files.flatMap(({ described }) => described?.hardware ?? []), ...catalogue.hardware],
    }),
    [files, catalogue],
  )
}
