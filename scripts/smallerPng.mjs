/** A picture of a page in fewer bytes: a page has few colours, so that a table of 256 of them loses nothing that an eye would miss. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signatureBytes = 8
const mostColours = 256

/** The chunks of a PNG, by their type; those of the same type joined. */
function chunksOf(png) {
  const chunks = {}
  for (let at = signatureBytes; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks[type] = Buffer.concat([chunks[type] ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)])
    at += length + 12
  }
  return chunks
}

function chunk(type, body) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)])
}

/** What is nearest to left + above - corner. https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth */
function paeth(left, above, corner) {
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value))
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** What each of the five filters of PNG adds to a byte, from its neighbours. */
const filters = [() => 0, (left) => left, (_, above) => above, (left, above) => (left + above) >> 1, paeth]

/** The bytes of all pixels, row by row, from rows that each begin with their filter. */
function pixelsOf(rows, { height, rowBytes, pixelBytes }) {
  const pixels = Buffer.alloc(height * rowBytes)
  for (let row = 0; row < height; row++) {
    const filter = filters[rows[row * (rowBytes + 1)]]
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column
      const left = column < pixelBytes ? 0 : pixels[at - pixelBytes]
      const above = row === 0 ? 0 : pixels[at - rowBytes]
      const corner = row === 0 || column < pixelBytes ? 0 : pixels[at - rowBytes - pixelBytes]
      pixels[at] = rows[row * (rowBytes + 1) + 1 + column] + filter(left, above, corner)
    }
  }
  return pixels
}

const distance = (one, other) =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2

/** Up to 256 colours, the most frequent first, and for every colour the place of the nearest of them. */
function tableOf(colours) {
  const counts = new Map()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour)
  const table = byCount.slice(0, mostColours)
  const nearest = (colour) =>
    table.reduce(
      (best, candidate, place) =>
        distance(colour, candidate) < distance(colour, table[best]) ? place : best,
      0,
    )
  return { table, places: new Map(byCount.map((colour) => [colour, nearest(colour)])) }
}

/** A PNG of 8 bits a channel without transparency, as Chromium takes them of pages, in fewer bytes. */
export function smallerPng(png) {
  const { IHDR, IDAT } = chunksOf(png)
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)]
  const pixelBytes = IHDR[9] === 6 ? 4 : 3
  const pixels = pixelsOf(inflateSync(IDAT), { height, rowBytes: width * pixelBytes, pixelBytes })
  const colours = Array.from({ length: width * height }, (_, pixel) =>
    pixels.readUIntBE(pixel * pixelBytes, 3),
  )
  const { table, places } = tableOf(colours)
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      rows[row * (width + 1) + 1 + column] = places.get(colours[row * width + column])
  const header = Buffer.from(IHDR)
  header[9] = 3
  const palette = Buffer.from(table.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    png.subarray(0, signatureBytes),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
