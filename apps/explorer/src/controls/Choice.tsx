import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Definition } from './Definition.tsx'

/** Something that can be chosen, and what it is called. */
export type Option<Id extends string> = { readonly id: Id; readonly name: string; readonly words?: string }

type Props<Id extends string> = {
  readonly label: string
  /** What it means. */
  readonly definition?: string
  /** Whether the label is for those only who do not see that it is one. */
  readonly quiet?: boolean
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (value: Id) => void
}

/** A menu of a few things, one of which is chosen. */
export function Choice<Id extends string>({
  label,
  definition,
  quiet = false,
  value,
  options,
  onChange,
}: Props<Id>) {
  return (
    <Select
      className="choice"
      value={value}
      onChange={(next) => onChange(next as Id)}
      {...(quiet ? { 'aria-label': label } : {})}
    >
      {!quiet && (
        <span className="slider-label">
          <Label>{label}</Label>
          {definition !== undefined && <Definition of={label}>{definition}</Definition>}
        </span>
      )}
      <Button className="choice-button">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="chevron">
          ▾
        </span>
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map(({ id, name, words }) => (
            <ListBoxItem key={id} id={id} className="menu-item" textValue={name}>
              <span>{name}</span>
              {words !== undefined && <span className="quiet">{words}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
