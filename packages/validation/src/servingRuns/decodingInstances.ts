/** What is known of the instances that decode, in disaggregated serving. */
export type DecodingPool = {
  readonly concurrency: number
  readonly outputTokens: number
  readonly timePerOutputTokenSeconds: number | undefined
  readonly timeToFirstTokenSeconds: number | undefined
  /** Of output tokens, for each accelerator that decodes. */
  readonly tokensPerSecondPerAccelerator: number | undefined
  /** The same for each accelerator of both pools. */
  readonly tokensPerSecondPerAcceleratorOfAll?: number | undefined
  /** Accelerators of one instance. */
  readonly accelerators: number
  /** Those of both pools. */
  readonly allAccelerators: number
}

/** The whole number that a number of instances is, within a tenth; undefined where it is none from 1 to the most. */
function wholeOf(instances: number, most: number): number | undefined {
  const whole = Math.round(instances)
  return whole >= 1 && whole <= most && Math.abs(instances / whole - 1) < 0.1 ? whole : undefined
}

/** Output tokens of a second of all requests, by Little's law; undefined where their times are not stated. */
function tokensPerSecondOf({
  concurrency,
  outputTokens,
  timePerOutputTokenSeconds,
  timeToFirstTokenSeconds,
}: Omit<DecodingPool, 'accelerators' | 'allAccelerators'>): number | undefined {
  if (timePerOutputTokenSeconds === undefined || timeToFirstTokenSeconds === undefined) return undefined
  const requestSeconds = timeToFirstTokenSeconds + (outputTokens - 1) * timePerOutputTokenSeconds
  return (concurrency * outputTokens) / requestSeconds
}

/** The most instances that decode: what leaves an accelerator to compute prompts, at least one. */
const mostInstances = ({
  accelerators,
  allAccelerators,
}: Pick<DecodingPool, 'accelerators' | 'allAccelerators'>): number =>
  Math.max(1, Math.floor((allAccelerators - 1) / accelerators))

/**
 * How many instances decode, which tables of disaggregated runs leave out: one where more would leave none to compute prompts; else as many
 * as make the throughput of both pools that of those which decode; else as many as make the throughput of all requests, by Little's
 * law, the stated one of so many accelerators. Undefined where the throughput is not stated, or is that of no whole number within
 * a tenth, or of too many.
 */
export function decodingInstances(pool: DecodingPool): number | undefined {
  const { tokensPerSecondPerAccelerator: rate, tokensPerSecondPerAcceleratorOfAll: ofAll } = pool
  const most = mostInstances(pool)
  if (most === 1) return 1
  if (rate === undefined) return undefined
  const byRates =
    ofAll === undefined
      ? undefined
      : wholeOf((ofAll * pool.allAccelerators) / (rate * pool.accelerators), most)
  if (byRates !== undefined) return byRates
  const tokensPerSecond = tokensPerSecondOf(pool)
  return tokensPerSecond === undefined
    ? undefined
    : wholeOf(tokensPerSecond / (rate * pool.accelerators), most)
}

/**
 * How many instances decode where that cannot be told: as many as leave enough accelerators to compute the prompts of all requests,
 * by Little's law; as many as there can be where times are not stated.
 * @param promptAcceleratorSeconds accelerator-seconds that a prompt takes
 */
export function assumedInstances(pool: DecodingPool, promptAcceleratorSeconds: number): number {
  const tokensPerSecond = tokensPerSecondOf(pool) ?? 0
  const forPrompts = (tokensPerSecond / pool.outputTokens) * promptAcceleratorSeconds
  const left = Math.floor((pool.allAccelerators - forPrompts) / pool.accelerators)
  return Math.max(1, Math.min(mostInstances(pool), left))
}
