import type { Command, Option, OptionValues } from '@commander-js/extra-typings'

/** Options that several commands take, in the order of their help. `Flags` are what they give, as typed. */
export type OptionGroup<Flags> = {
  readonly options: readonly Option<string>[]
  /** A type and no more. */
  readonly flags?: Flags
}

/** Options as a group. */
export const optionGroup = <Flags>(...options: readonly Option<string>[]): OptionGroup<Flags> => ({ options })

/** The flags of several groups together. */
type FlagsOf<Groups extends readonly OptionGroup<unknown>[]> = Groups extends readonly [
  OptionGroup<infer First>,
  ...infer Others extends readonly OptionGroup<unknown>[],
]
  ? First & FlagsOf<Others>
  : unknown

/** The command with all options of these groups more. */
export function withGroups<
  Args extends unknown[],
  Given extends OptionValues,
  const Groups extends readonly OptionGroup<unknown>[],
>(command: Command<Args, Given>, ...groups: Groups): Command<Args, Given & FlagsOf<Groups>> {
  for (const { options } of groups) for (const option of options) command.addOption(option)
  return command as unknown as Command<Args, Given & FlagsOf<Groups>>
}
