import { checkLayout } from '../layout/checkLayout.ts'
import type { Layout } from '../layout/layout.ts'
import { shardingRules } from '../layout/shardingRules.ts'
import { aggregatedSide } from './aggregatedServing.ts'
import { checkServingQuestion } from './checkServingQuestion.ts'
import { engineOn, stagePreparer } from './servingCandidates.ts'
import { promptTokensPerPassOf, type ServingQuestion } from './servingQuestion.ts'

/** A pass that would take in less than this share more than it may: rounding. */
const rounding = 1e-9

/**
 * Seconds in which an instance computes the prompts of so many requests that come together, pass after pass, and nothing else; 0 where nothing
 * of them is computed. Errors as in `evaluateServing`.
 */
export function promptSeconds(question: ServingQuestion, layout: Layout, requests: number): number {
  checkServingQuestion(question)
  checkLayout(layout, shardingRules(question.model), question.hardware)
  const { engines } = aggregatedSide(question)
  const prepared = stagePreparer(engines, 0).prepare({ ...layout, pipelineParallel: 1 })
  const { chunk, iterate, pipelineParallel } = engineOn(engines, prepared, layout, 0)
  if (chunk === undefined) return 0
  const parts = (requests / layout.dataParallel) * chunk.perRequest
  const together = Math.max(1, promptTokensPerPassOf(question) / chunk.newTokens)
  const passes = Math.max(1, Math.ceil(parts / together - rounding))
  const { throughSeconds, stepSeconds } = iterate(0, parts / passes)
  return throughSeconds + ((passes - 1) * stepSeconds) / pipelineParallel
}
