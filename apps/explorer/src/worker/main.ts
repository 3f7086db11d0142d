import { expose } from 'comlink'
import type { Answering } from './answering.ts'
import { catalogue } from './catalogue.ts'
import type { Curve } from './curve.ts'
import { curveOf } from './curveOf.ts'
import { shelfOf } from './library.ts'

/** As many curves are kept for questions that come again, as when a series is added or a change taken back. */
const mostKept = 60

const rare = () => import('./rareAnswers.ts')

/** Names and files as they stand now. */
const libraryNow = async () => (await shelf).library

let shelf = shelfOf([])
const kept = new Map<string, Curve>()

const answering: Answering = {
  catalogue: async () => catalogue(),
  plans: async (question) => (await rare()).plansOf(question, await libraryNow()),
  sizes: async (flags) => (await rare()).sizesOf(flags, await libraryNow()),
  offers: async () => (await rare()).offerChoices(),
  paperFigures: async () => (await rare()).paperFigures(),
  paperCurve: async (curve) => (await rare()).paperCurveOf(curve),
  validated: async (question) => (await rare()).validatedOf(question),
  measured: async (question) => (await rare()).measuredRunsOf(question, await libraryNow()),
  explain: async (question) => (await rare()).explainedOf(question, await libraryNow()),
  async describe(files) {
    shelf = shelfOf(files)
    kept.clear()
    return (await shelf).described
  },
  async curves({ questions, coarse = false }) {
    const library = await libraryNow()
    const curves: Curve[] = []
    for (const question of questions) {
      const key = JSON.stringify([question, coarse])
      const curve = kept.get(key) ?? (await curveOf(question, library, coarse))
      kept.delete(key)
      kept.set(key, curve)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      curves.push(curve)
    }
    return curves
  },
  machine: async (name) => (await rare()).machineFigures(name, await libraryNow()),
  machineFile: async (series) => (await rare()).machineFile(series, await libraryNow()),
  exported: async (question) => (await rare()).exportedText(question, await libraryNow()),
  grounds: async (series) => (await rare()).groundsOf(series, await libraryNow()),
}

expose(answering)
