let marked: number | undefined

/** Tells the browser's timeline how long a change took until its chart was on the screen; once for each change. */
export function markRedrawn(askedAt: number | undefined, _chart: unknown): void {
  if (askedAt === undefined || askedAt === marked) return
  marked = askedAt
  requestAnimationFrame(() => {
    performance.measure('paretoken:redraw', { start: askedAt, end: performance.now() })
  })
}
