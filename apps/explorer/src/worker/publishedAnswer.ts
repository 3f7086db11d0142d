import { publishedName, type ValidationAnswer, validationAnswer } from '@paretoken/cli/answers'

let published: Promise<ValidationAnswer> | undefined

async function predicted(): Promise<ValidationAnswer> {
  const { default: text } = await import('@paretoken/validation/measurements/serving.csv?raw')
  return validationAnswer({ name: publishedName, text })
}

/** The published runs with what is predicted for each; computed once. */
export function publishedAnswer(): Promise<ValidationAnswer> {
  published ??= predicted()
  return published
}
