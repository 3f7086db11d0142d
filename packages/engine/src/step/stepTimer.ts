import type { Machine } from './machine.ts'
import type { PassTime } from './pipelineTime.ts'
import type { StepWork } from './stepWork.ts'
import { type Lines, linesOf, totalSeconds, type WorkTimer, workSeconds, workTimer } from './workTimer.ts'

/** A step in the form in which its time is quickest to tell, for many batches; the same to the last bits as `decodeStep` tells. */
export type StepTimer = {
  readonly layers: WorkTimer
  readonly ends: WorkTimer
  readonly send: readonly Lines[]
  readonly networkOverlap: number
  readonly hostSeconds: number
}

/** The timer of a step. */
export const stepTimer = (work: StepWork, machine: Machine): StepTimer => ({
  layers: workTimer(work.layers, machine),
  ends: workTimer(work.ends, machine),
  send: (work.send.ways[0] ?? []).map((message) => linesOf(message, 1)),
  networkOverlap: machine.calibration.networkOverlap,
  hostSeconds: machine.calibration.hostSeconds,
})

/** The time of one micro-batch of that many sequences per replica. */
export const passTime = (timer: StepTimer, sequences: number): PassTime => ({
  layerSeconds: workSeconds(timer.layers, sequences, timer.networkOverlap),
  endSeconds: workSeconds(timer.ends, sequences, timer.networkOverlap),
  sendSeconds: totalSeconds(timer.send, sequences),
  hostSeconds: timer.hostSeconds,
})
