import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InputError } from 'paretoken'
import { answerRequest } from './answerRequest.ts'
import type { ServedFiles } from './servedFiles.ts'

/** Only this machine reaches it. */
const host = '127.0.0.1'

/** Where the explorer is when no port is asked for, and how many of those after it are tried. */
export const usualPort = 4645
const triedPorts = 20

/** A server of files on this machine. @param port the one asked for, 0 for any; else the first free one from the usual on */
export async function listen(files: ServedFiles, port: number | undefined): Promise<Server> {
  if (port !== undefined) return listenOn(files, port)
  for (let tried = usualPort; tried < usualPort + triedPorts; tried++) {
    try {
      return await listenOn(files, tried)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }
  throw new InputError(
    `ports ${usualPort} to ${usualPort + triedPorts - 1} are all taken; --port 0 takes any that is free`,
  )
}

/** The address of a server. */
export const addressOf = (server: Server): string =>
  `http://${host}:${(server.address() as AddressInfo).port}/`

const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'is not allowed to you',
}

function listenOn(files: ServedFiles, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, body } = answerRequest(files, {
      method: request.method ?? '',
      url: request.url ?? '',
      encodings: String(request.headers['accept-encoding'] ?? ''),
      known: request.headers['if-none-match'],
    })
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refusal = refusals[error.code ?? '']
      reject(
        refusal === undefined
          ? error
          : new InputError(`port ${port} ${refusal}; --port 0 takes any that is free`),
      )
    })
    server.listen(port, host)
  })
}
