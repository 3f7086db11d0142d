import { errorsChart, predictedAgainstMeasuredChart } from '../src/index.ts'

/** A few made-up runs of two engines, off by a share that alternates. */
const runs = (seconds: number, off: number) =>
  Array.from({ length: 12 }, (_, index) => {
    const measured = seconds * 1.35 ** index
    return { measured, predicted: measured * (1 + (index % 2 === 0 ? off : -off / 2)) }
  })

/** Predictions against measurements. */
export const scatterChart = predictedAgainstMeasuredChart(
  {
    title: 'Predicted against measured: time per output token, runs of two engines',
    subtitle: '24 runs · error 10.0 % in the median, 30.0 % at the 90th percentile',
  },
  { label: 'Time per output token', format: 'seconds' },
  [
    { name: 'vllm', compared: runs(0.004, 0.1) },
    { name: 'sglang', compared: runs(0.006, 0.35) },
  ],
)

/** Errors group by group; of the last nothing was measured. */
export const errorBars = errorsChart({ title: 'Errors in time per output token', subtitle: '24 runs' }, [
  { name: 'llama-3.1-70b on h100-sxm, vllm (12)', medianError: 0.1, p90Error: 0.1 },
  { name: 'deepseek-r1 on b200-sxm, sglang (12)', medianError: 0.26, p90Error: 0.35 },
  { name: 'none', medianError: Number.NaN, p90Error: Number.NaN },
])
