import { InputError, type RequestKind } from 'paretoken'
import { compressTrace } from '../arguments/compressTrace.ts'
import { parseMix, type RequestKindFlags, requestKind } from '../arguments/requestMix.ts'
import type { Library } from '../catalog/library.ts'

/** The flags of what is requested, as typed: lengths, a mix of them, or a trace. */
export type RequestFlags = RequestKindFlags & {
  readonly mix?: string | undefined
  readonly trace?: string | undefined
}

const ways = ['isl', 'osl', 'cacheHits', 'mix', 'trace'] as const

/** Whether flags say anything of requests. */
export const asksForRequests = (flags: RequestFlags): boolean =>
  ways.some((flag) => flags[flag] !== undefined)

/** How requests can be said, for whoever did not. */
export const requestsExample = '--isl 4k --osl 1k, --mix or --trace'

/** Throws InputError where requests are said in two ways. */
function checkOneWay({ isl, osl, cacheHits, mix, trace }: RequestFlags): void {
  if (mix !== undefined && trace !== undefined)
    throw new InputError('--mix and --trace: requests are said in one way; leave one of them out')
  const other = mix === undefined ? '--trace' : '--mix'
  if (isl !== undefined || osl !== undefined)
    throw new InputError(
      `${isl === undefined ? '--osl' : '--isl'} and ${other}: requests are said in one way; leave one of them out`,
    )
  if (cacheHits === undefined) return
  throw new InputError(
    mix === undefined
      ? '--cache-hits goes with --isl and --osl; in a trace a column cachedInputTokens says it'
      : '--cache-hits goes with --isl and --osl; in --mix it follows an @: 4k@50%/1k',
  )
}

/** The requests that flags describe. Throws InputError where they describe none, or in two ways. */
export async function requestsAsked(flags: RequestFlags, library: Library): Promise<readonly RequestKind[]> {
  const { mix, trace } = flags
  if (!asksForRequests(flags)) throw new InputError(`requests are missing; add ${requestsExample}`)
  if (mix === undefined && trace === undefined) return [requestKind(flags)]
  checkOneWay(flags)
  if (mix !== undefined) return parseMix(mix, '--mix')
  const path = trace ?? '-'
  const text = await library.text(path)
  const { parseTrace } = await import('../arguments/requestTrace.ts')
  return compressTrace(parseTrace(text, library.titleOf?.(path) ?? path))
}
