/** The flags that say what is decoded, and on what, as typed. */
export type DecodeFlags = {
  readonly on?: readonly string[] | undefined
  readonly precision?: readonly string[] | undefined
  readonly kvCache?: string | undefined
  readonly context?: string | undefined
  readonly reserveContext?: string | undefined
  readonly calibration?: readonly string[] | undefined
  readonly price?: string | undefined
  readonly maxAccelerators?: string | undefined
  readonly accelerators?: string | undefined
}
