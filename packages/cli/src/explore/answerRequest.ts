import type { OutgoingHttpHeaders } from 'node:http'
import type { Encoding, ServedFile, ServedFiles } from './servedFiles.ts'

/** What a browser asks for. */
type Asked = {
  readonly method: string
  /** As it stands in the request, with its query. */
  readonly url: string
  /** The header Accept-Encoding. */
  readonly encodings?: string | undefined
  /** The header If-None-Match. */
  readonly known?: string | undefined
}

/** What it gets. */
type Answer = {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

/** Seconds for which a file that never changes is kept: a year. */
const longest = 31_536_000

const manners = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

/** The answer to one request: a file, that it has not changed, or a sentence that says why there is none. */
export function answerRequest(files: ServedFiles, { method, url, encodings = '', known }: Asked): Answer {
  if (method !== 'GET' && method !== 'HEAD')
    return sentence(405, 'This only serves files: GET and HEAD.', { Allow: 'GET, HEAD' })
  const path = pathOf(url)
  const file = path === undefined ? undefined : files.get(path)
  if (file === undefined)
    return sentence(404, 'There is no such page here. The explorer is at the root of this address.')
  const headers = {
    ...manners,
    'Cache-Control': file.immutable ? `public, max-age=${longest}, immutable` : 'no-cache',
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  }
  if (known?.includes(file.tag)) return { status: 304, headers, body: Buffer.alloc(0) }
  const encoding = encodingOf(file, encodings)
  const body = (encoding === undefined ? undefined : file.compressed[encoding]) ?? file.body
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': body.length,
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    },
    body,
  }
}

function sentence(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  const body = Buffer.from(`${text}\n`)
  return {
    status,
    headers: {
      ...manners,
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': body.length,
    },
    body,
  }
}

/** The path of a request without its query; undefined where it is no path. "/index.html" is the folder's own. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/\/index\.html$/, '/')
  } catch {
    return undefined
  }
}

/** The smallest form of a file that the browser takes. */
function encodingOf({ compressed }: ServedFile, accepted: string): Encoding | undefined {
  const taken = new Set(
    accepted
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.replace(/;.*$/, '').trim().toLowerCase()),
  )
  return (Object.keys(compressed) as readonly Encoding[]).find((encoding) => taken.has(encoding))
}
