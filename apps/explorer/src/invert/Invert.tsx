import type { InvertFlags } from '@paretoken/cli/answers'
import { useMemo } from 'react'
import type { ViewWords } from '../address/explored.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { otherWorker } from '../asking/workers.ts'
import { DrawnChart } from '../chart/DrawnChart.tsx'
import { CommandLine } from '../controls/CommandLine.tsx'
import { problemCurve } from '../explore/problemCurve.ts'
import { WorkloadPanel } from '../explore/WorkloadPanel.tsx'
import { useFiles } from '../files/useFiles.ts'
import type { Sizes } from '../worker/sizes.ts'
import { invertFlagsOf } from './invertFlagsOf.ts'
import { OfferPanel } from './OfferPanel.tsx'
import { SizesTable } from './SizesTable.tsx'

const noWords: ViewWords = {}

const ask = async (flags: InvertFlags, tell: (sizes: Sizes) => void): Promise<void> =>
  tell(await otherWorker().sizes(flags))

/** An offer in, the sizes of model that it is consistent with out. */
export function Invert({ explored, change }: Exploring) {
  const { series, flags, words } = explored
  const files = useFiles()
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are known to the worker and change its answers
  const question = useMemo(() => invertFlagsOf({ series, flags, words }), [series, flags, words, files])
  const { answer, waiting, failure } = useAnswer(question, ask)
  const problem = answer?.problem
  const problems = useMemo(() => (problem === undefined ? [] : [problemCurve(problem)]), [problem])
  const embed = explored.embed === true
  return (
    <div className={embed ? 'asking alone' : 'asking'}>
      {!embed && (
        <aside className="side" aria-label="What is asked">
          <OfferPanel
            words={words.invert ?? noWords}
            asked={{ on: question.on?.join(',') ?? '', precision: question.precision?.join(',') ?? '' }}
            problem={answer?.problem}
            change={change}
          />
          <WorkloadPanel flags={flags} change={change} curves={problems} />
        </aside>
      )}
      <section className="plan-answer" aria-label="Sizes" aria-busy={waiting}>
        {failure !== undefined && <p className="problem">{failure}</p>}
        {answer?.problem !== undefined && <p className="problem">{answer.problem}</p>}
        {answer === undefined && <p className="quiet">Seeking sizes…</p>}
        {answer !== undefined && answer.problem === undefined && (
          <>
            <h2>Sizes of model</h2>
            <p className="plan-heading">{answer.heading}</p>
            {answer.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {answer.chart !== undefined && <DrawnChart chart={answer.chart} bare />}
            <SizesTable rows={answer.rows} />
            {answer.source !== undefined && <p className="quiet">{answer.source}</p>}
            <p className="quiet">Assumed: {answer.assumptions}</p>
            <CommandLine line={`paretoken ${answer.typed}`} />
          </>
        )}
      </section>
    </div>
  )
}
