import { InputError } from 'paretoken'

/** A text in quotes, or one of the numbers that Python writes and JSON does not know. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g

/** What stands for each of them: the largest number there is, or nothing. */
const replace = (token: string): string => {
  if (token.startsWith('"')) return token
  return token === 'NaN' ? 'null' : token.startsWith('-') ? '-1e308' : '1e308'
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return JSON.parse(json.replace(tokens, replace))
  }
}

/**
 * A configuration file's contents, with the Infinity and NaN that Python writes into JSON (as in Nemotron-H's
 * `time_step_limit`) as 1e308 and null. Throws InputError where it is no JSON.
 * @param file the file's name, for the error
 */
export function parseConfigJson(contents: string, file = 'config.json'): unknown {
  try {
    return parse(contents.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
