import { useEffect, useId, useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { Definition } from './Definition.tsx'

type Props = {
  readonly label: string
  readonly definition?: string
  readonly value: string
  readonly placeholder?: string
  /** What is wrong with the word, in a sentence. */
  readonly problem?: string | undefined
  readonly onChange: (word: string) => void
}

/** A word as a person types it, such as "8k" or "2s": told when it is left or Enter is pressed. */
export function WordField({ label, definition, value, placeholder, problem, onChange }: Props) {
  const [draft, setDraft] = useState(value)
  const id = useId()
  useEffect(() => setDraft(value), [value])
  const settle = () => {
    if (draft.trim() !== value) onChange(draft.trim())
  }
  return (
    <TextField
      className="word"
      value={draft}
      onChange={setDraft}
      onBlur={settle}
      isInvalid={problem !== undefined}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    >
      <span className="slider-label">
        <Label>{label}</Label>
        {definition !== undefined && <Definition of={label}>{definition}</Definition>}
      </span>
      <Input {...(placeholder === undefined ? {} : { placeholder })} id={id} />
      <FieldError className="problem">{problem}</FieldError>
    </TextField>
  )
}
