import type { ExpertLoad, Kernel } from './kernel.ts'
import { kernelCalibration, kernelFlopPerSecond, type Machine } from './machine.ts'
import type { Exchange, Message } from './message.ts'
import type { PassLoad, WorkUnit } from './passLoad.ts'
import type { Work } from './stepWork.ts'

/** Straight lines over an amount of work, flat: seconds at none, seconds for each unit, and so on. */
export type Lines = readonly number[]

/** A kernel over routed experts, in seconds; its load as `busiestPairs` and `touchedOnRank` have it, worked out as far as it goes. */
type ExpertTimer = {
  readonly tokensEach: number
  readonly pairsPerToken: number
  /** The most pairs a token brings to one rank. */
  readonly mostPairsPerToken: number
  /** Pairs beyond the mean, for the square root of the mean. */
  readonly excess: number
  /** Experts of a rank. */
  readonly experts: number
  /** Logarithm of the chance that an expert is missed by all, for each pair on its rank: the lower of two reckonings. */
  readonly logMissedPerPair: number
  readonly arithmeticPerPair: number
  readonly trafficPerPair: number
  readonly trafficPerExpert: number
  readonly exposedShare: number
  readonly count: number
}

/** Kernels that grow with one unit. They take time only in passes that have some of it. */
type UnitTimer = {
  readonly per: WorkUnit
  /** Launches, what is read whatever the load. */
  readonly fixedSeconds: number
  /** Computing that grows in a straight line: what only reads, what of the shorter limit shows. */
  readonly secondsEach: number
  /** Kernels with two limits, in threes: arithmetic for each unit, traffic at none, traffic for each. */
  readonly kernels: readonly number[]
}

/** A message's algorithms, and what its size grows with. */
export type TimedMessage = { readonly per: WorkUnit; readonly lines: Lines }

/** Work in the form in which its time is quickest to tell. */
export type WorkTimer = {
  readonly units: readonly UnitTimer[]
  readonly experts: readonly ExpertTimer[]
  /** Communication with one way and one algorithm that grows with tokens. */
  readonly fixedMessageSeconds: number
  readonly messageSecondsPerToken: number
  /** Other messages with one way, of whose algorithms the fastest counts. */
  readonly messages: readonly TimedMessage[]
  /** Exchanges with several ways. */
  readonly exchanges: readonly (readonly (readonly TimedMessage[])[])[]
}

/** Bytes through memory that grow with the sequences, or with the pairs of tokens and experts. */
const bytesEach = (kernel: Kernel, { calibration }: Machine): number =>
  kernel.cacheBytesEach + calibration.activationTraffic * kernel.activationBytesEach

function expertTimer(kernel: Kernel, load: ExpertLoad, machine: Machine): ExpertTimer {
  const { flopEfficiency, bandwidthEfficiency, exposedShare } = kernelCalibration(kernel, machine.calibration)
  const perByte = 1 / (machine.hardware.hbmBytesPerSecond * bandwidthEfficiency)
  const { experts, expertsPerToken, expertParallel, tokensEach } = load
  return {
    tokensEach,
    pairsPerToken: expertsPerToken / expertParallel,
    mostPairsPerToken: Math.min(expertsPerToken, experts / expertParallel),
    excess: machine.calibration.expertImbalance * Math.sqrt(2 * Math.log(expertParallel)),
    experts: experts / expertParallel,
    logMissedPerPair: Math.min(
      Math.log1p(-expertsPerToken / experts) * (expertParallel / expertsPerToken),
      Math.log1p(-expertParallel / experts),
    ),
    arithmeticPerPair: kernel.flopEach / (kernelFlopPerSecond(kernel, machine) * flopEfficiency),
    trafficPerPair: bytesEach(kernel, machine) * perByte,
    trafficPerExpert: kernel.weightBytes * perByte,
    exposedShare,
    count: kernel.count,
  }
}

function expertSeconds(timer: ExpertTimer, ownTokens: number): number {
  const tokens = ownTokens * timer.tokensEach
  const mean = tokens * timer.pairsPerToken
  const pairs = Math.min(Math.max(1, mean + timer.excess * Math.sqrt(mean)), tokens * timer.mostPairsPerToken)
  const touched = timer.experts * -Math.expm1(pairs * timer.logMissedPerPair)
  const arithmetic = pairs * timer.arithmeticPerPair
  const traffic = pairs * timer.trafficPerPair + touched * timer.trafficPerExpert
  const shorter = Math.min(arithmetic, traffic)
  const longer = Math.max(arithmetic, traffic)
  return timer.count * (longer + timer.exposedShare * shorter)
}

/** A message's algorithms as lines, all times it is sent. */
const linesOf = ({ cost, bytesEach }: Message, count: number): Lines =>
  cost.flatMap((line) => [count * line.latencySeconds, count * line.secondsPerByte * bytesEach])

