import { fitPaperFrontier, type PaperFrontier, type PaperFrontierPoint } from 'paretoken'
import { formatDollars, formatNumber, formatPercent } from '../output/formatNumber.ts'
import { markCell, pointsToShow } from '../output/shownPoints.ts'
import { tableOf } from '../output/table.ts'
import { describePaperDecode } from './describeLayout.ts'

/** The frontier as a table for people, fastest first. */
export function frontierTable(frontier: PaperFrontier): string {
  return tableOf(
    [
      { heading: '' },
      { heading: 'tokens/s', align: 'right' },
      { heading: '$/Mtok', align: 'right' },
      { heading: 'accelerators', align: 'right' },
      { heading: 'batch', align: 'right' },
      { heading: 'MFU', align: 'right' },
      { heading: 'binds' },
      { heading: 'layout' },
    ],
    pointsToShow(frontier, (point) => point.dollarsPerMillionTokens).map((point) => cells(point, frontier)),
  )
}

function cells(point: PaperFrontierPoint, frontier: PaperFrontier): readonly string[] {
  return [
    markCell(point, frontier),
    formatNumber(point.tokensPerSecond),
    formatDollars(point.dollarsPerMillionTokens),
    formatNumber(point.accelerators),
    formatNumber(point.batch),
    formatPercent(point.mfu),
    point.binds,
    describePaperDecode(point),
  ]
}

/** The frontier in one line: price ≈ c·(1 − v/v_max)^(−β); empty where there are too few points. */
export function fitLine({ points }: PaperFrontier): string {
  const fit = fitPaperFrontier(points)
  if (!fit) return ''
  const { dollarsPerMillionTokens, maximumTokensPerSecond, exponent, logPriceDeviation } = fit
  const price = `price ≈ ${formatDollars(dollarsPerMillionTokens)} · (1 − speed / ${formatNumber(maximumTokensPerSecond)})^(−${formatNumber(exponent)})`
  return `In one line: ${price}, give or take ${formatPercent(Math.exp(logPriceDeviation) - 1)}`
}
