'use client'

import { useEffect, useState } from 'react'
import { useTyped } from '@/app/ui/form-context'
import { useWriting } from './writing-context'

type Props = { puzzle: string; bits: number }

/** Lets this browser work a moment, so that sending ten thousand times is dear. Nothing is asked of the person, nor of anybody else's server. */
export function PuzzleField({ puzzle: fresh, bits }: Props) {
  const puzzle = useTyped('puzzle') ?? fresh
  const { isLive } = useWriting()
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
      {!isLive && (
        <p className="puzzle-slow">
          This project keeps programs out by a short sum that browsers work out by themselves. Yours runs no scripts, so there is
          nothing to work out: send what you wrote fifteen seconds or more after you opened this page. It is read by a person like
          every other comment before anybody else sees it.
        </p>
      )}
    </>
  )
}