/** Messages one after another, each sent so many times. */
export const timedMessages = (messages: readonly Message[], count: number): readonly TimedMessage[] =>
  messages.map((message) => ({ per: message.per ?? 'token', lines: linesOf(message, count) }))

const workUnits: readonly WorkUnit[] = ['token', 'sequence', 'sample', 'chunk']

/** The timer of the kernels of one unit, routed experts left out but for their launches. */
function unitTimer(per: WorkUnit, kernels: readonly Kernel[], machine: Machine): UnitTimer {
  let fixedSeconds = 0
  let secondsEach = 0
  const twoLimits: number[] = []
  for (const kernel of kernels) {
    const { count } = kernel
    const { flopEfficiency, bandwidthEfficiency, exposedShare, launchSeconds } = kernelCalibration(
      kernel,
      machine.calibration,
    )
    fixedSeconds += count * kernel.launches * launchSeconds
    if (kernel.experts !== undefined) continue
    const perByte = count / (machine.hardware.hbmBytesPerSecond * bandwidthEfficiency)
    const traffic = kernel.weightBytes * perByte
    const trafficEach = bytesEach(kernel, machine) * perByte
    if (kernel.flopEach === 0) {
      fixedSeconds += traffic
      secondsEach += trafficEach
      continue
    }
    const arithmeticEach = (count * kernel.flopEach) / (kernelFlopPerSecond(kernel, machine) * flopEfficiency)
    fixedSeconds += exposedShare * traffic
    secondsEach += exposedShare * (arithmeticEach + trafficEach)
    const hidden = 1 - exposedShare
    twoLimits.push(hidden * arithmeticEach, hidden * traffic, hidden * trafficEach)
  }
  return { per, fixedSeconds, secondsEach, kernels: twoLimits }
}

/** The timer of some work on a machine. */
export function workTimer({ kernels, exchanges }: Work, machine: Machine): WorkTimer {
  return {
    units: workUnits.flatMap((unit) => {
      const own = kernels.filter(({ per }) => per === unit)
      return own.length === 0 ? [] : [unitTimer(unit, own, machine)]
    }),
    experts: kernels.flatMap((kernel) =>
      kernel.experts === undefined ? [] : [expertTimer(kernel, kernel.experts, machine)],
    ),
    ...messageTimers(exchanges),
  }
}

function messageTimers(exchanges: readonly Exchange[]) {
  let fixedMessageSeconds = 0
  let messageSecondsPerToken = 0
  const messages: TimedMessage[] = []
  const choices: (readonly TimedMessage[])[][] = []
  for (const { ways, count } of exchanges) {
    if (ways.length > 1) {
      choices.push(ways.map((way) => timedMessages(way, count)))
      continue
    }
    for (const message of timedMessages(ways[0] ?? [], count)) {
      const { lines, per } = message
      if (lines.length > 2 || per !== 'token') messages.push(message)
      else {
        fixedMessageSeconds += lines[0] ?? 0
        messageSecondsPerToken += lines[1] ?? 0
      }
    }
  }
  return { fixedMessageSeconds, messageSecondsPerToken, messages, exchanges: choices }
}

function fastest(lines: Lines, amount: number): number {
  if (lines.length === 0) return 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < lines.length; i += 2) {
    const seconds = (lines[i] as number) + amount * (lines[i + 1] as number)
    if (seconds < least) least = seconds
  }
  return least
}

/** Seconds of messages one after another. */
export function sentSeconds(messages: readonly TimedMessage[], load: PassLoad): number {
  let seconds = 0
  for (const { per, lines } of messages) seconds += fastest(lines, load[per])
  return seconds
}

function computing(timer: WorkTimer, load: PassLoad): number {
  let seconds = 0
  for (const { per, fixedSeconds, secondsEach, kernels } of timer.units) {
    const amount = load[per]
    if (amount === 0) continue
    seconds += fixedSeconds + amount * secondsEach
    for (let i = 0; i < kernels.length; i += 3) {
      const arithmetic = amount * (kernels[i] as number)
      const traffic = (kernels[i + 1] as number) + amount * (kernels[i + 2] as number)
      seconds += Math.max(arithmetic, traffic)
    }
  }
  for (const experts of timer.experts) seconds += expertSeconds(experts, load.token)
  return seconds
}

function communicating(timer: WorkTimer, load: PassLoad): number {
  let seconds =
    timer.fixedMessageSeconds + load.token * timer.messageSecondsPerToken + sentSeconds(timer.messages, load)
  for (const ways of timer.exchanges) {
    let least = Number.POSITIVE_INFINITY
    for (const way of ways) least = Math.min(least, sentSeconds(way, load))
    seconds += least
  }
  return seconds
}

/** Seconds of all work, of computing and communicating the shorter hidden as far as they overlap. */
export function workSeconds(timer: WorkTimer, load: PassLoad, overlap: number): number {
  const compute = computing(timer, load)
  const communicate = communicating(timer, load)
  return compute + communicate - overlap * Math.min(compute, communicate)
}
