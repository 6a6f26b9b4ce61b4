'use client'

import { useEffect, useState } from 'react'

const atFirst = 12
const atATime = 6

/**
 * How many of the paragraphs of a long text carry their codings yet: those that one sees first, then the others while nothing
 * else is to do, so that the page can be used at once and no step is long.
 */
export function useDrawnSoFar(paragraphs: number): number {
  const [drawn, setDrawn] = useState(Math.min(atFirst, paragraphs))
  useEffect(() => {
    if (drawn >= paragraphs) return
    const draw = () => setDrawn((before) => Math.min(paragraphs, before + atATime))
    if (!('requestIdleCallback' in window)) {
      const soon = setTimeout(draw, 30)
      return () => clearTimeout(soon)
    }
    const soon = requestIdleCallback(draw, { timeout: 500 })
    return () => cancelIdleCallback(soon)
  }, [drawn, paragraphs])
  return drawn
}
