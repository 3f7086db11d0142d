import { acceleratorsOf, type Calibration, type MemoryMap, promptSeconds } from 'paretoken'
import type { MeasuredDecodeStep } from '../decodeSteps/measuredDecodeStep.ts'
import { type Predicted, questionOf } from '../servingRuns/predictServingRun.ts'
import type { ServedConfiguration } from '../servingRuns/servedConfiguration.ts'
import type { EvaluateStep } from './rememberingStep.ts'

/** Whether memory that is told for so many sequences of a micro-batch holds the weights and one of them. */
function holdsOne(
  { capacityBytes, reservedBytes, weightBytes, kvCacheBytes, stateBytes, activationBytes }: MemoryMap,
  sequences: number,
): boolean {
  const left = capacityBytes - reservedBytes - weightBytes
  return sequences * left >= kvCacheBytes + stateBytes + activationBytes
}

/** A decode step without prompts. */
export function predictStep(
  step: MeasuredDecodeStep,
  calibration: Calibration,
  evaluate: EvaluateStep,
): Predicted {
  const { model, hardware, precision, layout, batch, contextTokens } = step
  const workload = { contextTokens }
  const point = evaluate({ model, hardware, precision, layout, batch, calibration, workload })
  return {
    batch,
    figures: {
      timePerOutputTokenSeconds: point.timePerOutputTokenSeconds,
      timeToFirstTokenSeconds: undefined,
      tokensPerSecondPerAccelerator: point.tokensPerSecondPerAccelerator,
    },
    waitsForMemory: false,
    fits: holdsOne(point.memory, Math.ceil(batch / (layout.dataParallel * layout.pipelineParallel))),
    promptShare: 0,
  }
}

/** A batch of requests that begin together: all prompts first, then step after step; its throughput is that of the whole. */
export function predictStaticBatch(
  step: MeasuredDecodeStep,
  configuration: ServedConfiguration,
  calibration: Calibration,
  evaluate: EvaluateStep,
): Predicted {
  const predicted = predictStep(step, calibration, evaluate)
  const { batch, layout } = step
  const { outputTokens } = configuration
  const first = promptSeconds(questionOf(configuration, calibration), layout, batch)
  const perToken = predicted.figures.timePerOutputTokenSeconds ?? 0
  const seconds = first + Math.max(0, outputTokens - 1) * perToken
  return {
    ...predicted,
    figures: {
      ...predicted.figures,
      timeToFirstTokenSeconds: first,
      tokensPerSecondPerAccelerator: (batch * outputTokens) / seconds / acceleratorsOf(layout),
    },
  }
}
