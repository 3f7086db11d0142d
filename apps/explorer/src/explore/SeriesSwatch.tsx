import { dashes, seriesStyle } from '@paretoken/figures'
import { ToggleButton } from 'react-aria-components'

type Props = {
  readonly position: number
  readonly sentence: string
  readonly shown: boolean
  readonly onShow: (shown: boolean) => void
}

/** The line of a curve as the chart draws it; pressed, the curve is taken off the chart, or put back. */
export function SeriesSwatch({ position, sentence, shown, onShow }: Props) {
  const { colour, dash } = seriesStyle(position)
  return (
    <ToggleButton
      className="swatch-button"
      isSelected={shown}
      onChange={onShow}
      aria-label={`On the chart: ${sentence}`}
    >
      <svg width="18" height="12" aria-hidden="true">
        {shown ? (
          <path
            className="swatch-line"
            d="M1,6h16"
            stroke={`var(--series-${colour})`}
            strokeDasharray={dashes[dash]}
          />
        ) : (
          <circle cx="9" cy="6" r="4" fill="none" stroke={`var(--series-${colour})`} strokeWidth="1.5" />
        )}
      </svg>
    </ToggleButton>
  )
}
