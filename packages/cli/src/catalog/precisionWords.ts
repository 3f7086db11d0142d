import type { Precision } from 'paretoken'

/**
 * The formats of a model's weights in a few words: "bf16", "fp8-block", "nvfp4, attention bf16".
 * @param withExperts whether the model has routed experts
 */
export function precisionWords(precision: Precision, withExperts: boolean): string {
  const { attention, feedForward, experts } = precision
  if (!withExperts) return attention === feedForward ? feedForward : `${feedForward}, attention ${attention}`
  if (attention === experts)
    return feedForward === experts ? experts : `${experts}, feed-forward ${feedForward}`
  if (attention === feedForward) return `${attention}, experts ${experts}`
  return feedForward === experts
    ? `${experts}, attention ${attention}`
    : `${experts}, attention ${attention}, feed-forward ${feedForward}`
}
