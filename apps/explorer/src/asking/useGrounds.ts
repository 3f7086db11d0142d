import { useEffect, useState } from 'react'
import type { SeriesAsked } from '../address/explored.ts'
import { useFiles } from '../files/useFiles.ts'
import type { Grounds } from '../worker/grounds.ts'
import { otherWorker } from './workers.ts'

/** What is known already, of each state of a person's files. */
const known = new WeakMap<object, Map<string, Promise<Grounds>>>()

/** What a series is known by where its grounds are asked. */
export const groundsKey = ({ hardware, calibration = 'vllm' }: SeriesAsked): string =>
  `${hardware}\n${calibration}`

function asked(series: SeriesAsked, files: object): Promise<Grounds> {
  const key = groundsKey(series)
  const answers = known.get(files) ?? new Map<string, Promise<Grounds>>()
  known.set(files, answers)
  const answer = answers.get(key) ?? otherWorker().grounds({ ...series })
  answers.set(key, answer)
  return answer
}

/** What answers about series rest on, by `groundsKey`, as far as it is known yet; nothing is asked while `wanted` is false. */
export function useGrounds(series: readonly SeriesAsked[], wanted: boolean): ReadonlyMap<string, Grounds> {
  const [grounds, setGrounds] = useState<ReadonlyMap<string, Grounds>>(new Map())
  const files = useFiles()
  const keys = series.map(groundsKey).join('\n\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys tell what of the series matters
  useEffect(() => {
    if (!wanted) return
    let current = true
    Promise.all(series.map(async (each) => [groundsKey(each), await asked(each, files)] as const)).then(
      (found) => {
        if (current) setGrounds(new Map(found))
      },
    )
    return () => {
      current = false
    }
  }, [keys, wanted, files])
  return grounds
}
