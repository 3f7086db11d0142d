/** By name: the charts are loaded apart from the bundled command, with an InputError class of their own. */
export const isInputError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'InputError'
