import type { CSSProperties } from 'react'
import { colourPlace } from './code-colour'

export type Lane = {
  kind: 'clause' | 'content'
  colour: number
  /** Whether the coding begins with this segment: then the lane has its bead or tick. */
  begins: boolean
}

/** Style of one flat segment of coded text (`.coded .m`): what each of the three lanes under its line paints; null is a free lane. */
export function lanePaint(lanes: readonly (Lane | null)[]): CSSProperties {
  const paint: Record<string, string> = {}

  lanes.slice(0, 3).forEach((lane, place) => {
    if (!lane) return
    const colour = colourPlace(lane.colour)
    paint[`--l${place}`] = `var(--${lane.kind === 'clause' ? 'd' : 's'}${colour})`
    if (!lane.begins) return
    paint[`--h${place}`] = `var(--${lane.kind === 'clause' ? 's' : 'b'}${colour})`
    if (lane.kind === 'clause') paint[`--w${place}`] = '3px'
  })

  return paint as CSSProperties
}
