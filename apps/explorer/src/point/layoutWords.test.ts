import { layoutOf } from 'paretoken'
import { expect, test } from 'vitest'
import { layoutSentences, poolSum } from './layoutWords.ts'
import { acceleratorsOfPools, poolsOf } from './pools.ts'

const hgx = { name: 'NVLink 4', size: 8 }

test('replicas are written out', () => {
  expect(poolSum({ instances: 5, accelerators: 8 })).toBe('5 instances × 8 accelerators = 40')
  expect(poolSum({ instances: 1, accelerators: 1 })).toBe('1 accelerator')
  expect(poolSum({ instances: 1.5, accelerators: 8 })).toBe(
    '1.5 instances × 8 accelerators for each that decodes',
  )
})

test('a dense model on one node', () => {
  expect(
    layoutSentences({ layout: layoutOf({ tensorParallel: 8 }), domain: hgx }, { layers: 80, experts: null }),
  ).toEqual([
    'They fill one domain of NVLink 4.',
    'Tensor parallel: heads of attention are split over 8 accelerators.',
    'Dense weights are cut into 8 parts, one on each.',
  ])
})

test('stages that do not come out even', () => {
  const layout = layoutOf({ pipelineParallel: 3, tensorParallel: 8 })
  expect(layoutSentences({ layout, domain: hgx }, { layers: 80, experts: null })).toEqual([
    'They stand in 3 nodes of 8, each joined by NVLink 4.',
    '3 pipeline stages of 26 or 27 layers each.',
    'Tensor parallel: heads of attention are split over 8 accelerators.',
    'Dense weights of a stage are cut into 8 parts, one on each.',
  ])
})

test('experts are counted', () => {
  const domain = { name: 'NVLink 5', size: 72 }
  const layout = layoutOf({ tensorParallel: 2, dataParallel: 32, expertParallel: 32 })
  expect(layoutSentences({ layout, domain }, { layers: 61, experts: 256 })).toEqual([
    'They share one domain of NVLink 5, which joins 72.',
    'Tensor parallel: heads of attention are split over 2 accelerators.',
    'Data parallel: 32 groups work on attention, each for sequences of its own.',
    'Dense weights are cut into 2 parts, one on each.',
    'Expert parallel: of the 256 routed experts of a layer each accelerator has 8, each cut into 2 parts.',
  ])
})

test('one accelerator needs no more words', () => {
  expect(layoutSentences({ layout: layoutOf({}), domain: hgx }, { layers: 32, experts: 8 })).toEqual([
    'One accelerator holds the whole model.',
  ])
})

test('pools of disaggregated serving have their instances', () => {
  const layout = layoutOf({ tensorParallel: 8 })
  const prefill = {
    layout: layoutOf({ tensorParallel: 4 }),
    layoutName: 'TP4',
    accelerators: 4,
    hardware: 'h200-sxm',
    instances: { prefill: 3, decode: 2 },
    instancesPerDecodeInstance: 1.5,
  }
  const pools = poolsOf(
    { layout, layoutName: 'TP8', accelerators: 8, prefill },
    { domain: hgx, prefillDomain: hgx },
  )
  expect(pools.map(({ role, instances, accelerators }) => ({ role, instances, accelerators }))).toEqual([
    { role: 'computes prompts', instances: 3, accelerators: 4 },
    { role: 'decodes', instances: 2, accelerators: 8 },
  ])
  expect(acceleratorsOfPools(pools)).toBe(28)
})
