import type { MessageCost } from '../network/messageCost.ts'
import type { WorkUnit } from './passLoad.ts'

/** One message between accelerators in a pass through the model. */
export type Message = {
  /** What it does and where: "all-reduce after attention". */
  readonly name: string
  readonly cost: MessageCost
  /** What its size grows with: tokens when absent. */
  readonly per?: WorkUnit
  /** Bytes in the sense of its cost function, for each of these in a micro-batch of one replica. */
  readonly bytesEach: number
}

/** Messages by which accelerators exchange something in each layer of a kind; of several ways the fastest is taken. */
export type Exchange = {
  /** Times it happens in one pass through the model. */
  readonly count: number
  /** Ways to do it, each a sequence of messages; an empty way where nothing needs to be sent. */
  readonly ways: readonly (readonly Message[])[]
}
