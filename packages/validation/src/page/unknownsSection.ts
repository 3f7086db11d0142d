import { fittedEngines } from '@paretoken/catalog'
import type { RunPrediction } from '../predictions/runPrediction.ts'
import { errorSummary } from '../report/errorSummary.ts'
import { comparedWith, type FigureName, figures } from '../report/figureErrors.ts'
import { counted, errors, ratio } from './markdown.ts'

type Which = (run: RunPrediction) => boolean

/** What is known to be wrong, and what no run says: prose, with figures from the predictions. */
export function unknownsSection(predictions: readonly RunPrediction[]): readonly string[] {
  const undoubted = predictions.filter(({ doubts }) => doubts.length === 0)
  const summary = (runs: readonly RunPrediction[], figure: FigureName, which: Which) =>
    errorSummary(comparedWith(runs.filter(which), figure, ({ predicted }) => predicted[figures[figure]]))
  const bias = (runs: readonly RunPrediction[], which: Which, figure: FigureName = 'timePerOutputToken') => {
    const { count, bias: value } = summary(runs, figure, which)
    return `${ratio(value)} (${counted(count)} runs)`
  }
  const onePool: Which = ({ kind }) => kind === 'aggregated'
  const loaded =
    (least: number, most: number): Which =>
    (run) =>
      onePool(run) && run.load >= least && run.load <= most
  const sglangFirst = summary(undoubted, 'timeToFirstToken', (run) => run.engine === 'sglang' && onePool(run))
  const mixed: Which = ({ model, hardware, layout }) =>
    model === 'qwen3.6-35b-a3b' &&
    hardware === 'b300-sxm' &&
    layout.tensorParallel > 1 &&
    layout.dataParallel > 1
  const degrees = ({ layout }: RunPrediction): string =>
    `TP${layout.tensorParallel} DP${layout.dataParallel} EP${layout.expertParallel}`
  const mixtures = [...new Set(predictions.filter(mixed).map(degrees))]
    .sort()
    .map((name) => `${name} ${bias(predictions, (run) => mixed(run) && degrees(run) === name)}`)
  const slowQwen: Which = ({ model, hardware }) => model === 'qwen3-32b' && hardware === 'gb200-nvl72'
  const mostOn =
    (model: string, hardware: string): Which =>
    (run) =>
      run.kind === 'most throughput' && run.model === model && run.hardware === hardware
  const mostUneven = [
    ['qwen3-235b-a22b', 'b200-sxm'],
    ['qwen3-235b-a22b', 'h100-sxm'],
    ['llama-4-maverick', 'h200-sxm'],
    ['gpt-oss-120b', 'h100-sxm'],
    ['deepseek-r1', 'b200-sxm'],
  ].map(
    ([model = '', hardware = '']) =>
      `${model} on ${hardware} ${bias(predictions, mostOn(model, hardware), 'throughput')}`,
  )
  const drafting: Which = ({ kind }) => kind.endsWith('drafting')
  const sglangModels = fittedEngines.engines.sglang.restsOn.requestOverheadSeconds.replace(/^.* of /, '')
  const on =
    (id: string): Which =>
    (run) =>
      run.hardware === id
  return [
    'Figures are medians of predicted / measured of TPOT, where nothing else is said.',
    '',
    `- **SGLang was measured with one family of models** (${sglangModels}). Its constants are not told apart by other shapes; a weak pull towards round`,
    '  figures decides between them.',
    `- **SGLang's TTFT** of DeepSeek-R1 in one pool errs by ${errors(sglangFirst)} (median / 90th percentile), predicted / measured ${ratio(sglangFirst.bias)}. On B200 it looks for new requests`,
    '  only every 10 or 30 decoding passes, which is counted; the constant that is left is at its bound, and too long for H200.',
    `- **Drafting**: how many tokens a run drafts and how many of them are accepted is assumed where the table does not say: ${bias(predictions, drafting)}.`,
    '- **Tensor and data parallel attention mixed, vLLM on B300**: Qwen3.6-35B-A3B in',
    `  ${mixtures.join(', ')}. Sending tokens straight to experts is counted where it is faster, which vLLM does not do unless asked to.`,
    `- **Qwen3-32B on GB200**: ${bias(predictions, slowQwen)}, most of them in doubt since their times go up and down as the load grows; the others ${bias(undoubted, slowQwen)}.`,
    '- **The most throughput of mixtures with data parallel attention**, whose ranks are taken to be evenly loaded, by throughput:',
    `  ${mostUneven.join(', ')}.`,
    `- **Many requests at a time**, in one pool: 65 to 128 at a time ${bias(predictions, loaded(65, 128))}, 129 to 256 ${bias(predictions, loaded(129, 256))}: too fast; less rows in`,
    `  doubt ${bias(undoubted, loaded(65, 128))} and ${bias(undoubted, loaded(129, 256))}. Up to 64 at a time: ${bias(predictions, loaded(1, 64))}. Of more than 256, ${counted(summary(undoubted, 'timePerOutputToken', loaded(257, Number.POSITIVE_INFINITY)).count)} runs are not in doubt.`,
    '- **The structure of the constants**, how kernels are grouped and how weak the pull is, was chosen while looking at cross-validation, so its errors flatter somewhat.',
    `- **AMD's machines** have constants of kernels that others published, tuned and not; one model takes 1.4 times as long with the engine of three months earlier: MI300X`,
    `  ${bias(predictions, on('mi300x'))}, MI325X ${bias(predictions, on('mi325x'))}.`,
    "- **Machines of other makers** borrow constants fitted to NVIDIA's. No run of a TPU, of Trainium or of Gaudi is in the table.",
    `- **Old software**: the runs on A100 are of 2023, with a runtime of their own: ${bias(predictions, on('a100-sxm-80gb'))}. There the host was the limit.`,
    '- **The machine of the B300 steps** is inferred at their source.',
    '- **Percentiles**: times are means or medians, as the sources have them. Nothing is known of the tails.',
  ]
}
