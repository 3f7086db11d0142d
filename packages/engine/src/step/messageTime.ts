import { fastestLine, type MessageLine } from '../network/messageCost.ts'
import type { Exchange, Message } from './message.ts'
import type { PassLoad } from './passLoad.ts'

/** The seconds of all times a message is sent in one pass, by what they go to. */
export type MessageTime = {
  readonly message: Message
  /** The algorithm that is fastest; undefined where nothing is sent. */
  readonly line: MessageLine | undefined
  /** Times it is sent. */
  readonly count: number
  /** Bytes each time, in the sense of its cost function. */
  readonly bytes: number
  readonly latencySeconds: number
  readonly transferSeconds: number
}

/** The time of one message by its fastest algorithm. */
function messageTime(message: Message, count: number, load: PassLoad): MessageTime {
  const bytes = message.bytesEach * load[message.per ?? 'token']
  const line = fastestLine(message.cost, bytes)
  return {
    message,
    line,
    count,
    bytes,
    latencySeconds: count * (line?.latencySeconds ?? 0),
    transferSeconds: count * bytes * (line?.secondsPerByte ?? 0),
  }
}

const secondsOf = (times: readonly MessageTime[]): number =>
  times.reduce((sum, { latencySeconds, transferSeconds }) => sum + latencySeconds + transferSeconds, 0)

/** The messages of an exchange by its fastest way. */
export function exchangeTime({ ways, count }: Exchange, load: PassLoad): readonly MessageTime[] {
  const [first = [], ...others] = ways.map((way) => way.map((message) => messageTime(message, count, load)))
  return others.reduce((best, way) => (secondsOf(way) < secondsOf(best) ? way : best), first)
}
