import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { calibrationFor, fittedNetworks, type ServingEngine, servingEngines } from '@paretoken/catalog'
import { idealCalibration } from 'paretoken'
import { describe, expect, test } from 'vitest'
import { measuredNetwork } from '../src/collectives/measuredNetwork.ts'
import type { MessageSeries } from '../src/collectives/messageSeries.ts'
import { predictMessages } from '../src/collectives/predictMessages.ts'
import { residualsOf } from '../src/fit/residualsOf.ts'
import { fitNetworks } from '../src/index.ts'

const folder = fileURLToPath(new URL('../../../../shared/measurements', import.meta.url))
const here = existsSync(folder)
const required = process.env.CI !== undefined
const table = (name: string): string => readFileSync(`${folder}/${name}.csv`, 'utf8')
const tables = () => ({ collectives: table('collectives'), expertAlltoall: table('expert_alltoall') })

/** Messages of some series with the constants of each machine's family and an engine. All members were ready when they were measured. */
const predicted = (series: readonly MessageSeries[], engine: ServingEngine) =>
  series
    .flatMap((one) => {
      const { network } = calibrationFor({ id: one.accelerator }, engine)
      return predictMessages([one], { ...network, stragglerSeconds: 0 })
    })
    .map((each) => ({ measured: each.message.seconds, predicted: each.predicted }))

describe.skipIf(!here && !required)('measured messages (skipped where ../shared is missing)', () => {
  test('give the constants of communication that the catalog has', () => {
    expect(fitNetworks(tables())).toEqual(fittedNetworks)
  })

  test('all-reduces that engines use have a median error under 15 %, those of each engine and all together', () => {
    const { directAllReduces } = measuredNetwork(tables())
    const engines = servingEngines.map((engine) => {
      const { implementation, series } = directAllReduces[engine]
      return { implementation, compared: predicted(series, engine) }
    })
    const all = { implementation: 'all engines', compared: engines.flatMap(({ compared }) => compared) }
    for (const { implementation, compared } of [...engines, all]) {
      expect(residualsOf(implementation, compared).medianError).toBeLessThan(0.15)
    }
    expect(all.compared.length).toBe(3 * 550)
  })

  test('none is faster than on the ideal machine', () => {
    const { directAllReduces, ...library } = measuredNetwork(tables())
    const series = [
      ...Object.values(library).flat(),
      ...Object.values(directAllReduces).flatMap((engine) => engine.series),
    ]
    const ideal = predictMessages(series, idealCalibration.network)
    expect(ideal.length).toBeGreaterThan(10_000)
    expect(ideal.filter(({ message, predicted }) => message.seconds < predicted)).toEqual([])
  })
})
