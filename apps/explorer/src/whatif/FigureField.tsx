import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button, Input, Label, Slider, SliderThumb, SliderTrack, TextField } from 'react-aria-components'
import { Definition } from '../controls/Definition.tsx'
import { figureWords } from '../words/seriesSentence.ts'
import type { MachineFigure } from '../worker/machineFigures.ts'
import { figureDefinition } from './figureDefinition.ts'
import { figureValue, quantityText, stepsOf } from './figureSteps.ts'

type Props = {
  readonly figure: MachineFigure
  /** What it is changed to; as it is when absent. */
  readonly word: string | undefined
  /** Sizes of domains inside and outside, between which this one must be. */
  readonly between: readonly [number, number]
  /** Told of a new word, undefined where it is as it was; `dragged` while a slider moves. */
  readonly onChange: (word: string | undefined, dragged: boolean) => void
}

/** Formats are written small. */
const labelOf = (name: string): string =>
  name.endsWith('FLOP/s') ? name : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

/** What a figure comes to, in words: its value with the unit; the factor where it stands for several. */
function told({ value: real, unit }: MachineFigure, word: string | undefined): string {
  const value = figureValue(word, real)
  if (value !== undefined) return quantityText(value, unit)
  return word === undefined ? (real === undefined ? '' : quantityText(real, unit)) : word.replace(/x$/, '×')
}

/** One figure of a machine: a slider over what it could be, what it really is, and where that is from. */
export function FigureField({ figure, word, between, onChange }: Props) {
  const text = told(figure, word)
  const [draft, setDraft] = useState(text)
  useEffect(() => setDraft(text), [text])
  const settle = () => {
    const typed = draft.trim()
    if (typed === text) return
    if (typed === '') setDraft(text)
    onChange(typed === '' ? undefined : typed, false)
  }
  const name = figureWords(figure.figure)
  const isOfAll = figure.figure === 'flopPerSecond'
  const label = isOfAll ? 'FLOP/s of all formats' : labelOf(name)
  const { least, most, at, wordAt } = stepsOf(figure, word, between)
  const slides = (figure.value !== undefined || isOfAll) && most > least
  return (
    <div className={word === undefined ? 'figure-field' : 'figure-field changed'}>
      {slides && (
        <Slider
          className="figure-slider"
          value={at}
          minValue={least}
          maxValue={most}
          step={1}
          onChange={(step) => onChange(wordAt(step as number), true)}
        >
          <span className="slider-label">
            <Label>{label}</Label>
            <Definition of={label}>
              <p>{figureDefinition(figure.figure)}</p>
              {figure.source !== undefined && <p className="quiet">Real figure: {figure.source}</p>}
              {figure.doubtful !== undefined && <p className="quiet">Doubtful: {figure.doubtful}</p>}
            </Definition>
          </span>
          <SliderTrack className="slider-track">
            <SliderThumb className="slider-thumb" aria-valuetext={text || '1×'} />
          </SliderTrack>
        </Slider>
      )}
      {!slides && <span className="figure-name">{label}</span>}
      <TextField
        className="figure-word"
        aria-label={`${label}, typed`}
        value={draft}
        onChange={setDraft}
        onBlur={settle}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && settle()}
      >
        <Input className="figure" placeholder={isOfAll ? '1×' : 'not known'} />
      </TextField>
      <p className="figure-real quiet" title={figure.source}>
        {figure.value === undefined
          ? isOfAll
            ? 'each as the machine has it'
            : 'no figure is known'
          : `really ${quantityText(figure.value, figure.unit)}${figure.source === undefined ? '' : ` · ${figure.source}`}`}
      </p>
      {word !== undefined && (
        <Button
          className="reset-button"
          aria-label={`${label} as it really is`}
          onPress={() => onChange(undefined, false)}
        >
          ↺
        </Button>
      )}
    </div>
  )
}
