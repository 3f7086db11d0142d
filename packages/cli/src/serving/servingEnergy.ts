import { energyPerTokenJoules, type ServingPoint, wattsPerAccelerator } from 'paretoken'
import type { ServingSeries } from './servingSeries.ts'

/** What the tokens of a point take from the grid. */
export type ServingEnergy = {
  /** For each output token, its share of the prompt included. */
  readonly energyPerTokenJoules: number
  /** Output tokens per second that a million watts sustain. */
  readonly tokensPerSecondPerMegawatt: number
}

/** Watts of an accelerator that decodes, and of one that computes prompts in a pool of its own; undefined where not known. */
export function servingWatts({
  question,
  machine,
  prefillMachine,
}: Pick<ServingSeries, 'question' | 'machine' | 'prefillMachine'>): {
  readonly decodeWatts: number | undefined
  readonly prefillWatts: number | undefined
} {
  const { hardware, prefill } = question
  return {
    decodeWatts: wattsPerAccelerator(hardware, machine.power),
    prefillWatts: wattsPerAccelerator(prefill?.hardware ?? hardware, (prefillMachine ?? machine).power),
  }
}

/** The energy of a point; null where the power of a machine is not known. */
export function servingEnergy(
  series: Pick<ServingSeries, 'question' | 'machine' | 'prefillMachine'>,
  { requestAcceleratorSeconds, tokensPerSecondPerAccelerator, prefill }: ServingPoint,
): ServingEnergy | null {
  const { decodeWatts, prefillWatts } = servingWatts(series)
  const inputWatts = prefill === null ? decodeWatts : prefillWatts
  if (decodeWatts === undefined || inputWatts === undefined) return null
  const { newInputSeconds, cachedInputSeconds, outputSeconds } = requestAcceleratorSeconds
  const inputSeconds = newInputSeconds + cachedInputSeconds
  const all = inputSeconds + outputSeconds
  const watts = (inputWatts * inputSeconds + decodeWatts * outputSeconds) / all
  const joules = energyPerTokenJoules(watts, 1 / tokensPerSecondPerAccelerator)
  return { energyPerTokenJoules: joules, tokensPerSecondPerMegawatt: 1e6 / joules }
}
