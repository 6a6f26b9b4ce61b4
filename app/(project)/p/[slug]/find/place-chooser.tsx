'use client'

import type { KeyboardEvent } from 'react'
import { Button } from '@/app/ui/button'
import type { PlaceShown } from '@/lib/queries/find-to-code'

type Props = {
  places: readonly PlaceShown[]
  /** Which of them are left alone, by their place in the list. */
  left: ReadonlySet<number>
  onLeft: (left: ReadonlySet<number>) => void
}

/** What would be coded, all of it chosen at first; arrows go from line to line and the space bar leaves one alone. */
export function PlaceChooser({ places, left, onLeft }: Props) {
  function toggle(nth: number) {
    onLeft(left.has(nth) ? new Set([...left].filter((one) => one !== nth)) : new Set([...left, nth]))
  }
  function onKeys(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || !(event.target instanceof HTMLInputElement)) return
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    event.preventDefault()
    boxes[boxes.indexOf(event.target) + step]?.focus()
  }

  return (
    <>
      <p className="acts">
        <Button low onPress={() => onLeft(left.size === 0 ? new Set(places.keys()) : new Set())}>
          {left.size === 0 ? 'Choose none' : `Choose all ${places.length}`}
        </Button>
      </p>
      <ul className="chooser found" onKeyDown={onKeys}>
        {places.map(({ commentId, start, handle, words, isDone }, nth) => (
          <li key={`${commentId} ${start}`}>
            <label>
              <input type="checkbox" checked={!left.has(nth)} onChange={() => toggle(nth)} />
              <span className="in-context">
                <span className="small quiet">
                  <b className="mono">{handle}</b>
                  {isDone && ', done'}
                </span>
                <span dir="auto">{words}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
