import { useMemo } from 'react'
import type { ViewWords } from '../address/explored.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { otherWorker } from '../asking/workers.ts'
import { Asked } from '../explore/Asked.tsx'
import { useFiles } from '../files/useFiles.ts'
import { seriesLabels } from '../words/seriesSentence.ts'
import type { PlansQuestion, SeriesPlan } from '../worker/plans.ts'
import { BestPlan } from './BestPlan.tsx'
import { cheapestPlan } from './cheapestPlan.ts'
import { PlanBars } from './PlanBars.tsx'
import { problemCurves } from './problemCurves.ts'
import { TrafficPanel } from './TrafficPanel.tsx'
import { asksRequests, usualRequests, withRate, withRequests } from './usualTraffic.ts'

const noWords: ViewWords = {}
const noPlans: readonly SeriesPlan[] = []

const ask = async (question: PlansQuestion, tell: (plans: readonly SeriesPlan[]) => void): Promise<void> =>
  tell(await otherWorker().plans(question))

/** Traffic and bounds in, the cheapest deployment out. */
export function Plan({ explored, change }: Exploring) {
  const { series, flags } = explored
  const planWords = explored.words.plan ?? noWords
  const files = useFiles()
  const positions = useMemo(
    () => series.flatMap(({ hidden }, position) => (hidden === true ? [] : [position])),
    [series],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are known to the worker and change its answers
  const question = useMemo(
    () => ({
      series: series.filter(({ hidden }) => hidden !== true),
      flags: withRequests(flags),
      words: withRate(planWords),
    }),
    [series, flags, planWords, files],
  )
  const {
    answer: plans = noPlans,
    question: answered = question,
    waiting,
    failure,
  } = useAnswer(question, ask)
  const names = useMemo(() => seriesLabels(answered.series, 'best'), [answered])
  const curves = useMemo(
    () => problemCurves(plans, positions, series.length),
    [plans, positions, series.length],
  )
  const best = cheapestPlan(plans)
  const plan = plans[best]
  const problems = [...new Set(plans.flatMap(({ problem }) => problem ?? []))]
  const embed = explored.embed === true

  const bars = plans.some(({ problem }) => problem === undefined) && (
    <section className="panel" aria-labelledby="hourly">
      <h2 id="hourly">Dollars per hour, busiest hour</h2>
      <PlanBars plans={plans} names={names} positions={positions} best={best} />
    </section>
  )

  return (
    <div className={embed ? 'asking alone' : 'asking'}>
      {!embed && (
        <Asked explored={explored} change={change} curves={curves}>
          <TrafficPanel words={planWords} problem={problems[0]} change={change} />
          {!asksRequests(flags) && (
            <p className="quiet">
              Requests of {usualRequests.isl} tokens in and {usualRequests.osl} out are planned for; others
              are asked by Requests, under Workload.
            </p>
          )}
        </Asked>
      )}
      <section className="plan-answer" aria-label="The plan" aria-busy={waiting}>
        {failure !== undefined && <p className="problem">{failure}</p>}
        {problems.map((problem) => (
          <p key={problem} className="problem">
            {problem}
          </p>
        ))}
        {series.length === 0 && <p className="quiet">No series: add one to plan for.</p>}
        {plans.length === 0 && waiting && question.series.length > 0 && <p className="quiet">Planning…</p>}
        {plan !== undefined && (
          <BestPlan plan={plan} series={answered.series[best]}>
            {bars}
          </BestPlan>
        )}
        {plan === undefined && plans.length > 0 && problems.length === 0 && <h2>Nothing serves this</h2>}
        {plan === undefined ? bars : null}
      </section>
    </div>
  )
}
