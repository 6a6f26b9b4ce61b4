import type { CSSProperties } from 'react'

export const colourCount = 15

/** The place of a code's colour in the set, 1 to 15; larger numbers begin again. */
export function colourPlace(colour: number): number {
  return ((((Math.trunc(colour) - 1) % colourCount) + colourCount) % colourCount) + 1
}

/** Style that gives an element `--c`, the colour that swatches, bars and lanes paint with. */
export function codeColour(colour: number): CSSProperties {
  return { '--c': `var(--c${colourPlace(colour)})` } as CSSProperties
}
