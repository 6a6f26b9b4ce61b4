import { colourPlace } from './code-colour'

type Lane = {
  readonly lane: number
  readonly kind: 'clause' | 'content'
  readonly colour: number
  /** Whether the coding begins with this segment: then the lane has its bead or tick. */
  readonly begins: boolean
}

/** Class names of one flat segment of coded text (`.coded .m`): `l0-s3` paints lane 0 solid in colour 3, `h0-b3` begins it. */
export function laneClasses(lanes: readonly Lane[]): string {
  return lanes
    .filter(({ lane }) => lane < 3)
    .flatMap(({ lane, kind, colour, begins }) => {
      const place = colourPlace(colour)
      const line = `l${lane}-${kind === 'clause' ? 'd' : 's'}${place}`
      return begins ? [line, `h${lane}-${kind === 'clause' ? 's' : 'b'}${place}`] : [line]
    })
    .join(' ')
}
