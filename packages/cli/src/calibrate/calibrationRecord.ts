import type { CalibrationFile } from '@paretoken/catalog'
import { type Calibrated, describedConstants } from '@paretoken/validation'

/** Everything, as `--json` prints it: what the file has, rows that cannot be, and what constants mean and where they may lie, in SI units. */
export const calibrationRecord = (
  { tables, fittedRuns }: Pick<Calibrated, 'tables' | 'fittedRuns'>,
  file: CalibrationFile,
) => ({
  ...file,
  fittedRuns,
  badRows: tables.flatMap(({ name, problems }) =>
    problems.map(({ line, id, reason }) => ({ table: name, line, ...(id === '' ? {} : { id }), reason })),
  ),
  meanings: Object.fromEntries(
    Object.entries(describedConstants).map(([part, constants]) => [
      part,
      Object.fromEntries(
        Object.entries(constants).map(([name, { means, least, most }]) => [name, { means, least, most }]),
      ),
    ]),
  ),
})
