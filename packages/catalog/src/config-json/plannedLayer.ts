/** What mixes tokens in a layer, before its dimensions are read. */
export type Mixer = 'full' | 'sliding' | 'chunked' | 'recurrent' | 'none'

/** The feed-forward block of a layer, before its dimensions are read. */
export type Block = 'dense' | 'sparse' | 'none'

/** One layer of the model as it will be counted. */
export type PlannedLayer = {
  readonly mixer: Mixer
  readonly block: Block
  /** Where per-layer lists of the file have its values. */
  readonly index: number
}
