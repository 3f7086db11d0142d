/** What is known of the instances that decode, in disaggregated serving. */
export type DecodingPool = {
  readonly concurrency: number
  readonly outputTokens: number
  readonly timePerOutputTokenSeconds: number | undefined
  readonly timeToFirstTokenSeconds: number | undefined
  /** For each accelerator that decodes. */
  readonly tokensPerSecondPerAccelerator: number | undefined
  /** Accelerators of one instance. */
  readonly accelerators: number
  /** Those of both pools. */
  readonly allAccelerators: number
}

/**
 * How many instances decode, which tables of disaggregated runs leave out: one where more would leave none to compute prompts; else as many
 * as make the throughput of all requests, by Little's law, the stated one of so many accelerators. Undefined where the throughput
 * is not stated, or is that of no whole number within a tenth, or of too many.
 */
export function decodingInstances({
  concurrency,
  outputTokens,
  timePerOutputTokenSeconds,
  timeToFirstTokenSeconds,
  tokensPerSecondPerAccelerator,
  accelerators,
  allAccelerators,
}: DecodingPool): number | undefined {
  const most = Math.floor((allAccelerators - 1) / accelerators)
  if (most === 1) return 1
  if (
    timePerOutputTokenSeconds === undefined ||
    timeToFirstTokenSeconds === undefined ||
    tokensPerSecondPerAccelerator === undefined
  )
    return undefined
  const requestSeconds = timeToFirstTokenSeconds + (outputTokens - 1) * timePerOutputTokenSeconds
  const tokensPerSecond = (concurrency * outputTokens) / requestSeconds
  const instances = tokensPerSecond / (tokensPerSecondPerAccelerator * accelerators)
  const whole = Math.round(instances)
  return whole >= 1 && whole <= most && Math.abs(instances / whole - 1) < 0.1 ? whole : undefined
}
