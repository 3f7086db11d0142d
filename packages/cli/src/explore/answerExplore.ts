import type { Server } from 'node:http'
import { InputError } from 'paretoken'
import { print } from '../output/terminal.ts'
import { explorerFolder } from './explorerFolder.ts'
import { linkQuery } from './linkQuery.ts'
import { addressOf, listen, usualPort } from './listen.ts'
import { openInBrowser } from './openInBrowser.ts'
import { servedFiles } from './servedFiles.ts'

/** The flags of `paretoken explore`, as typed. */
type ExploreFlags = {
  readonly port?: string | undefined
  readonly open?: boolean | undefined
}

const mostPort = 65_535

/** Serves the explorer until it is interrupted. */
export async function answerExplore(link: string | undefined, flags: ExploreFlags): Promise<void> {
  const query = linkQuery(link)
  const server = await listen(servedFiles(explorerFolder()), portOf(flags.port))
  const ended = endOf(server)
  const address = addressOf(server) + query
  print(`The explorer is at ${address}`)
  print('Ctrl-C ends it.')
  if (flags.open) await openInBrowser(address)
  await ended
}

function portOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const port = Number(typed)
  if (/^\d+$/.test(typed) && port <= mostPort) return port
  throw new InputError(
    `--port: "${typed}" is not a port; a number from 0 to ${mostPort} would be, such as ${usualPort}`,
  )
}

/** When the person interrupts, or the system asks to end: open connections are closed too. */
function endOf(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      server.close(() => resolve())
      server.closeAllConnections()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  })
}
