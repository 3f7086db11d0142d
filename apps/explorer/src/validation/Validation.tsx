import type { ValueFormat } from '@paretoken/figures'
import { useMemo } from 'react'
import type { ViewWords } from '../address/explored.ts'
import { withWord } from '../address/withWord.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { Exploring } from '../asking/useExplored.ts'
import { otherWorker } from '../asking/workers.ts'
import { Choice } from '../controls/Choice.tsx'
import { CommandLine } from '../controls/CommandLine.tsx'
import {
  type Trait,
  traits,
  type Validated,
  type ValidatedFigure,
  type ValidationQuestion,
} from '../worker/validated.ts'
import { Comparisons } from './Comparisons.tsx'
import { CrossErrors } from './CrossErrors.tsx'
import { ErrorTable } from './ErrorTable.tsx'
import { Scatter } from './Scatter.tsx'
import { Worst } from './Worst.tsx'

const noWords: ViewWords = {}
const nothing = () => undefined

/** The word of the address for each trait. */
const traitWords: Readonly<Record<Trait, string>> = {
  model: 'model',
  hardware: 'hardware',
  engine: 'engine',
  precision: 'precision',
  'kind of run': 'kind',
}

const figureChoices: readonly {
  readonly id: ValidatedFigure
  readonly name: string
  readonly format: ValueFormat
}[] = [
  { id: 'timePerOutputToken', name: 'time per output token (TPOT)', format: 'seconds' },
  { id: 'timeToFirstToken', name: 'time to first token (TTFT)', format: 'seconds' },
  { id: 'throughput', name: 'output tokens/s per accelerator', format: 'number' },
]

const everything = { id: '', name: 'all' }

const ask = async (question: ValidationQuestion, tell: (validated: Validated) => void): Promise<void> =>
  tell(await otherWorker().validated(question))

function questionOf(words: ViewWords): ValidationQuestion {
  const figure = figureChoices.find(({ id }) => id === words.figure)?.id ?? 'timePerOutputToken'
  const only = traits.flatMap((trait) => {
    const name = words[traitWords[trait]]
    return name === undefined ? [] : [[trait, name] as const]
  })
  return {
    only: Object.fromEntries(only),
    figure,
    by: traits.find((trait) => trait === words.by) ?? 'hardware',
  }
}

/** Predictions held against measured runs: chosen by model, machine and engine, every error in the open. */
export function Validation({ explored, change }: Exploring) {
  const words = explored.words.validation ?? noWords
  const question = useMemo(() => questionOf(words), [words])
  const { answer, question: answered, waiting, failure } = useAnswer(question, ask)
  const { figure } = answered ?? question
  const embed = explored.embed === true
  const { name, format } = figureChoices.find(({ id }) => id === figure) ?? figureChoices[0]!
  const set = (name: string) => (word: string) => change((now) => withWord(now, 'validation', name, word))
  return (
    <div className={`asking validation${embed ? ' alone' : ''}`}>
      {!embed && (
        <aside className="side" aria-label="What is looked at">
          <section className="panel" aria-labelledby="runs">
            <h2 id="runs">Runs</h2>
            <Choice label="Figure" value={question.figure} options={figureChoices} onChange={set('figure')} />
            <Choice<Trait>
              label="Told apart by"
              value={question.by}
              options={traits.map((id) => ({ id, name: id }))}
              onChange={set('by')}
            />
            {traits.map((trait) => (
              <Choice
                key={trait}
                label={`Only of ${trait === 'kind of run' ? 'kind' : trait}`}
                value={question.only[trait] ?? ''}
                options={[
                  everything,
                  ...(answer?.choices[trait] ?? []).map((choice) => ({
                    id: choice.name,
                    name: choice.name,
                    words: String(choice.runs),
                  })),
                ]}
                onChange={set(traitWords[trait])}
              />
            ))}
          </section>
        </aside>
      )}
      <section className="plan-answer" aria-label="Errors" aria-busy={waiting}>
        {failure !== undefined && <p className="problem">{failure}</p>}
        {answer === undefined ? (
          <p className="quiet">Predicting the published runs; this takes a few seconds…</p>
        ) : (
          <>
            <h2>Predicted against measured: {name}</h2>
            {answer.runs.length === 0 ? (
              <p>No run of this kind measured it. Choose fewer things, or another figure.</p>
            ) : (
              <Scatter
                runs={answer.runs}
                groups={answer.groups.length}
                format={format}
                title={`Predicted against measured, ${name}: ${answer.runs.length} runs`}
                onRun={nothing}
              />
            )}
            <h2>Errors</h2>
            <ErrorTable by={question.by} overall={answer.overall} groups={answer.groups} figure={figure} />
            <CrossErrors bands={answer.bands} />
            <Worst worst={answer.worst} />
            <Comparisons comparisons={answer.comparisons} figure={figure} />
            <p className="quiet">
              {answer.predicted.toLocaleString('en')} of {answer.rows.toLocaleString('en')} published runs are
              predicted. Constants were fitted to most of these runs, so that errors here flatter; those
              without having seen the runs are larger. docs/validation.md tells both, and what is not known.
            </p>
            <CommandLine line="paretoken validate" />
          </>
        )}
      </section>
    </div>
  )
}
