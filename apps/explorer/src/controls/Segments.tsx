import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './Choice.tsx'

type Props<Id extends string> = {
  readonly label: string
  /** None is chosen where the value is none of the options. */
  readonly value: Id | undefined
  readonly options: readonly Option<Id>[]
  readonly onChange: (value: Id) => void
}

/** A switch between a few things, all in sight. */
export function Segments<Id extends string>({ label, value, options, onChange }: Props<Id>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value ?? ''}
      onChange={(next) => onChange(next as Id)}
    >
      <Label className="unseen">{label}</Label>
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className="segment">
          {name}
        </Radio>
      ))}
    </RadioGroup>
  )
}
