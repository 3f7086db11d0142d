import { catalogLibrary } from '@paretoken/cli/answers'
import { describe, expect, test } from 'vitest'
import type { SeriesQuestion } from '../worker/curve.ts'
import { curveOf } from '../worker/curveOf.ts'
import { proposalsFor, proposed } from './proposalsFor.ts'

const library = catalogLibrary()
const ask = (question: SeriesQuestion) => curveOf(question, library, true)

/** Names of what is proposed for a question that cannot be done, with how many points it then has. */
async function tried(question: SeriesQuestion) {
  const { infeasible } = await ask(question)
  if (infeasible === undefined) throw new Error('it can be done')
  const names: string[] = []
  for (const alternatives of proposalsFor({ question, infeasible })) {
    for (const proposal of alternatives) {
      const { points } = await ask(proposed(question, proposal))
      if (points.length === 0) continue
      names.push(proposal.name)
      break
    }
  }
  return { limit: infeasible.limit, names }
}

const llama = { model: 'llama-3.1-70b', hardware: 'h100-sxm' }

describe('where nothing can be done, the nearest that can is proposed', () => {
  test('memory: more accelerators, narrower weights, a shorter context', async () => {
    expect(await tried({ series: llama, flags: { context: '64k', maxAccelerators: '1' } })).toEqual({
      limit: 'memory',
      names: ['up to 4 accelerators', 'weights in nvfp4'],
    })
    expect(
      await tried({
        series: { ...llama, precision: 'fp8' },
        flags: { context: '64k', maxAccelerators: '1' },
      }),
    ).toEqual({
      limit: 'memory',
      names: ['up to 2 accelerators', 'weights in nvfp4', 'a context of 7k'],
    })
  })

  test('speed: as fast as the fastest, in the words in which it was asked', async () => {
    const { limit, names } = await tried({ series: llama, flags: { context: '8k', tpot: '1ms' } })
    expect(limit).toBe('speed')
    expect(names[0]).toBe('TPOT up to 11ms')
    const bySpeed = await tried({ series: llama, flags: { context: '8k', minSpeed: '1k' } })
    expect(bySpeed.names[0]).toBe('at least 96 tokens/s')
  })

  test('demand: that of the smallest', async () => {
    expect(await tried({ series: llama, flags: { context: '8k', demand: '1' } })).toEqual({
      limit: 'demand',
      names: ['a demand of 33 tokens/s', 'any demand'],
    })
  })

  test('time to first token: the shortest', async () => {
    const { limit, names } = await tried({ series: llama, flags: { isl: '4k', osl: '1k', ttft: '10ms' } })
    expect(limit).toBe('time to first token')
    expect(names[0]).toMatch(/^TTFT up to \d+ms$/)
  })
})
