'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const Moving = createContext<{ isMoving: boolean; setMoving: (isMoving: boolean) => void }>({
  isMoving: false,
  setMoving: () => undefined,
})

/** Lets what stands apart on the page know that a move is shown already but not yet kept. */
export function MovingCodes({ children }: { children: ReactNode }) {
  const [isMoving, setMoving] = useState(false)
  return <Moving value={{ isMoving, setMoving }}>{children}</Moving>
}

export const useIsMoving = (): boolean => useContext(Moving).isMoving

export function useTellMoving(isMoving: boolean): void {
  const { setMoving } = useContext(Moving)
  useEffect(() => setMoving(isMoving), [isMoving, setMoving])
}
