/** What draws figures as SVG: by itself, so that its library comes only when the first is to be drawn. */
export { svgOf } from '@paretoken/figures'
