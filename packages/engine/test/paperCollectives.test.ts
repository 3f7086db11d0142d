import { describe, expect, it } from 'vitest'
import { type CollectiveKind, collectiveTime } from '../src/paper/collective.ts'
import { readGolden } from './goldenFiles.ts'
import { goldenAccelerator } from './goldenInputs.ts'
import { relativeError } from './relativeError.ts'

const kinds: Readonly<Record<string, CollectiveKind>> = {
  allreduce: 'all-reduce',
  'all-to-all': 'all-to-all',
  p2p: 'point-to-point',
}
const { rows } = readGolden('collectives')
const accelerators = [...new Set(rows.map(([accelerator]) => accelerator))]

describe('collectives of arXiv 2506.04645, against its reference implementation', () => {
  it.each(accelerators)('agree to 1e-9 in time and in its latency part: %s', (name) => {
    for (const row of rows.filter(([accelerator]) => accelerator === name)) {
      const [, kind, ranks, nodes, bytes, seconds, latencySeconds] = row
      const time = collectiveTime(goldenAccelerator(name), kinds[kind]!, { ranks, nodes }, bytes)
      const got = time.latencySeconds + time.transferSeconds
      expect(relativeError(got, seconds), `time of ${row}`).toBeLessThan(1e-9)
      expect(relativeError(time.latencySeconds, latencySeconds), `latency of ${row}`).toBeLessThan(1e-9)
    }
  })
})
