import type { Chart } from '@paretoken/figures'
import { useEffect, useState } from 'react'
import { useSize } from './useSize.ts'
import { useTheme } from './useTheme.ts'

type Drawing = typeof import('./svgDrawing.ts')['svgOf']

let loaded: Drawing | undefined

/** What draws figures; loaded when the first is to be drawn. */
function useDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState(() => loaded)
  useEffect(() => {
    let gone = false
    if (loaded === undefined)
      void import('./svgDrawing.ts').then(({ svgOf }) => {
        loaded = svgOf
        if (!gone) setDrawing(() => svgOf)
      })
    return () => {
      gone = true
    }
  }, [])
  return drawing
}

/** Ids and titles of an SVG that stands in a page, where its words stand too. */
type Props = {
  readonly chart: Chart
  /** Whether title and subtitle are left out, as where the page says them. */
  readonly bare?: boolean
}

/** A chart as the command draws it, at the width that it has. */
export function DrawnChart({ chart, bare = false }: Props) {
  const { box, width } = useSize<HTMLDivElement>()
  const drawing = useDrawing()
  const theme = useTheme()
  const shown = bare ? { ...chart, title: '', subtitle: '' } : chart
  const svg =
    drawing === undefined || width < 240
      ? ''
      : drawing(shown, { document, width, theme, background: false }).replace(
          'aria-label=""',
          `aria-label="${chart.title.replaceAll('"', '&quot;')}"`,
        )
  return (
    <div
      ref={box}
      className={`drawn-chart${svg === '' ? '' : ' drawn'}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is of our own figures, which escape every name
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
