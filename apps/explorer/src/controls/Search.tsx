import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { Definition } from './Definition.tsx'
import { fuzzyMatches } from './fuzzyMatch.ts'

/** Something that can be found by typing. */
export type Found = { readonly id: string; readonly aliases: readonly string[]; readonly words: string }

type Props = {
  readonly label: string
  readonly definition?: string
  /** What is chosen now. */
  readonly value: string
  readonly options: readonly Found[]
  readonly placeholder?: string
  /** Whether words that are none of the options can be given too. */
  readonly custom?: boolean
  /** What is wrong with the word, in a sentence. */
  readonly problem?: string | undefined
  readonly onChoose: (word: string) => void
  /** Takes all that match what was typed, where several can be had at once. */
  readonly onChooseAll?: (ids: readonly string[]) => void
  /** The most that can be taken at once. */
  readonly mostAtOnce?: number
}

/** As many are shown; who looks for another types. */
const mostShown = 60

/** What stands for all that match. */
const everyMatch = '*'

/** A field to find something by typing a part of its name, or to look through what there is. */
export function Search({
  label,
  definition,
  value,
  options,
  placeholder,
  custom = false,
  problem,
  onChoose,
  onChooseAll,
  mostAtOnce = 1,
}: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  // What is chosen already is no search: everything can be chosen instead of it.
  const typed = text === value ? '' : text
  const matches = useMemo(() => fuzzyMatches(typed, options), [typed, options])
  const atOnce =
    onChooseAll !== undefined && typed !== '' && matches.length > 1 && matches.length <= mostAtOnce
  const items = useMemo(
    () => [
      ...matches.slice(0, mostShown),
      ...(atOnce
        ? [{ id: everyMatch, aliases: [], words: 'a series for each' }]
        : matches.length > mostShown
          ? [{ id: '…', aliases: [], words: `${matches.length - mostShown} more: type a part of the name` }]
          : []),
    ],
    [matches, atOnce],
  )
  const choose = (id: string) => {
    // What holds nothing is ready for the next.
    setText(value === '' || id === everyMatch ? value : id)
    if (id === everyMatch) onChooseAll?.(matches.map((each) => each.id))
    else if (id !== value) onChoose(id)
  }
  const settle = () => {
    if (!custom || text.trim() === value) setText(value)
    else onChoose(text.trim())
  }
  // Enter takes the best match where none was moved to. What follows would close the menu, and the new text open it again.
  const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    const [best] = matches
    const moved = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || moved || typed.trim() === '' || (!custom && best === undefined)) return
    event.preventDefault()
    event.stopPropagation()
    if (custom) settle()
    else if (best !== undefined) choose(best.id)
  }
  return (
    <ComboBox
      className="search"
      items={items}
      inputValue={text}
      onInputChange={setText}
      // Another value closes the menu.
      value={value === '' ? null : value}
      onChange={(key: Key | null) => key !== null && choose(String(key))}
      disabledKeys={['…']}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={problem !== undefined}
      onBlur={settle}
    >
      <span className="slider-label">
        <Label>{label}</Label>
        {definition !== undefined && <Definition of={label}>{definition}</Definition>}
      </span>
      <span className="search-box">
        <Input
          className="search-input"
          {...(placeholder === undefined ? {} : { placeholder })}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDownCapture={onEnter}
        />
        <Button className="search-button" aria-label={`All there is for ${label}`}>
          <span aria-hidden="true" className="chevron">
            ▾
          </span>
        </Button>
      </span>
      <FieldError className="problem">{problem}</FieldError>
      <Popover className="popover search-popover" placement="bottom start">
        <ListBox<Found>
          className="menu"
          renderEmptyState={() => (
            <p className="menu-empty quiet">
              {custom ? 'Taken as typed.' : `Nothing here is called “${text}”.`}
            </p>
          )}
        >
          {({ id, words }) => (
            <ListBoxItem className="menu-item found" id={id} textValue={id}>
              <span>{id === everyMatch ? `All ${matches.length} of these` : id}</span>
              <span className="quiet">{words}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
