/** A file of a model or a machine, as a person dropped it. */
export type DroppedFile = { readonly name: string; readonly text: string }

/** What a file was found to describe. */
export type Described = {
  readonly models: readonly Choice[]
  readonly hardware: readonly Choice[]
  /** What is wrong with it, in the command's sentence. */
  readonly problem?: string
}

/** An entry that can be chosen. */
export type Choice = {
  readonly id: string
  readonly aliases: readonly string[]
  /** A few words that tell it from others: "70.6B, 128k context". */
  readonly words: string
}

/** What there is to choose from. */
export type Catalogue = { readonly models: readonly Choice[]; readonly hardware: readonly Choice[] }
