import { type AcceleratorFamily, acceleratorFamilies, type FittedConstant } from '@paretoken/catalog'
import { type DescribedConstant, restingOnNothing } from '@paretoken/validation'
import type { Residuals } from 'paretoken'
import { tableOf } from '../output/table.ts'
import { meaningLines, valueText } from './constantText.ts'
import { residualCells, residualColumns } from './residualCells.ts'
import { restsOnLines } from './restsOnLines.ts'

type ConstantsByName = { readonly [name: string]: FittedConstant | undefined }

/** What was fitted to the measurements of one family: constants of its own, those that all share, and how well what they make fits. */
type Fitted = {
  readonly constants?: ConstantsByName
  readonly shared?: ConstantsByName
  readonly residuals: { readonly [part: string]: Residuals }
}

type Families = { readonly [family in AcceleratorFamily]?: Fitted }

/** Whether a constant rests on anything. */
const isMeasured = (constant: FittedConstant | undefined): constant is FittedConstant =>
  constant !== undefined && constant.restsOn !== restingOnNothing

/**
 * Constants of kernels, or of messages: what they mean, where they may lie, their values of all families and of each, how well they fit what, and
 * what they rest on.
 * @param heading what they are: "Kernels: …"
 * @param described meanings and bounds, in the order in which they are told
 */
export function partLines<Name extends string>(
  heading: string,
  described: { readonly [name in Name]: DescribedConstant },
  fitted: Families,
): readonly string[] {
  const families = acceleratorFamilies.flatMap((family) => {
    const own = fitted[family]
    return own === undefined ? [] : [{ family, own }]
  })
  const shared = fitted.any?.shared
  const names = (Object.keys(described) as Name[]).filter((name) =>
    [shared, ...families.map(({ own }) => own.constants)].some((each) => isMeasured(each?.[name])),
  )
  const cellOf = (fit: ConstantsByName | undefined, name: Name): string => {
    const constant = fit?.[name]
    return isMeasured(constant) ? valueText(constant.value, described[name]) : ''
  }
  const right = (heading: string) => ({ heading, align: 'right' as const })
  return [
    '',
    `${heading}; a star is at a bound`,
    ...meaningLines(names.map((name) => [name, described[name]])),
    '',
    tableOf(
      [{ heading: '' }, right('all'), ...families.map(({ family }) => right(family))],
      names.map((name) => [
        name,
        cellOf(shared, name),
        ...families.map(({ own }) => cellOf(own.constants, name)),
      ]),
    ),
    '',
    tableOf(
      [{ heading: 'family' }, { heading: 'error in what it is fitted to' }, ...residualColumns],
      families.flatMap(({ family, own }) =>
        Object.entries(own.residuals)
          .filter(([, { count }]) => count > 0)
          .map(([part, residuals]) => [family, part, ...residualCells(residuals)]),
      ),
    ),
    ...restsOnLines(families.map(({ own }) => own.residuals)),
  ]
}
