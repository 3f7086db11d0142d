import { setFlagsFromString } from 'node:v8'

/** Bytes of code that a function runs through before it is optimized: about four times what V8 waits for by itself. */
const interruptBudget = 500_000

/**
 * Has functions optimized later than V8 does by itself. A command is over in a second or two, and what it runs meets models of many shapes one after another:
 * optimized on the first of them, code is thrown away on the next, and compiling takes as long as running.
 */
export const optimizeLate = (): void => setFlagsFromString(`--interrupt-budget=${interruptBudget}`)
