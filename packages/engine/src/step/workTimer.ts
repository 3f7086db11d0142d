import type { ExpertLoad, Kernel } from './kernel.ts'
import { kernelCalibration, kernelFlopPerSecond, type Machine } from './machine.ts'
import type { Exchange, Message } from './message.ts'
import type { Work } from './stepWork.ts'

/** Straight lines over a number of sequences, flat: seconds at none, seconds for each, and so on. */
export type Lines = readonly number[]

/** A kernel over routed experts, in seconds; its load as `busiestPairs` and `touchedOnRank` have it, worked out as far as it goes. */
type ExpertTimer = {
  readonly tokensPerSequence: number
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

/** Work in the form in which its time is quickest to tell. */
export type WorkTimer = {
  /** Computing that grows in a straight line: launches, what only reads, what of the shorter limit shows. */
  readonly fixedSeconds: number
  readonly secondsPerSequence: number
  /** Kernels with two limits, in threes: arithmetic per sequence, traffic at none, traffic per sequence. */
  readonly kernels: readonly number[]
  readonly experts: readonly ExpertTimer[]
  /** Communication with one way and one algorithm. */
  readonly fixedMessageSeconds: number
  readonly messageSecondsPerSequence: number
  /** Messages with one way and several algorithms, of which the fastest counts. */
  readonly messages: readonly Lines[]
  /** Exchanges with several ways. */
  readonly exchanges: readonly (readonly (readonly Lines[])[])[]
}

/** Bytes through memory that grow with the sequences, or with the pairs of tokens and experts. */
const bytesPerSequence = (kernel: Kernel, { calibration }: Machine): number =>
  kernel.cacheBytesPerSequence + calibration.activationTraffic * kernel.activationBytesPerSequence

function expertTimer(kernel: Kernel, load: ExpertLoad, machine: Machine): ExpertTimer {
  const { flopEfficiency, bandwidthEfficiency, exposedShare } = kernelCalibration(kernel, machine.calibration)
  const perByte = 1 / (machine.hardware.hbmBytesPerSecond * bandwidthEfficiency)
  const { experts, expertsPerToken, expertParallel, tokensPerSequence } = load
  return {
    tokensPerSequence,
    pairsPerToken: expertsPerToken / expertParallel,
    mostPairsPerToken: Math.min(expertsPerToken, experts / expertParallel),
    excess: machine.calibration.expertImbalance * Math.sqrt(2 * Math.log(expertParallel)),
    experts: experts / expertParallel,
    logMissedPerPair: Math.min(
      Math.log1p(-expertsPerToken / experts) * (expertParallel / expertsPerToken),
      Math.log1p(-expertParallel / experts),
    ),
    arithmeticPerPair: kernel.flopPerSequence / (kernelFlopPerSecond(kernel, machine) * flopEfficiency),
    trafficPerPair: bytesPerSequence(kernel, machine) * perByte,
    trafficPerExpert: kernel.weightBytes * perByte,
    exposedShare,
    count: kernel.count,
  }
}

function expertSeconds(timer: ExpertTimer, sequences: number): number {
  const tokens = sequences * timer.tokensPerSequence
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
export const linesOf = ({ cost, bytesPerSequence }: Message, count: number): Lines =>
  cost.flatMap((line) => [count * line.latencySeconds, count * line.secondsPerByte * bytesPerSequence])

/** The timer of some work on a machine. */
export function workTimer({ kernels, exchanges }: Work, machine: Machine): WorkTimer {
  let fixedSeconds = 0
  let secondsPerSequence = 0
  const twoLimits: number[] = []
  const experts: ExpertTimer[] = []
  for (const kernel of kernels) {
    const { count } = kernel
    const { flopEfficiency, bandwidthEfficiency, exposedShare, launchSeconds } = kernelCalibration(
      kernel,
      machine.calibration,
    )
    fixedSeconds += count * kernel.launches * launchSeconds
    if (kernel.experts !== undefined) {
      experts.push(expertTimer(kernel, kernel.experts, machine))
      continue
    }
    const perByte = count / (machine.hardware.hbmBytesPerSecond * bandwidthEfficiency)
    const traffic = kernel.weightBytes * perByte
    const trafficEach = bytesPerSequence(kernel, machine) * perByte
    if (kernel.flopPerSequence === 0) {
      fixedSeconds += traffic
      secondsPerSequence += trafficEach
      continue
    }
    const arithmeticEach =
      (count * kernel.flopPerSequence) / (kernelFlopPerSecond(kernel, machine) * flopEfficiency)
    fixedSeconds += exposedShare * traffic
    secondsPerSequence += exposedShare * (arithmeticEach + trafficEach)
    const hidden = 1 - exposedShare
    twoLimits.push(hidden * arithmeticEach, hidden * traffic, hidden * trafficEach)
  }
  return {
    fixedSeconds,
    secondsPerSequence,
    kernels: twoLimits,
    experts,
    ...messageTimers(exchanges),
  }
}

function messageTimers(exchanges: readonly Exchange[]) {
  let fixedMessageSeconds = 0
  let messageSecondsPerSequence = 0
  const messages: Lines[] = []
  const choices: Lines[][][] = []
  for (const { ways, count } of exchanges) {
    if (ways.length > 1) {
      choices.push(ways.map((way) => way.map((message) => linesOf(message, count))))
      continue
    }
    for (const message of ways[0] ?? []) {
      const lines = linesOf(message, count)
      if (lines.length > 2) messages.push(lines)
      else {
        fixedMessageSeconds += lines[0] ?? 0
        messageSecondsPerSequence += lines[1] ?? 0
      }
    }
  }
  return { fixedMessageSeconds, messageSecondsPerSequence, messages, exchanges: choices }
}

function fastest(lines: Lines, sequences: number): number {
  if (lines.length === 0) return 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < lines.length; i += 2) {
    const seconds = (lines[i] as number) + sequences * (lines[i + 1] as number)
    if (seconds < least) least = seconds
  }
  return least
}

/** Seconds of messages one after another. */
export function totalSeconds(messages: readonly Lines[], sequences: number): number {
  let seconds = 0
  for (const lines of messages) seconds += fastest(lines, sequences)
  return seconds
}

function computing(timer: WorkTimer, sequences: number): number {
  const { kernels } = timer
  let seconds = timer.fixedSeconds + sequences * timer.secondsPerSequence
  for (let i = 0; i < kernels.length; i += 3) {
    const arithmetic = sequences * (kernels[i] as number)
    const traffic = (kernels[i + 1] as number) + sequences * (kernels[i + 2] as number)
    seconds += Math.max(arithmetic, traffic)
  }
  for (const experts of timer.experts) seconds += expertSeconds(experts, sequences)
  return seconds
}

function communicating(timer: WorkTimer, sequences: number): number {
  let seconds =
    timer.fixedMessageSeconds +
    sequences * timer.messageSecondsPerSequence +
    totalSeconds(timer.messages, sequences)
  for (const ways of timer.exchanges) {
    let least = Number.POSITIVE_INFINITY
    for (const way of ways) least = Math.min(least, totalSeconds(way, sequences))
    seconds += least
  }
  return seconds
}

/** Seconds of all work, of computing and communicating the shorter hidden as far as they overlap. */
export function workSeconds(timer: WorkTimer, sequences: number, overlap: number): number {
  const compute = computing(timer, sequences)
  const communicate = communicating(timer, sequences)
  return compute + communicate - overlap * Math.min(compute, communicate)
}
