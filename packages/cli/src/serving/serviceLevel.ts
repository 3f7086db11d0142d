import { InputError, type ServingQuestion } from 'paretoken'
import { parseDuration } from '../arguments/duration.ts'
import { parseTokensPerSecond } from '../arguments/tokensPerSecond.ts'
import { formatNumber } from '../output/formatNumber.ts'

/** The flags of what users must get, as typed. */
export type LevelFlags = {
  readonly ttft?: string | undefined
  readonly tpot?: string | undefined
  readonly minSpeed?: string | undefined
}

/** How far apart two ways to say a speed may be and be the same, as a share. */
const rounding = 0.005

/** The speed that no deployment may fall short of, by --tpot or --min-speed. Throws InputError where they contradict each other. */
export function speedAsked({
  tpot,
  minSpeed,
}: Omit<LevelFlags, 'ttft'>): Pick<ServingQuestion, 'minimumTokensPerSecond'> {
  const bySpeed = minSpeed === undefined ? undefined : parseTokensPerSecond(minSpeed, '--min-speed', '50')
  const byTime =
    tpot === undefined
      ? undefined
      : 1 / parseDuration(tpot, '--tpot', { least: 1e-9, most: 1e6, example: '25ms' })
  if (bySpeed !== undefined && byTime !== undefined && Math.abs(byTime / bySpeed - 1) > rounding)
    throw new InputError(
      `--tpot ${tpot} is ${formatNumber(byTime)} tokens/s, but --min-speed asks for ${formatNumber(bySpeed)}; leave one of them out`,
    )
  const minimumTokensPerSecond = bySpeed ?? byTime
  return minimumTokensPerSecond === undefined ? {} : { minimumTokensPerSecond }
}

/** What users must get: a speed, a time to the first token. Throws InputError where it cannot be. */
export const serviceLevelAsked = (
  flags: LevelFlags,
): Pick<ServingQuestion, 'minimumTokensPerSecond' | 'maximumTimeToFirstTokenSeconds'> => ({
  ...speedAsked(flags),
  ...(flags.ttft === undefined
    ? {}
    : {
        maximumTimeToFirstTokenSeconds: parseDuration(flags.ttft, '--ttft', {
          least: 1e-6,
          most: 1e6,
          example: '2s',
        }),
      }),
})

/** The flag by which a speed was asked for, for whoever is told that it cannot be reached. */
export const speedFlagOf = ({ tpot, minSpeed }: LevelFlags): '--min-speed' | '--tpot' =>
  tpot !== undefined && minSpeed === undefined ? '--tpot' : '--min-speed'
