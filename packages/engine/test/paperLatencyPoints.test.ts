import { describe, expect, it } from 'vitest'
import { evaluatePaperDecode } from '../src/paper/decode.ts'
import { totalSeconds } from '../src/paper/decodeProblem.ts'
import { paperMethodNames } from '../src/paper/method.ts'
import { readGolden } from './goldenFiles.ts'
import { goldenAccelerator, goldenModel } from './goldenInputs.ts'
import { relativeError } from './relativeError.ts'

const { rows } = readGolden('latency_points')

describe('1,650 latencies of arXiv 2506.04645, against its reference implementation', () => {
  it('are 1,650, of every method', () => {
    expect(rows).toHaveLength(1650)
    expect(new Set(rows.map(([method]) => method))).toEqual(new Set(paperMethodNames))
  })

  describe.each(paperMethodNames)('method %s', (method) => {
    const points = rows
      .filter(([name]) => name === method)
      .map((row) => {
        const [, model, accelerator, accelerators, batch, contextTokens, newTokens, seconds] = row
        const question = {
          method,
          model: goldenModel(model),
          accelerator: goldenAccelerator(accelerator),
          contextTokens,
          newTokens,
        }
        return { row, seconds, decode: evaluatePaperDecode(question, { batch, accelerators }) }
      })

    it('agrees to 1e-9, and finds no layout where the reference has an infinite latency', () => {
      for (const { row, seconds, decode } of points) {
        if (seconds === 'inf') expect(decode, `${row}`).toBeUndefined()
        else expect(relativeError(decode?.latencySeconds ?? Number.NaN, seconds), `${row}`).toBeLessThan(1e-9)
      }
    })

    it('explains every latency by a breakdown that adds up to 1e-12', () => {
      for (const { row, decode } of points) {
        if (!decode) continue
        const explained = totalSeconds(decode.breakdown)
        expect(relativeError(explained, decode.latencySeconds), `${row}`).toBeLessThan(1e-12)
      }
    })
  })
})
