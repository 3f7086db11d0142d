import type { SeriesAsked } from '../address/explored.ts'
import { useCatalogue } from '../asking/useCatalogue.ts'
import { OpenFile } from '../files/OpenFile.tsx'
import { absentName, isFileName } from './absentName.ts'

/** What is wrong with a series; where it names a file that is not here, that, and a way to give it. */
export function AbsentName({ series, problem }: { readonly series: SeriesAsked; readonly problem: string }) {
  const name = absentName(series, useCatalogue())
  if (name === undefined) return <p className="problem">{problem}</p>
  const isFile = isFileName(name)
  return (
    <>
      <p className="problem">
        {isFile
          ? `${name} is not here: a link holds the names of files, not what is in them. Drop it on the page, or open it.`
          : problem}
      </p>
      <OpenFile>{isFile ? `Open ${name}` : 'Open a file that describes it'}</OpenFile>
    </>
  )
}
