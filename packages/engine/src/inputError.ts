/**
 * Something the person asked for cannot be: a name that does not exist, a figure outside its range, a file that
 * cannot be read. The message is one clear sentence: what is wrong, where, and what would be right. Programs show
 * it as it is and end with exit code 2; anything else that is thrown is a fault of the program.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
}
