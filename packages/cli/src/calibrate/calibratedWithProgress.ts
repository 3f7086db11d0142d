import { setImmediate } from 'node:timers/promises'
import { fittedConstants } from '@paretoken/catalog'
import { type Calibrated, calibrating, calibratingSteps, type MeasurementTables } from '@paretoken/validation'
import { startProgress } from '../output/startProgress.ts'

/** Constants fitted to tables, those of the catalog where there is none; with a bar on standard error, where that is a terminal. */
export async function calibratedWithProgress(tables: MeasurementTables): Promise<Calibrated> {
  const progress = await startProgress('fitting constants', calibratingSteps(tables))
  const steps = calibrating(tables, fittedConstants)
  try {
    for (;;) {
      const { done, value } = steps.next()
      if (done) return value
      progress?.increment()
      await setImmediate()
    }
  } finally {
    progress?.stop()
  }
}
