/** The flags of machines that are owned, and of what they draw, as typed. */
export type OwnershipFlags = {
  readonly owned?: true | undefined
  readonly purchase?: string | undefined
  readonly years?: string | undefined
  readonly powerPrice?: string | undefined
  readonly pue?: string | undefined
  readonly watts?: string | undefined
}

/** Years that an accelerator is used where nothing is said. */
export const usualYears = 5
