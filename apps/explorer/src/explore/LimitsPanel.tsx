import type { Explored } from '../address/explored.ts'
import type { Change } from '../asking/useExplored.ts'
import { AmountField } from '../controls/AmountField.tsx'
import { Choice } from '../controls/Choice.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Segments } from '../controls/Segments.tsx'
import { WordField } from '../controls/WordField.tsx'
import { scales } from '../words/amounts.ts'
import type { Curve } from '../worker/curve.ts'
import { flagField, setFlags, wordField } from './flagField.ts'
import { workloadKind } from './workloadKind.ts'

type Props = {
  readonly explored: Pick<Explored, 'flags' | 'series'>
  readonly change: Change
  readonly curves: readonly (Curve | undefined)[]
}

function AcceleratorFields({ explored: { flags }, change, curves }: Props) {
  const listed = flags.accelerators !== undefined
  return (
    <>
      <Segments
        label="How many accelerators"
        value={listed ? 'listed' : 'most'}
        options={[
          { id: 'most', name: 'Up to' },
          { id: 'listed', name: 'Only' },
        ]}
        onChange={(way) =>
          setFlags(
            change,
            way === 'most'
              ? { accelerators: undefined }
              : { accelerators: flags.maxAccelerators ?? '8,16', maxAccelerators: undefined },
          )
        }
      />
      {listed ? (
        <WordField
          label="Accelerators"
          definition="Numbers of accelerators that a deployment may have: 8,16 or 1-8."
          placeholder="8,16 or 1-8"
          {...wordField('accelerators', flags, change, curves)}
        />
      ) : (
        <AmountField
          label="Accelerators"
          definition="The most accelerators of a deployment; of requests in two pools, of both together where whole instances are asked."
          usual="64"
          scale={scales.accelerators}
          {...flagField('maxAccelerators', flags, change, curves)}
        />
      )}
    </>
  )
}

function PoolFields({ explored: { flags }, change, curves }: Props) {
  return (
    <>
      <Choice
        label="Pools of prompts and of decoding"
        value={flags.matching === 'whole' ? 'whole' : 'limit'}
        options={[
          { id: 'limit', name: 'matched exactly', words: 'as in a large system' },
          { id: 'whole', name: 'whole instances', words: 'within the accelerators above' },
        ]}
        onChange={(matching) => setFlags(change, { matching: matching === 'limit' ? undefined : matching })}
      />
      <WordField
        label="Prompts on"
        definition="The machine that computes prompts where they have a pool of their own. The one that decodes where nothing is said."
        placeholder="the one that decodes"
        {...wordField('prefillOn', flags, change, curves)}
      />
      {flags.prefillOn !== undefined && (
        <WordField
          label="Its price"
          definition="Dollars for an accelerator of that machine and an hour. The catalog’s typical rent where nothing is said."
          placeholder="typical rent"
          {...wordField('prefillPrice', flags, change, curves)}
        />
      )}
    </>
  )
}

function RequestLimits(props: Props) {
  const { explored, change, curves } = props
  const { flags, series } = explored
  const pools = series.some(({ serving }) => serving === 'disaggregated' || serving === 'best')
  const drafts = series.some(({ speculation = 'none' }) => speculation !== 'none')
  return (
    <>
      <AmountField
        label="Prompt tokens per pass"
        definition="The most tokens of prompts that one pass computes, beside the tokens that it decodes. Engines call it the chunk, or the batched tokens."
        usual="8192"
        scale={scales.passTokens}
        {...flagField('promptTokensPerPass', flags, change, curves)}
      />
      <AmountField
        label="Utilization"
        definition="The most share that is used of what prompts can be computed; the rest keeps queues short."
        usual="90%"
        scale={scales.utilization}
        {...flagField('utilization', flags, change, curves)}
      />
      {pools && <PoolFields {...props} />}
      {drafts && (
        <>
          <AmountField
            label="Acceptance"
            definition="Chance that a drafted token is accepted, given those before it; one for each position too: 0.85,0.7,0.55. It depends on drafter and text: give measured ones. Where nothing is said, a middle of what is published."
            usual="70%"
            scale={scales.share}
            {...flagField('acceptance', flags, change, curves)}
          />
          <AmountField
            label="Draft tokens"
            definition="The most tokens drafted in a pass; fewer where that is better."
            usual="3"
            scale={scales.draftTokens}
            {...flagField('draftTokens', flags, change, curves)}
          />
        </>
      )}
    </>
  )
}

/** What bounds the search: accelerators, demand, and how requests are served. */
export function LimitsPanel(props: Props) {
  const { explored, change, curves } = props
  const { flags } = explored
  const requests = workloadKind(flags) === 'requests'
  const summary =
    flags.accelerators === undefined
      ? `up to ${flags.maxAccelerators ?? '64'} accelerators`
      : `${flags.accelerators} accelerators`
  return (
    <Fold title="Limits" summary={summary}>
      <AcceleratorFields {...props} />
      {requests ? (
        <RequestLimits {...props} />
      ) : (
        <AmountField
          label="Demand"
          definition="Deployments that serve more tokens per second than this in all are left out: there are no users for them."
          usual="unlimited"
          scale={scales.demand}
          {...flagField('demand', flags, change, curves)}
        />
      )}
    </Fold>
  )
}
