import type { LineChart, Theme } from '@paretoken/figures'
import { svgOf } from '../chart/svgDrawing.ts'

/** The width of exported charts, in pixels. */
const width = 960

/** Pixels of a picture for each of its own, so that it is sharp where it is printed or enlarged. */
const density = 2

/** The chart as a standalone SVG. */
export const svgText = (chart: LineChart, theme: Theme): string => svgOf(chart, { document, width, theme })

const loaded = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the chart could not be drawn as a picture'))
    image.src = url
  })

/** The chart as a PNG: its SVG drawn on a canvas. */
export async function pngBlob(chart: LineChart, theme: 'light' | 'dark'): Promise<Blob> {
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(chart, theme))}`)
  const canvas = document.createElement('canvas')
  canvas.width = density * image.width
  canvas.height = density * image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the browser makes no PNG')) : resolve(blob)),
      'image/png',
    ),
  )
}
