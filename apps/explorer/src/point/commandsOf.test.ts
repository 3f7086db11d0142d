import { expect, test } from 'vitest'
import type { Anatomy } from '../worker/anatomy.ts'
import { commandsOf } from './commandsOf.ts'

const anatomy: Anatomy = {
  layers: 80,
  experts: null,
  domain: null,
  prefillDomain: null,
  contextTokens: 1500.5,
  reservedContextTokens: 2000,
}
const series = { model: 'llama-3.1-70b', hardware: 'h100-sxm', precision: 'fp8' }
const point = { layoutName: 'PP2 TP4', batch: 96 }

test('a point of decoding is one command, without what bounds the search', () => {
  const flags = { context: '8k', maxAccelerators: '64', minSpeed: '20', pue: '1.2' }
  expect(commandsOf(series, flags, point, { of: 'decoding', anatomy }).map(({ typed }) => typed)).toEqual([
    "paretoken explain llama-3.1-70b --on h100-sxm --precision fp8 --context 8k --pue 1.2 --layout 'PP2 TP4' --batch 96",
  ])
})

test('a point of requests is on a frontier, and decodes at its mean context', () => {
  const flags = { isl: '1k', osl: '1k', context: '8k', ttft: '2s' }
  const given = commandsOf(series, flags, { ...point, batch: 95.7 }, { of: 'requests', anatomy })
  expect(given.map(({ typed }) => typed)).toEqual([
    'paretoken frontier llama-3.1-70b --on h100-sxm --precision fp8 --context 8k --isl 1k --osl 1k --ttft 2s',
    "paretoken explain llama-3.1-70b --on h100-sxm --precision fp8 --context 1501 --reserve-context 2000 --layout 'PP2 TP4' --batch 96",
  ])
})

test('a changed machine is read from its file', () => {
  const [command] = commandsOf(
    { ...series, changes: { hbmBytesPerSecond: '2x' } },
    {},
    point,
    { of: 'decoding', anatomy },
    { name: 'h100-sxm-2x-hbm-bandwidth.yaml' },
  )
  expect(command?.typed).toContain('--on h100-sxm-2x-hbm-bandwidth.yaml --precision fp8')
})
