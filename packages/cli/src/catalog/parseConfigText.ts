import { parseConfigJson } from '@paretoken/catalog'
import { InputError } from 'paretoken'

/** Whether a text could still become JSON if it went on: its fault is that it ends. */
function couldGoOn(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as SyntaxError
    if (/unexpected end|unterminated/i.test(message)) return true
    return Number(/at position (\d+)/.exec(message)?.[1]) >= text.length
  }
}

/** The characters of a text before the first that JSON cannot have there. */
function soundLength(text: string): number {
  let [sound, faulty] = [0, text.length + 1]
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2)
    if (couldGoOn(text.slice(0, middle))) sound = middle
    else faulty = middle
  }
  return sound
}

/** A configuration file's contents. Throws InputError, with line and column, where it is no JSON. */
export function parseConfigText(text: string, fileName: string): unknown {
  try {
    return parseConfigJson(text, fileName)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // Numbers that Python writes and `parseConfigJson` takes are no fault here.
    const plain = text.replaceAll(/-?\bInfinity\b|\bNaN\b/g, (word) => '0'.padEnd(word.length))
    const length = soundLength(plain)
    const lines = text.slice(0, length).split('\n')
    const fault = length < text.length ? `unexpected ${JSON.stringify(text[length])}` : 'it ends too early,'
    throw new InputError(
      `${fileName} is not JSON: ${fault} at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`,
    )
  }
}
