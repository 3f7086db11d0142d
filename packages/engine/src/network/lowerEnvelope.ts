import type { MessageLine } from './messageCost.ts'

/** Those lines that are the fastest for some number of bytes, from the smallest messages on. Of equal lines the first. */
export function lowerEnvelope(lines: readonly MessageLine[]): readonly MessageLine[] {
  const sorted = [...lines].sort(
    (a, b) => a.latencySeconds - b.latencySeconds || a.secondsPerByte - b.secondsPerByte,
  )
  const kept: MessageLine[] = []
  /** Bytes from which on a line is faster than one that starts earlier. */
  const overtakes = (later: MessageLine, earlier: MessageLine): number =>
    (later.latencySeconds - earlier.latencySeconds) / (earlier.secondsPerByte - later.secondsPerByte)
  for (const line of sorted) {
    const last = kept.at(-1)
    if (last !== undefined && line.secondsPerByte >= last.secondsPerByte) continue
    for (let before = kept.at(-2), top = kept.at(-1); before !== undefined && top !== undefined; ) {
      if (overtakes(line, top) > overtakes(top, before)) break
      kept.pop()
      before = kept.at(-2)
      top = kept.at(-1)
    }
    kept.push(line)
  }
  return kept
}
