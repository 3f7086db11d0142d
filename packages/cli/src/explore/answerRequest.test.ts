import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answerRequest } from './answerRequest.ts'
import { servedFiles } from './servedFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'paretoken-'))
mkdirSync(join(folder, 'site', 'assets'), { recursive: true })
const script = 'export const one = 1\n'
for (const [path, body] of [
  ['secret.txt', 'outside'],
  ['site/index.html', '<!doctype html>'],
  ['site/assets/main-abc.js', script],
  ['site/assets/main-abc.js.gz', gzipSync(script)],
] as const)
  writeFileSync(join(folder, path), body)

const files = servedFiles(join(folder, 'site'))
const get = (url: string, more = {}) => answerRequest(files, { method: 'GET', url, ...more })

describe('answerRequest', () => {
  it('serves the page at the root, whatever its query, to be asked for again each time', () => {
    for (const url of ['/', '/?v=1', '/index.html'])
      expect(get(url)).toMatchObject({
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
      })
  })

  it('serves a file named by what is in it once for all', () => {
    const { headers, body } = get('/assets/main-abc.js')
    expect(headers).toMatchObject({ 'Content-Type': 'text/javascript; charset=utf-8' })
    expect(headers['Cache-Control']).toMatch(/immutable/)
    expect(body.toString()).toBe(script)
  })

  it('sends what was compressed beforehand to browsers that take it', () => {
    const sent = get('/assets/main-abc.js', { encodings: 'br;q=1.0, gzip' })
    expect(sent.headers['Content-Encoding']).toBe('gzip')
    expect(gunzipSync(sent.body).toString()).toBe(script)
    for (const encodings of ['identity', 'gzip;q=0', 'br'])
      expect(get('/assets/main-abc.js', { encodings }).headers).not.toHaveProperty('Content-Encoding')
  })

  it('says that nothing has changed', () => {
    const tag = get('/').headers.ETag
    expect(get('/', { known: `W/${tag}` })).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect(get('/', { known: '"other"' }).status).toBe(200)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//secret.txt',
    '/assets/main-abc.js.gz',
    '/assets',
    '/%ff',
    '/none',
    '',
  ])('has no page at "%s", and says so', (url) => {
    const { status, body } = get(url)
    expect(status).toBe(404)
    expect(body.toString()).toMatch(/^There is no such page here\./)
  })

  it('takes nothing but GET and HEAD', () => {
    expect(answerRequest(files, { method: 'POST', url: '/' })).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD' },
    })
    expect(answerRequest(files, { method: 'HEAD', url: '/' }).status).toBe(200)
  })
})
