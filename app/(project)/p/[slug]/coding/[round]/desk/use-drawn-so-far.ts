'use client'

import { useEffect, useState } from 'react'

const atFirst = 12
const atATime = 6

/**
 * How many of a long row of things are drawn in full yet: those that one sees first, then the others while nothing else is to do,
 * so that the page can be used at once and no step is long.
 */
export function useDrawnSoFar(things: number): number {
  const [drawn, setDrawn] = useState(atFirst)
  useEffect(() => {
    if (drawn >= things) return
    const draw = () => setDrawn((before) => before + atATime)
    if (!('requestIdleCallback' in window)) {
      const soon = setTimeout(draw, 30)
      return () => clearTimeout(soon)
    }
    const soon = requestIdleCallback(draw, { timeout: 500 })
    return () => cancelIdleCallback(soon)
  }, [drawn, things])
  return drawn
}
