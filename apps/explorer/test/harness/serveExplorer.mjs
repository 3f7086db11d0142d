/** The built explorer, served by the built command. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../../../packages/cli/bundle/main.js', import.meta.url))

/**
 * Starts `paretoken explore` on a free port.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} its address with a slash at the end, and what ends it
 */
export async function serveExplorer() {
  const child = spawn(process.execPath, [command, 'explore', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\S+/.exec(line) ?? []
    if (address === undefined) continue
    return {
      address,
      close: async () => {
        child.kill('SIGINT')
        await once(child, 'exit')
      },
    }
  }
  throw new Error('paretoken explore ended without an address; npm run build builds it')
}
