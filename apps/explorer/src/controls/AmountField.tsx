import { memo, useEffect, useState } from 'react'
import { FieldError, Input, Label, Slider, SliderThumb, SliderTrack, TextField } from 'react-aria-components'
import type { AmountScale } from '../words/amounts.ts'
import { Definition } from './Definition.tsx'

type Props = {
  readonly label: string
  /** What it means. */
  readonly definition: string
  /** The word as the command takes it; undefined where nothing is asked. */
  readonly word: string | undefined
  /** What stands where nothing is asked: a word of the scale, or what that means, such as "none". */
  readonly usual: string
  /** Where the slider stands while nothing is asked and `usual` is no amount. Default: its end. */
  readonly rest?: string
  readonly scale: AmountScale
  /** What is wrong with the word, in a sentence. */
  readonly problem?: string | undefined
  /** Told of a new word, undefined where it was taken out; `dragged` while a slider moves. */
  readonly onChange: (word: string | undefined, dragged: boolean) => void
}

/** Whether a field looks the same; what it tells of a new word is the same then, too. */
const looksAlike = (before: Props, after: Props): boolean =>
  (Object.keys({ ...before, ...after }) as (keyof Props)[]).every(
    (name) => name === 'onChange' || before[name] === after[name],
  )

/** An amount: a slider, and beside it the word that stands for it, to be typed as in the command. */
export const AmountField = memo(function AmountField({
  label,
  definition,
  word,
  usual,
  rest,
  scale,
  problem,
  onChange,
}: Props) {
  const [draft, setDraft] = useState(word ?? '')
  useEffect(() => setDraft(word ?? ''), [word])
  const settle = () => {
    const typed = draft.trim()
    if (typed !== (word ?? '')) onChange(typed === '' ? undefined : typed, false)
  }
  const step = scale.stepOf(word ?? usual) ?? scale.stepOf(rest ?? '') ?? scale.steps
  const told = word ?? usual
  return (
    <div className={`amount${word === undefined ? ' unasked' : ''}`}>
      <Slider
        className="amount-slider"
        value={step}
        minValue={0}
        maxValue={scale.steps}
        step={1}
        onChange={(next) => onChange(scale.wordAt(next as number), true)}
      >
        <span className="slider-label">
          <Label>{label}</Label>
          <Definition of={label}>{definition}</Definition>
        </span>
        <SliderTrack className="slider-track">
          {({ state }) => (
            <>
              <div className="slider-fill" style={{ width: `${100 * state.getThumbPercent(0)}%` }} />
              <SliderThumb className="slider-thumb" aria-valuetext={told} />
            </>
          )}
        </SliderTrack>
      </Slider>
      <TextField
        className="amount-word"
        aria-label={`${label}, typed`}
        value={draft}
        onChange={setDraft}
        onBlur={settle}
        isInvalid={problem !== undefined}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      >
        <Input className="amount-input figure" placeholder={usual} />
        <FieldError className="problem">{problem}</FieldError>
      </TextField>
    </div>
  )
}, looksAlike)
