import type { FontWeight } from './textWidth.ts'

/** The roles that text has in a figure; also the names of their classes. */
export type TextRole =
  | 'title'
  | 'subtitle'
  | 'key'
  | 'axis-label'
  | 'tick'
  | 'label'
  | 'bar'
  | 'total'
  | 'message'
  | 'footnote'

/** The size and line height of text in pixels, and its weight. */
export type TextStyle = {
  readonly fontSize: number
  readonly lineHeight: number
  readonly weight: FontWeight
}

const style = (fontSize: number, lineHeight: number, weight: FontWeight = 400): TextStyle => ({
  fontSize,
  lineHeight,
  weight,
})

const wide: Readonly<Record<TextRole, TextStyle>> = {
  title: style(17, 22, 600),
  subtitle: style(13, 18),
  key: style(12, 19),
  'axis-label': style(12, 16),
  tick: style(11.5, 14),
  label: style(12, 14.4),
  bar: style(12, 15),
  total: style(12, 15, 600),
  message: style(14, 19),
  footnote: style(10.5, 14),
}

const narrow: Readonly<Record<TextRole, TextStyle>> = {
  ...wide,
  title: style(15, 20, 600),
  subtitle: style(12, 16),
  key: style(11, 17),
  'axis-label': style(11, 15),
  tick: style(11, 13),
  label: style(11, 13.2),
  bar: style(11, 14),
  total: style(11, 14, 600),
  footnote: style(10, 13),
}

/** Whether a figure of this width is laid out for a telephone. */
export const isNarrow = (width: number): boolean => width < 520

/** How text of a role is set in a figure of this width. */
export const textStyle = (role: TextRole, width: number): TextStyle => (isNarrow(width) ? narrow : wide)[role]
