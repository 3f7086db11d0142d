import { addressOf } from '../address/addressOf.ts'
import type { Explored } from '../address/explored.ts'

/** The address at which what is explored is shown. @param page the address of the explorer, whatever its query */
export const linkTo = (explored: Explored, page: string): string =>
  new URL(addressOf(explored), page.replace(/[?#].*$/s, '')).href

/** What is explored without the frame of a page that embeds it. */
export function whole({ embed: _, ...explored }: Explored): Explored {
  return explored
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** HTML that shows the chart within another page. */
export const embedding = (explored: Explored, page: string): string =>
  `<iframe src="${escaped(linkTo({ ...explored, embed: true }, page))}" title="paretoken" width="100%" height="560" style="border:0" loading="lazy"></iframe>`
