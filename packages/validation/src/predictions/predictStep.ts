import { acceleratorsOf, type Calibration, evaluate, promptSeconds } from 'paretoken'
import type { MeasuredDecodeStep } from '../decodeSteps/measuredDecodeStep.ts'
import { batchThatFits, type Predicted, questionOf } from '../servingRuns/predictServingRun.ts'
import type { ServedConfiguration } from '../servingRuns/servedConfiguration.ts'

/** A decode step without prompts. */
export function predictStep(step: MeasuredDecodeStep, calibration: Calibration): Predicted {
  const { model, hardware, precision, layout, batch, contextTokens } = step
  const point = evaluate({
    model,
    hardware,
    precision,
    layout,
    batch,
    calibration,
    workload: { contextTokens },
  })
  return {
    batch,
    figures: {
      timePerOutputTokenSeconds: point.timePerOutputTokenSeconds,
      timeToFirstTokenSeconds: undefined,
      tokensPerSecondPerAccelerator: point.tokensPerSecondPerAccelerator,
    },
    waitsForMemory: false,
    fits: batchThatFits(point) >= 1,
    limit: point.limit,
    promptShare: 0,
  }
}

/** A batch of requests that begin together: all prompts first, then step after step; its throughput is that of the whole. */
export function predictStaticBatch(
  step: MeasuredDecodeStep,
  configuration: ServedConfiguration,
  calibration: Calibration,
): Predicted {
  const predicted = predictStep(step, calibration)
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
