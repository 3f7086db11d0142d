import { InputError } from 'paretoken'

/**
 * What a link of the explorer asks, from its `?` or `#` on, whatever host it was copied from; empty for none. An InputError where it holds
 * no question.
 */
export function linkQuery(link: string | undefined): string {
  if (link === undefined) return ''
  const [query] = /[?#].*$/s.exec(link.trim()) ?? []
  if (query !== undefined) {
    const { search, hash } = new URL(query, 'http://localhost/')
    return search + hash
  }
  throw new InputError(
    `"${link}" is not a link of the explorer; one is copied there with "share", and holds its question from the ? on`,
  )
}
