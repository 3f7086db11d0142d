import { useRef } from 'react'
import type { SharedFlags } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { AmountField } from '../controls/AmountField.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Segments } from '../controls/Segments.tsx'
import { WordField } from '../controls/WordField.tsx'
import { scales } from '../words/amounts.ts'
import type { Curve } from '../worker/curve.ts'
import { flagField, setFlags, wordField } from './flagField.ts'
import {
  asDecoding,
  asRequests,
  type LeftWords,
  type WorkloadKind,
  wordsToLeave,
  workloadKind,
} from './workloadKind.ts'

type Props = {
  readonly flags: SharedFlags
  readonly change: Change
  /** Curves that tell what is wrong with a word. */
  readonly curves?: readonly (Curve | undefined)[]
}

type FieldsProps = Required<Props>

function DecodingFields({ flags, change, curves }: FieldsProps) {
  return (
    <>
      <AmountField
        label="Context"
        definition="Tokens that each new token attends to, on average: of a request its prompt and half its output."
        usual="4096"
        scale={scales.tokens}
        {...flagField('context', flags, change, curves)}
      />
      <AmountField
        label="Longest sequence"
        definition="Tokens of each sequence that memory must hold (--reserve-context). The context where nothing is said."
        usual={flags.context ?? '4096'}
        scale={scales.tokens}
        {...flagField('reserveContext', flags, change, curves)}
      />
    </>
  )
}

function LengthFields({ flags, change, curves }: FieldsProps) {
  return (
    <>
      <AmountField
        label="ISL"
        definition="Input sequence length: tokens of the prompt, those that a cache holds among them."
        usual="4k"
        scale={scales.tokens}
        {...flagField('isl', flags, change, curves)}
      />
      <AmountField
        label="OSL"
        definition="Output sequence length: tokens that are generated for a request."
        usual="1k"
        scale={scales.output}
        {...flagField('osl', flags, change, curves)}
      />
      <AmountField
        label="Cache hits"
        definition="The share of the prompt that a prefix cache holds, which is not computed again."
        usual="0%"
        scale={scales.share}
        {...flagField('cacheHits', flags, change, curves)}
      />
    </>
  )
}

function MixField({ flags, change, curves }: FieldsProps) {
  return (
    <WordField
      label="Mix"
      definition="Kinds of requests with their weights: input@cached/output:weight, such as 4k@50%/1k:0.7,16k/500:0.3."
      placeholder="4k@50%/1k:0.7,16k/500:0.3"
      {...wordField('mix', flags, change, curves)}
      // An empty mix would ask for decoding.
      onChange={(word) => word !== '' && setFlags(change, { mix: word })}
    />
  )
}

/** The lengths of a mix of one kind, and the mix of one length. */
function toMix(change: Change, { isl = '4k', osl = '1k', cacheHits }: SharedFlags): void {
  const cached =
    cacheHits === undefined ? '' : `@${cacheHits.endsWith('%') ? cacheHits : `${100 * Number(cacheHits)}%`}`
  setFlags(change, { mix: `${isl}${cached}/${osl}`, isl: undefined, osl: undefined, cacheHits: undefined })
}

function toLengths(change: Change, { mix = '' }: SharedFlags): void {
  const [, isl = '4k', cacheHits, osl = '1k'] = /^([^@/:,]+)(?:@([^@/:,]*%))?\/([^@/:,]+)/.exec(mix) ?? []
  setFlags(change, { mix: undefined, isl, osl, cacheHits })
}

function RequestFields(props: FieldsProps) {
  const { flags, change, curves } = props
  const mixed = flags.mix !== undefined
  return (
    <>
      <Segments
        label="How requests are said"
        value={mixed ? 'mix' : 'lengths'}
        options={[
          { id: 'lengths', name: 'All alike' },
          { id: 'mix', name: 'A mix' },
        ]}
        onChange={(way) => (way === 'mix' ? toMix(change, flags) : toLengths(change, flags))}
      />
      {mixed ? <MixField {...props} /> : <LengthFields {...props} />}
      <AmountField
        label="TTFT at most"
        definition="Time to first token: the most that a request may wait for it, on average. Nothing is asked where it is empty."
        usual="no bound"
        rest="64s"
        scale={scales.firstToken}
        {...flagField('ttft', flags, change, curves)}
      />
    </>
  )
}

function SpeedFields({ flags, change, curves }: FieldsProps) {
  const tpot = flagField('tpot', flags, change, curves)
  const minSpeed = flagField('minSpeed', flags, change, curves)
  const byTime = flags.tpot !== undefined || flags.minSpeed === undefined
  return (
    <>
      {byTime && (
        <AmountField
          label="TPOT at most"
          definition="Time per output token: the most between two tokens of one user. At least so many tokens/s is the same said otherwise: 1 / TPOT."
          usual="no bound"
          rest="400ms"
          scale={scales.tokenTime}
          {...tpot}
        />
      )}
      {(flags.minSpeed !== undefined || flags.tpot === undefined) && (
        <AmountField
          label="Tokens/s at least"
          definition="Output tokens per second that one user must get; 1 / TPOT."
          usual="no bound"
          rest="3"
          scale={scales.speed}
          {...minSpeed}
        />
      )}
    </>
  )
}

/** What is set, in a few words. */
function workloadWords({ context, isl, osl, mix, ttft, tpot, minSpeed }: SharedFlags): string {
  return [
    mix ?? (isl === undefined ? `context ${context ?? '4096'}` : `${isl} in, ${osl ?? '?'} out`),
    ttft && `TTFT ≤ ${ttft}`,
    tpot && `TPOT ≤ ${tpot}`,
    minSpeed && `≥ ${minSpeed} tokens/s`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const none: readonly Curve[] = []

/** What is asked of the model: how long contexts are, or prompts and answers; and how fast users must be served. */
export function WorkloadPanel({ flags, change, curves = none }: Props) {
  const left = useRef<LeftWords>(undefined)
  const kind = workloadKind(flags)
  const turn = (to: WorkloadKind) =>
    change((now) => {
      const before = left.current
      left.current = wordsToLeave(now)
      return to === 'requests' ? asRequests(now, before) : asDecoding(now, before)
    })
  const fields = { flags, change, curves }
  return (
    <Fold title="Workload" summary={workloadWords(flags)}>
      <Segments<WorkloadKind>
        label="What is asked"
        value={kind}
        options={[
          { id: 'decoding', name: 'Decoding' },
          { id: 'requests', name: 'Requests' },
        ]}
        onChange={turn}
      />
      {kind === 'requests' ? <RequestFields {...fields} /> : <DecodingFields {...fields} />}
      <SpeedFields {...fields} />
    </Fold>
  )
}
