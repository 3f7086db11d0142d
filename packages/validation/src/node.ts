import { readFileSync } from 'node:fs'

/** Where the measured runs lie that come with this package, in its own columns. */
const publishedFile = new URL('../measurements/serving.csv', import.meta.url)

/** The table of measured runs that comes with this package; `measurements/README.md` says where they are from. */
export const publishedRuns = (): string => readFileSync(publishedFile, 'utf8')
