'use client'

import { useEffect, useState } from 'react'

type Props = { puzzle: string; bits: number }

/** Lets this browser work a moment, so that sending ten thousand times is dear. Nothing is asked of the person, nor of anybody else's server. */
export function PuzzleField({ puzzle, bits }: Props) {
  const [count, setCount] = useState('')

  useEffect(() => {
    const worker = new Worker(new URL('./puzzle-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<number>) => setCount(String(data))
    worker.postMessage({ puzzle, bits })
    return () => worker.terminate()
  }, [puzzle, bits])

  return (
    <>
      <input type="hidden" name="puzzle" value={puzzle} />
      <input type="hidden" name="count" value={count} />
    </>
  )
}
