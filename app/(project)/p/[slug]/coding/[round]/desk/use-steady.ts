'use client'

import { useMemo, useRef } from 'react'

type Doors = Record<string, (...given: never[]) => unknown>

/** The same functions under the same names that always call the latest ones, so that what is drawn once need not be drawn again. */
export function useSteady<D extends Doors>(doors: D): D {
  const latest = useRef(doors)
  latest.current = doors
  return useMemo(() => {
    const names = Object.keys(latest.current)
    return Object.fromEntries(names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)])) as D
  }, [])
}
