import { calibrationFor, modelEntry } from '@paretoken/catalog'
import { kvCacheBytes, uniformPrecision } from 'paretoken'
import { expect, test } from 'vitest'
import { servingRows } from '../servingTable/readServingTable.ts'
import { mostAsked, predictMost } from './predictMost.ts'
import { serveAfresh } from './predictServingRun.ts'
import { servedConfiguration } from './servedConfiguration.ts'
import { withoutWindows } from './withoutWindows.ts'

function mostOf(lengths: string, group: string) {
  const header =
    'id,engine,model,weight_precision,hardware,num_gpus,tp,pp,ep,dp,batch,batch_kind,isl,osl,spec_decode,disaggregated,tpot_ms,ttft_ms,output_tok_s_per_gpu,group'
  const [row] = servingRows(
    `${header}\na,trtllm,gpt-oss-20b,fp4,b200-sxm,1,1,1,1,1,,max-load,${lengths},none,False,,,9000,${group}`,
  )
  if (row === undefined) throw new Error('no row')
  const configuration = servedConfiguration(row)
  if ('leftOut' in configuration) throw new Error(configuration.leftOut)
  const { hardware, engine } = configuration
  return predictMost(configuration, mostAsked(row), serveAfresh)(calibrationFor(hardware, engine))
}

test('where requests are queued at once no more are decoded than there are', () => {
  expect(mostOf('1024,1024', 'trtllm_overview').batch).toBeLessThanOrEqual(3000)
})

test('a last batch that is not full costs throughput', () => {
  const queued = mostOf('1024,8192', 'trtllm_overview')
  const waves = 1500 / queued.batch
  expect(waves).toBeGreaterThan(2)
  const { timePerOutputTokenSeconds = 0, tokensPerSecondPerAccelerator = 0 } = queued.figures
  expect(tokensPerSecondPerAccelerator).toBeLessThan(queued.batch / timePerOutputTokenSeconds)
})

test('of a run that does not say how many requests it had the batch stays full', () => {
  const { batch, figures } = mostOf('1024,1024', '')
  expect(figures.tokensPerSecondPerAccelerator).toBeCloseTo(
    batch / (figures.timePerOutputTokenSeconds ?? 0),
    6,
  )
})

test('without windows all layers keep the whole context', () => {
  const { model } = modelEntry('gpt-oss-20b')
  const bytes = (context: number) => kvCacheBytes(withoutWindows(model), context, uniformPrecision('bf16'))
  expect(bytes(8192)).toBe(8192 * bytes(1))
  expect(withoutWindows(model)).toBe(withoutWindows(model))
})
