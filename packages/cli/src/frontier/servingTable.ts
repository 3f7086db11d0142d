import {
  hasExperts,
  layoutName,
  meanRequest,
  requestAcceleratorSecondsOf,
  requestCostOf,
  type ServingPoint,
} from 'paretoken'
import { fittedTable, type SpareColumn } from '../output/fittedTable.ts'
import { formatDollars, formatNumber } from '../output/formatNumber.ts'
import { formatSeconds } from '../output/formatSeconds.ts'
import { markCell, pointsToShow } from '../output/shownPoints.ts'
import type { ComputedServing } from './computedServing.ts'
import { memoryShare, percentCell } from './pointCells.ts'

/** A column and what stands in it. */
type PointColumn = SpareColumn & { readonly cell: (point: ServingPoint) => string }

const right = { align: 'right' } as const

const none = '–'

const dollars = (price: number | null | undefined): string =>
  price === null || price === undefined ? none : formatDollars(price)

/** What tokens of each kind cost; in accelerator-seconds of a request where prices are not known. */
function costColumns(priced: boolean, cached: boolean): readonly PointColumn[] {
  const columns: readonly (PointColumn & { readonly ofCached?: true })[] = priced
    ? [
        { ...right, heading: '$/M in', cell: ({ prices }) => dollars(prices?.dollarsPerMillionInputTokens) },
        {
          ...right,
          heading: '$/M cached',
          ofCached: true,
          cell: ({ prices }) => dollars(prices?.dollarsPerMillionCachedInputTokens),
        },
        {
          ...right,
          heading: '$/M out',
          cell: ({ prices }) => dollars(prices?.dollarsPerMillionOutputTokens),
        },
        {
          ...right,
          heading: '$/M all',
          spare: 6,
          cell: ({ prices }) => dollars(prices?.dollarsPerMillionTokens),
        },
      ]
    : [
        {
          ...right,
          heading: 'acc·s in',
          cell: ({ requestAcceleratorSeconds: { newInputSeconds } }) => formatNumber(newInputSeconds),
        },
        {
          ...right,
          heading: 'acc·s cached',
          ofCached: true,
          cell: ({ requestAcceleratorSeconds: { cachedInputSeconds } }) => formatNumber(cachedInputSeconds),
        },
        {
          ...right,
          heading: 'acc·s out',
          cell: ({ requestAcceleratorSeconds: { outputSeconds } }) => formatNumber(outputSeconds),
        },
        {
          ...right,
          heading: 'acc·s all',
          spare: 6,
          cell: ({ requestAcceleratorSeconds }) =>
            formatNumber(requestAcceleratorSecondsOf(requestAcceleratorSeconds)),
        },
      ]
  return columns.filter(({ ofCached }) => cached || ofCached === undefined)
}

/** The pool that computes prompts: its layout, and its instances for those that decode. */
function prefillCell({ prefill }: ServingPoint, experts: boolean): string {
  if (prefill === null) return none
  const { layout, instances, instancesPerDecodeInstance } = prefill
  const ratio =
    instances === null
      ? `${formatNumber(instancesPerDecodeInstance)} : 1`
      : `${instances.prefill} : ${instances.decode}`
  return `${layoutName(layout, experts)}, ${ratio}`
}

/** What is worth telling of these requests, as they are served. */
function columnsFor({ question, frontier }: ComputedServing, priced: boolean): readonly PointColumn[] {
  const { serving = 'aggregated', requests, speculation, model } = question
  const experts = hasExperts(model)
  const drafts: PointColumn = {
    ...right,
    heading: 'draft',
    cell: ({ draftTokens }) => formatNumber(draftTokens, 1),
  }
  return [
    { heading: '', cell: (point) => markCell(point, frontier) },
    { ...right, heading: 'tokens/s', cell: ({ tokensPerSecond }) => formatNumber(tokensPerSecond) },
    {
      ...right,
      heading: 'TPOT',
      spare: 1,
      cell: ({ timePerOutputTokenSeconds }) => formatSeconds(timePerOutputTokenSeconds),
    },
    {
      ...right,
      heading: 'TTFT',
      cell: ({ timeToFirstTokenSeconds }) => formatSeconds(timeToFirstTokenSeconds),
    },
    ...costColumns(priced, meanRequest(requests).cachedInputTokens > 0),
    {
      ...right,
      heading: 'tokens/s/acc',
      spare: 3,
      cell: ({ tokensPerSecondPerAccelerator }) => formatNumber(tokensPerSecondPerAccelerator),
    },
    { ...right, heading: 'acc', spare: 7, cell: ({ accelerators }) => formatNumber(accelerators, 1) },
    { ...right, heading: 'batch', spare: 4, cell: ({ batch }) => formatNumber(Math.round(batch), 1) },
    { ...right, heading: 'HBM', spare: 2, cell: (point) => percentCell(memoryShare(point)) },
    { heading: 'binds', spare: 5, cell: ({ limit }) => limit },
    { heading: 'layout', cell: ({ layout }) => layoutName(layout, experts) },
    ...(speculation === undefined ? [] : [drafts]),
    ...(serving === 'aggregated'
      ? []
      : [{ heading: 'prefill pool', cell: (point: ServingPoint) => prefillCell(point, experts) }]),
  ]
}

/** The frontier of requests as a table for people, fastest first, its columns as many as there is room for. */
export function servingTable(series: ComputedServing, priced: boolean): string {
  const columns = columnsFor(series, priced)
  const shown = pointsToShow(series.frontier, requestCostOf)
  return fittedTable(
    columns,
    shown.map((point) => columns.map(({ cell }) => cell(point))),
  )
}
