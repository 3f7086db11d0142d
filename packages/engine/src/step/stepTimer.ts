import type { Machine } from './machine.ts'
import type { PassLoad } from './passLoad.ts'
import type { PassTime } from './pipelineTime.ts'
import type { StepWork } from './stepWork.ts'
import {
  sentSeconds,
  type TimedMessage,
  timedMessages,
  type WorkTimer,
  workSeconds,
  workTimer,
} from './workTimer.ts'

/** A step in the form in which its time is quickest to tell, for many batches; the same to the last bits as `decodeStep` tells. */
export type StepTimer = {
  readonly layers: WorkTimer
  readonly ends: WorkTimer
  readonly send: readonly TimedMessage[]
  readonly networkOverlap: number
  readonly hostSeconds: number
  readonly hostSecondsPerSample: number
}

/** The timer of a step. */
export const stepTimer = (work: StepWork, machine: Machine): StepTimer => ({
  layers: workTimer(work.layers, machine),
  ends: workTimer(work.ends, machine),
  send: timedMessages(work.send.ways[0] ?? [], 1),
  networkOverlap: machine.calibration.networkOverlap,
  hostSeconds: machine.calibration.hostSeconds,
  hostSecondsPerSample: machine.calibration.hostSecondsPerSample,
})

/** The time of one micro-batch of a replica. */
export const passTime = (timer: StepTimer, load: PassLoad): PassTime => ({
  layerSeconds: workSeconds(timer.layers, load, timer.networkOverlap),
  endSeconds: workSeconds(timer.ends, load, timer.networkOverlap),
  sendSeconds: sentSeconds(timer.send, load),
  hostSeconds: timer.hostSeconds + timer.hostSecondsPerSample * load.sample,
})
