import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Explored } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { droppedFiles } from './givenFiles.ts'
import { type FileNews, type GivenFile, takeFiles } from './takeFiles.ts'
import { useDrop } from './useDrop.ts'
import { files } from './useFiles.ts'

type Take = (given: readonly GivenFile[]) => void

const TakeContext = createContext<Take>(() => undefined)

/** Takes files wherever on the page they are given. */
export const useTake = (): Take => useContext(TakeContext)

const noNews: FileNews = { good: [], bad: [] }

type Props = {
  readonly explored: Pick<Explored, 'series'>
  readonly change: Change
  readonly children: ReactNode
}

/** Lets files be dropped anywhere on the page, and tells what became of them. */
export function Taking({ explored, change, children }: Props) {
  const now = useRef(explored)
  now.current = explored
  const [news, setNews] = useState(noNews)
  const take = useCallback<Take>(
    (given) => {
      if (given.length > 0) void takeFiles(given, now.current, files, change).then(setNews)
    },
    [change],
  )
  const over = useDrop(useCallback((data) => void droppedFiles(data).then(take), [take]))
  const told = news.good.length + news.bad.length > 0
  return (
    <TakeContext value={take}>
      {children}
      {over && (
        <div className="drop-here" aria-hidden="true">
          <p>A config.json, or a model or an accelerator as YAML or JSON</p>
        </div>
      )}
      <div className={told ? 'file-news told' : 'file-news'} role="status">
        {news.bad.map((sentence) => (
          <p key={sentence} className="problem">
            {sentence}
          </p>
        ))}
        {news.good.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {told && (
          <Button className="quiet-button" onPress={() => setNews(noNews)}>
            Close
          </Button>
        )}
      </div>
    </TakeContext>
  )
}
