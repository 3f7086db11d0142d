import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mainPath, runCommand } from './runCommand.ts'

const running: (() => void)[] = []
afterEach(() => {
  for (const end of running.splice(0)) end()
})

/** Starts `paretoken explore` and waits until it says where it is. */
async function explore(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [mainPath, 'explore', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(() => child.kill('SIGKILL'))
  let printed = ''
  child.stdout.on('data', (part) => {
    printed += part
  })
  const address = await vi.waitFor(() => {
    const [found] = /http:\S+/.exec(printed) ?? []
    if (found === undefined) throw new Error(`no address in "${printed}"`)
    return found
  }, 20_000)
  return { child, address, printed: () => printed }
}

/** One request, its path sent exactly as it is given. */
async function get(address: string, path: string, headers = {}) {
  const { hostname, port } = new URL(address)
  const asked = request({ hostname, port, path, headers }).end()
  const [answer] = await once(asked, 'response')
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }
}

/** A port that something else listens on until the test ends. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  running.push(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('paretoken explore', () => {
  it('serves the built explorer with all that its page asks for', async () => {
    const { address } = await explore(['--port', '0'])
    const page = await get(address, '/')
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } })
    const assets = [...page.body.toString().matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    )
    expect(assets).not.toEqual([])
    for (const path of assets) {
      const plain = await get(address, path)
      const small = await get(address, path, { 'accept-encoding': 'gzip, br' })
      expect(plain.status).toBe(200)
      expect(small.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(small.body)).toEqual(plain.body)
    }
  })

  it('serves nothing outside', async () => {
    const { address } = await explore(['--port', '0'])
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/elsewhere'])
      expect((await get(address, path)).status).toBe(404)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends at %s, with 0, even while someone is connected',
    async (signal) => {
      const { address, child } = await explore(['--port', '0'])
      await fetch(address)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([0, null])
    },
  )

  it('starts from a link', async () => {
    const { address } = await explore(['https://example.org/?v=1&context=8k#p', '--port', '0'])
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?v=1&context=8k#p$/)
  })

  it('takes the next free port where none is asked for', async () => {
    const first = await explore([])
    const second = await explore([])
    expect(second.address).not.toBe(first.address)
    expect((await get(second.address, '/')).status).toBe(200)
  })

  it('says that the port asked for is taken', async () => {
    const port = await takenPort()
    expect(runCommand(['explore', '--port', String(port)])).toEqual({
      status: 2,
      stdout: '',
      stderr: `paretoken: port ${port} is taken by another program; --port 0 takes any that is free\n`,
    })
  })

  it.each(['http', '-1', '65536', '80.5', ''])('refuses the port "%s"', (port) => {
    const { status, stderr } = runCommand(['explore', `--port=${port}`])
    expect(status).toBe(2)
    expect(stderr).toBe(
      `paretoken: --port: "${port}" is not a port; a number from 0 to 65535 would be, such as 4645\n`,
    )
  })

  it('refuses a link that holds no question', () => {
    expect(runCommand(['explore', 'llama-3.1-70b'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"llama-3.1-70b" is not a link of the explorer'),
    })
  })

  it.skipIf(process.platform !== 'linux')('opens the browser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
    const browser = join(folder, 'browser')
    const opened = join(folder, 'opened')
    writeFileSync(
      browser,
      `#!/bin/sh\nprintf %s "$1" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`,
    )
    chmodSync(browser, 0o755)
    const { address } = await explore(['?v=1', '--port', '0', '--open'], { BROWSER: browser })
    await vi.waitFor(() => expect(existsSync(opened)).toBe(true), 20_000)
    expect(readFileSync(opened, 'utf8')).toBe(address)
  })

  it('is no question of a scenario', () => {
    const { status, stderr } = runCommand(['run', '-'], 'questions: [{ command: explore }]')
    expect(status).toBe(2)
    expect(stderr).toMatch(/"explore"/)
  })
})
