'use client'

type Props = {
  readonly label: string
  readonly side: 'left' | 'right'
  /** Of the part beside it, in pixels. */
  readonly width: number
  readonly onWidth: (width: number) => void
  readonly onFold: () => void
}

const least = 160
const most = 480

/** The line between two parts of the desk: drag it, or move it with the arrows; Enter or a double click folds the part away. */
export function Divider({ label, side, width, onWidth, onFold }: Props) {
  const outwards = side === 'left' ? 1 : -1
  const set = (wanted: number) => onWidth(Math.round(Math.min(most, Math.max(least, wanted))))
  const steps: Record<string, number> = {
    ArrowRight: width + 16 * outwards,
    ArrowLeft: width - 16 * outwards,
    Home: least,
    End: most,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={`divider ${side}`}
      onDoubleClick={onFold}
      onKeyDown={(event) => {
        const to = steps[event.key]
        if (to !== undefined) set(to)
        else if (event.key === 'Enter') onFold()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={(event) => {
        const line = event.currentTarget
        const { clientX: from } = event
        line.setPointerCapture(event.pointerId)
        const move = ({ clientX }: PointerEvent) => set(width + (clientX - from) * outwards)
        line.addEventListener('pointermove', move)
        line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true })
      }}
    />
  )
}
