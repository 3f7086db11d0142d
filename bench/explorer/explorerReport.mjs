import { quantile } from '../quantile.mjs'

const milliseconds = (value) => `${value.toFixed(0)} ms`
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`

const verdict = (isKept) => (isKept ? 'kept' : '**missed**')

/** What was measured of a moved slider: a row for each quantile. */
function movedRows({ name, moved, most }) {
  return most.map(({ share, word, milliseconds: target }) => {
    const value = quantile(moved.milliseconds, share)
    return [
      `${name}, ${word} of ${moved.milliseconds.length}`,
      milliseconds(value),
      milliseconds(target),
      verdict(value <= target),
    ]
  })
}

/** The rows of the report: what, measured, at most, whether it is kept. */
export function explorerRows({ opened, sliders, files, most }) {
  const bytes = files.reduce((sum, { gzippedBytes }) => sum + gzippedBytes, 0)
  const longTasks = sliders.flatMap(({ moved }) => moved.longTasks)
  const first = quantile(opened, 0.5)
  return [
    [
      `first chart after opening, median of ${opened.length}`,
      milliseconds(first),
      milliseconds(most.firstMilliseconds),
      verdict(first <= most.firstMilliseconds),
    ],
    ...sliders.flatMap(movedRows),
    [
      'tasks over 50 ms on the main thread meanwhile',
      longTasks.length === 0 ? 'none' : longTasks.map(milliseconds).join(', '),
      'none',
      verdict(longTasks.length === 0),
    ],
    [
      `fetched until the first chart, ${files.length} files, gzipped`,
      kilobytes(bytes),
      kilobytes(most.firstBytes),
      verdict(bytes <= most.firstBytes),
    ],
  ]
}

/** The report as a page. */
export function explorerReport(rows, { browser, cores }) {
  const lines = [['what', 'measured', 'at most', ''], ['---', '---', '---', '---'], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
  return `# Speed of the explorer

\`node bench/explorer.bench.mjs --report docs/explorer-speed.md\` wrote this page, with ${browser} on ${cores} cores, the explorer served by
\`paretoken explore\` on the same machine. A shared machine varies by half from run to run.

${lines.join('\n')}

A slider is moved as a person moves it: an arrow key held down, 30 repeats a second, and the thumb pulled to and fro, 60 moves a second, without
waiting for the chart. With the key every repeat counts, from the press to the frame that shows it or something newer. With the thumb every
redrawing counts, from the move that it shows to its frame. The browser starts each opening with an empty cache.
`
}
