import type { DecodeStep } from './decodeStep.ts'
import type { KernelTime } from './kernelTime.ts'
import type { MessageTime } from './messageTime.ts'

type TimedKernel = DecodeStep['kernels'][number]

const sumOf = (one: KernelTime, other: KernelTime): KernelTime => ({
  seconds: one.seconds + other.seconds,
  arithmeticSeconds: one.arithmeticSeconds + other.arithmeticSeconds,
  weightReadSeconds: one.weightReadSeconds + other.weightReadSeconds,
  cacheReadSeconds: one.cacheReadSeconds + other.cacheReadSeconds,
  activationSeconds: one.activationSeconds + other.activationSeconds,
  launchSeconds: one.launchSeconds + other.launchSeconds,
  work: one.work,
})

/** What a run of a kernel does, in words: those with the same are alike. */
const kernelKey = ({ kernel, time: { work } }: TimedKernel): string =>
  [kernel.name, kernel.format, work.flop, work.weightBytes, work.cacheBytes, work.activationBytes].join()

const messageKey = ({ message, line, bytes }: MessageTime): string =>
  [message.name, line?.algorithm, bytes].join()

/** Things of one key together, in the order in which the first of each stands. */
function together<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  add: (one: Thing, other: Thing) => Thing,
): readonly Thing[] {
  const found = new Map<string, Thing>()
  for (const thing of things) {
    const key = keyOf(thing)
    const before = found.get(key)
    found.set(key, before === undefined ? thing : add(before, thing))
  }
  return [...found.values()]
}

/** The same step with kernels that do the same, and messages that carry as much, told once: those of layers that differ elsewhere. */
export const alikeTogether = (step: DecodeStep): DecodeStep => ({
  ...step,
  kernels: together(step.kernels, kernelKey, (one, other) => ({
    kernel: { ...one.kernel, count: one.kernel.count + other.kernel.count },
    time: sumOf(one.time, other.time),
  })),
  messages: together(step.messages, messageKey, (one, other) => ({
    ...one,
    count: one.count + other.count,
    latencySeconds: one.latencySeconds + other.latencySeconds,
    transferSeconds: one.transferSeconds + other.transferSeconds,
  })),
})
