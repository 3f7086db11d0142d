import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ViewWords } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { otherWorker } from '../asking/workers.ts'
import { WordField } from '../controls/WordField.tsx'
import type { OfferChoice } from '../worker/offerChoices.ts'
import { withOffer } from './invertFlagsOf.ts'

type Props = {
  readonly words: ViewWords
  /** The machines and the precision that are asked. */
  readonly asked: { readonly on: string; readonly precision: string }
  readonly problem: string | undefined
  readonly change: Change
}

const fields = [
  {
    name: 'speed',
    label: 'Speed',
    placeholder: 'as the list has it',
    definition: 'Tokens per second that one user is given. Goes before the speed of the offer above.',
  },
  {
    name: 'price',
    label: 'Price of output',
    placeholder: 'as the list has it',
    definition: 'Dollars asked for a million output tokens; in place of an offer of the list.',
  },
  {
    name: 'margin',
    label: 'Margins',
    placeholder: '0,0.5,0.8',
    definition: 'What is left of the price, as shares of it. The rest pays for accelerators.',
  },
  {
    name: 'sparsity',
    label: 'Sparsities',
    placeholder: '1,8',
    definition:
      'All parameters over active ones: 1 is a dense model, 8 a mixture of experts such as GPT-4 is said to be.',
  },
  {
    name: 'on',
    label: 'Machines',
    placeholder: 'h100-sxm',
    definition: 'Accelerators that serve it, one or several; those of the series where none are named.',
  },
  {
    name: 'precision',
    label: 'Precisions',
    placeholder: 'fp8',
    definition: 'Formats of the weights, one or several: bf16, fp8, nvfp4.',
  },
] as const

/** Something that a person offers: of the catalog's list, or by speed and price. */
export function OfferPanel({ words, asked, problem, change }: Props) {
  const [offers, setOffers] = useState<readonly OfferChoice[]>([])
  useEffect(() => {
    void otherWorker().offers().then(setOffers)
  }, [])
  const shown: ViewWords = { ...asked, ...withOffer(words) }
  const set = (name: string) => (word: string) =>
    change((now) => {
      const { [name]: _, ...others } = withOffer(now.words.invert ?? {})
      const { offer, price, ...rest } = others
      // A price of one's own and an offer of the list exclude each other.
      const kept = name === 'offer' ? rest : name === 'price' && word !== '' ? rest : others
      return {
        ...now,
        words: { ...now.words, invert: word === '' ? kept : { ...kept, [name]: word } },
      }
    })
  return (
    <section className="panel" aria-labelledby="offer">
      <h2 id="offer">The offer</h2>
      <ComboBox
        className="word"
        key={shown.offer ?? ''}
        defaultInputValue={shown.offer ?? ''}
        defaultItems={offers}
        allowsCustomValue
        menuTrigger="focus"
        onSelectionChange={(id) => id !== null && set('offer')(String(id))}
      >
        <Label>Of the list</Label>
        <div className="combo">
          <Input placeholder="provider/model" />
          <Button className="quiet-button" aria-label="All offers">
            ▾
          </Button>
        </div>
        <Popover className="popover">
          <ListBox<OfferChoice> className="menu">
            {({ id, words: about }) => (
              <ListBoxItem id={id} className="menu-item tall" textValue={id}>
                <span>{id}</span>
                <span className="quiet">{about}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {fields.map(({ name, ...field }) => (
        <WordField
          key={name}
          {...field}
          value={shown[name] ?? ''}
          problem={problem?.startsWith(`--${name}`) ? problem : undefined}
          onChange={set(name)}
        />
      ))}
    </section>
  )
}
