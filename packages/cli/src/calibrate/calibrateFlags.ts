/** The flags of `paretoken calibrate`, as typed. */
export type CalibrateFlags = {
  readonly data?: string | undefined
  readonly out?: string | undefined
  readonly json?: true | undefined
}
