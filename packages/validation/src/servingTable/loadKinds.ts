/**
 * What the batch of a row counts.
 * - `concurrency`: requests at a time, of the whole system, each that ends followed by another.
 * - `decode-batch-per-rank`: sequences on each data parallel rank in a decode step without prompts.
 * - `static`: a batch of requests that begin and are decoded together.
 * - `all-at-once`: requests that come together, as many as are decoded at a time.
 * - `max-load`: nothing: as many as give the most throughput.
 */
export const loadKinds = [
  'concurrency',
  'decode-batch-per-rank',
  'static',
  'all-at-once',
  'max-load',
] as const

/** What the batch of a row counts; see `loadKinds`. */
export type LoadKind = (typeof loadKinds)[number]

/** What a cell says of the kind, spaces and case aside; nothing means that no batch is stated. */
const saidOtherwise: Readonly<Record<string, LoadKind>> = {
  '': 'max-load',
  'num prompts = max seqs': 'all-at-once',
}

/** The kind of load by what a cell says; undefined where it says none. */
export function loadKindOf(text: string): LoadKind | undefined {
  const said = text.trim().toLowerCase()
  return loadKinds.find((kind) => kind === said) ?? saidOtherwise[said]
}
