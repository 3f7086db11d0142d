import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { lookup } from 'mrmime'

/** The ways in which a body can be sent, the smallest first, with the ending of its file. */
const endings = { br: '.br', gzip: '.gz' } as const

/** How a body is encoded on its way. */
export type Encoding = keyof typeof endings

/** A file that is served. */
export type ServedFile = {
  readonly type: string
  readonly body: Buffer
  /** The same body compressed beforehand, where the build did so. */
  readonly compressed: Readonly<Partial<Record<Encoding, Buffer>>>
  /** Changes with the body. */
  readonly tag: string
  /** Its name holds a hash of what is in it, so it never changes. */
  readonly immutable: boolean
}

/** Files to serve, by the path under which a browser asks for them. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

/** Where the build puts the files that it names by what is in them. */
const hashedFolder = '/assets/'

const isText = (type: string): boolean => /^text\/|javascript$|json$|xml$/.test(type)

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return isText(type) ? `${type}; charset=utf-8` : type
}

/**
 * All files of a folder, read at once, so that only what lay there can be served, and a build beside it disturbs nobody.
 * A folder's index.html is served under the folder's own path.
 */
export function servedFiles(folder: string): ServedFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  const bodies = new Map(paths.map((path) => [path, readFileSync(join(folder, path))]))
  const encodings = Object.keys(endings) as readonly Encoding[]
  return new Map(
    [...bodies]
      .filter(([path]) => !Object.values(endings).some((ending) => path.endsWith(ending)))
      .map(([path, body]) => [
        path.replace(/\/index\.html$/, '/'),
        {
          type: typeOf(path),
          body,
          compressed: Object.fromEntries(
            encodings.flatMap((encoding) => {
              const compressed = bodies.get(path + endings[encoding])
              return compressed === undefined ? [] : [[encoding, compressed]]
            }),
          ),
          tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
          immutable: path.startsWith(hashedFolder),
        },
      ]),
  )
}
