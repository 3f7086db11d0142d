/** A frontier in three numbers: price ≈ c·(1 − v/v_max)^(−β). */
export type FrontierFit = {
  /** c: price that slow speeds tend to. */
  readonly dollarsPerMillionTokens: number
  /** v_max: speed that no price buys. */
  readonly maximumTokensPerSecond: number
  /** β: how steeply price rises towards v_max. */
  readonly exponent: number
  /** Standard deviation of the errors in ln price. */
  readonly logPriceDeviation: number
}

/** A speed and a price of a frontier. */
type SpeedAndPrice = { readonly tokensPerSecond: number; readonly dollarsPerMillionTokens: number }

const goldenSection = (Math.sqrt(5) - 1) / 2
const searchSteps = 80

/**
 * The fit of greatest likelihood when ln price errs normally, that is, of least squares in ln price: linear in ln c and β for each
 * v_max, which is searched by golden section, by how far it lies beyond the fastest point. Undefined for fewer than 3 points.
 */
export function fitFrontier(points: readonly SpeedAndPrice[]): FrontierFit | undefined {
  if (points.length < 3) return undefined
  const fastest = Math.max(...points.map((point) => point.tokensPerSecond))
  const fitBeyond = (logMargin: number) => fitAt(points, fastest * (1 + Math.exp(logMargin)))

  let low = Math.log(1e-6)
  let high = Math.log(10)
  for (let step = 0; step < searchSteps; step++) {
    const left = high - goldenSection * (high - low)
    const right = low + goldenSection * (high - low)
    if (fitBeyond(left).logPriceDeviation < fitBeyond(right).logPriceDeviation) high = right
    else low = left
  }
  return fitBeyond((low + high) / 2)
}

function fitAt(points: readonly SpeedAndPrice[], maximumTokensPerSecond: number): FrontierFit {
  const x = points.map((point) => -Math.log(1 - point.tokensPerSecond / maximumTokensPerSecond))
  const y = points.map((point) => Math.log(point.dollarsPerMillionTokens))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const meanX = mean(x)
  const meanY = mean(y)
  const covariance = mean(x.map((value, index) => (value - meanX) * (y[index]! - meanY)))
  const exponent = covariance / mean(x.map((value) => (value - meanX) ** 2))
  const intercept = meanY - exponent * meanX
  const residuals = x.map((value, index) => y[index]! - intercept - exponent * value)
  return {
    dollarsPerMillionTokens: Math.exp(intercept),
    maximumTokensPerSecond,
    exponent,
    logPriceDeviation: Math.sqrt(mean(residuals.map((residual) => residual ** 2))),
  }
}
