import type { KeyEntry } from './figureKey.ts'
import type { TextLine } from './textLine.ts'

/** What a figure of any kind is put together from. */
export type Figure = {
  /** In pixels. */
  readonly height: number
  /** Title, subtitle, labels of axes, footnote, in their places. */
  readonly texts: readonly TextLine[]
  readonly key: readonly KeyEntry[]
  /** The chart in words, for those who do not see it. */
  readonly description: string
  /** Everything else, as SVG source. */
  readonly body: string
}
