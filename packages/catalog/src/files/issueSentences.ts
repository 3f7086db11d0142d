import type { z } from 'zod'
import { didYouMean } from './didYouMean.ts'
import type { Path } from './path.ts'

type Issue = z.core.$ZodIssue

const kinds: { readonly [expected: string]: string } = {
  object: 'fields with values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** A value as a message shows it, never long. */
function quoted(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'fields with values'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function choiceSentence(choices: readonly unknown[], input: unknown): string {
  const names = choices.map(String)
  const near = typeof input === 'string' ? didYouMean(input, names) : ''
  return `must be one of ${names.join(', ')}, not ${quoted(input)}${near}`
}

const rangeSentence = (
  range: string,
  { origin, input }: { readonly origin: string; readonly input?: unknown },
) => (origin === 'array' ? `must hold ${range}` : `must be ${range}, not ${quoted(input)}`)

const wrongKind = ['invalid_type', 'invalid_value', 'invalid_union']

/** The branch of a union that takes the kind of value given, whatever is wrong inside it, if it is the only one. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [only, ...more] = branches.filter(
    (issues) => !issues.some(({ code, path }) => wrongKind.includes(code) && path.length === 0),
  )
  return more.length === 0 ? only : undefined
}

/** A place and what is wrong there. */
export type Found = { readonly path: Path; readonly sentence: string }

const steps = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

/** What an issue of zod says, in our words; unknown fields come one by one. */
export function issueSentences(issue: Issue, around: Path = []): readonly Found[] {
  const path = [...around, ...steps(issue.path)]
  const one = (sentence: string): readonly Found[] => [{ path, sentence }]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const sentences = issue.message.split('\n')
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        sentence: sentences[index] ?? 'is not a field here',
      }))
    }
    case 'invalid_union': {
      if ('options' in issue && issue.discriminator !== undefined) {
        const choices = issue.options?.filter((option) => option !== undefined) ?? []
        return one(choiceSentence(choices, Reflect.get(Object(issue.input), issue.discriminator)))
      }
      const meant = branchMeant(issue.errors)
      if (meant !== undefined) return meant.flatMap((inner) => issueSentences(inner, path))
      if (issue.input === undefined) return one(`is missing; it ${issue.message}`)
      return one(`${issue.message}, not ${quoted(issue.input)}`)
    }
    case 'invalid_type':
      return one(
        issue.input === undefined
          ? `is missing; it must be ${kinds[issue.expected] ?? issue.expected}`
          : `must be ${kinds[issue.expected] ?? issue.expected}, not ${quoted(issue.input)}`,
      )
    case 'invalid_value':
      return one(choiceSentence(issue.values, issue.input))
    case 'too_small':
      return one(rangeSentence(`at least ${issue.minimum}`, issue))
    case 'too_big':
      return one(rangeSentence(`at most ${issue.maximum}`, issue))
    default:
      return one(issue.message)
  }
}
