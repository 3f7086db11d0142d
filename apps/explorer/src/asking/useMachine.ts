import { useEffect, useState } from 'react'
import type { MachineFigures } from '../worker/machineFigures.ts'
import { frontierWorker } from './workers.ts'

/** The figures of a machine, its prices among them; undefined until they come. @param files changes where files change */
export function useMachine(name: string, files: unknown): MachineFigures | undefined {
  const [known, setKnown] = useState<{ readonly name: string; readonly figures: MachineFigures }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are known to the worker and change its answers
  useEffect(() => {
    let here = true
    void frontierWorker.machine(name).then((figures) => here && setKnown({ name, figures }))
    return () => {
      here = false
    }
  }, [name, files])
  return known?.name === name ? known.figures : undefined
}
