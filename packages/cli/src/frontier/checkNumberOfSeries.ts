import { InputError } from 'paretoken'

/** The most curves that one chart tells apart. */
const mostSeries = 40

/** Throws InputError where more frontiers are asked for than one chart can hold. */
export function checkNumberOfSeries({ length }: readonly unknown[]): void {
  if (length > mostSeries)
    throw new InputError(
      `${length} frontiers are more than one chart can hold; ask for at most ${mostSeries}`,
    )
}
