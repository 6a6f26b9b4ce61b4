'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { CodeName } from '@/app/ui/code-name'
import { StanceMark } from '@/app/ui/stance-mark'
import { type Stance, stances } from '@/lib/domain/coding/stance'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { matchingCodes } from './matching-codes'

type Props = {
  codes: readonly DeskCode[]
  /** Ids of the last codes used, which carry digits. */
  recent: readonly string[]
  /** What is going to be coded, in words. */
  what: string
  /** In an exploratory round a name that is no code yet becomes one. */
  canAdd: boolean
  onPick: (code: DeskCode, stance: Stance, keep: boolean) => void
  onAdd: (name: string) => void
  onClose: () => void
  suggested: ReactNode
}

const cycle = stances.filter((stance) => stance !== 'none')

/** Type a few letters of a code, Enter sets it on the words; Tab chooses a stance for a clause, + sets and asks for one more. */
export function CodePicker({ codes, recent, what, canAdd, onPick, onAdd, onClose, suggested }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const [stance, setStance] = useState<Stance>('none')
  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  const found = matchingCodes(codes, typed, recent).slice(0, 8)
  const isNew = canAdd && typed.trim() !== '' && !codes.some(({ name }) => name.toLowerCase() === typed.trim().toLowerCase())
  const count = found.length + (isNew ? 1 : 0)
  const chosen = found[place]

  function take(keep: boolean) {
    if (chosen) onPick(chosen, chosen.kind === 'clause' ? stance : 'none', keep)
    else if (isNew) onAdd(typed.trim())
    if (keep) {
      setTyped('')
      setPlace(0)
      setStance('none')
    }
  }

  function onKey(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || !did(event.key, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function did(key: string, back: boolean): boolean {
    if (key === 'ArrowDown') setPlace((place + 1) % Math.max(1, count))
    else if (key === 'ArrowUp') setPlace((place - 1 + count) % Math.max(1, count))
    else if (key === 'Enter') take(false)
    else if (key === '+' && chosen) take(true)
    else if (key === 'Escape') onClose()
    else if (key === 'Tab' && chosen?.kind === 'clause') setStance(turned(stance, back))
    else return false
    return true
  }

  return (
    <>
      <div className="in">
        <input
          ref={field}
          role="combobox"
          aria-label="Code"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? `${id}-${place}` : undefined}
          autoComplete="off"
          placeholder="Clause or code"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKey}
        />
        <span className="quiet small">{what}</span>
      </div>
      <div role="listbox" id={`${id}-list`} aria-label="Codes">
        {found.map((code, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above is where keys go
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and points here
          <div
            key={code.id}
            id={`${id}-${nth}`}
            role="option"
            aria-selected={nth === place}
            onClick={() => onPick(code, 'none', false)}
          >
            <CodeName
              kind={code.kind}
              colour={code.colour}
              name={code.name}
              {...(code.kind === 'clause' ? { handle: code.handle } : {})}
            />
            {nth === place && code.kind === 'clause' ? <StanceMark stance={stance} word /> : null}
            {recent.includes(code.id) && <kbd>{recent.indexOf(code.id) + 1}</kbd>}
          </div>
        ))}
        {isNew && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above is where keys go
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and points here
          <div
            id={`${id}-${found.length}`}
            role="option"
            aria-selected={place === found.length}
            onClick={() => onAdd(typed.trim())}
          >
            New code of mine: “{typed.trim()}”
          </div>
        )}
        {count === 0 && <p className="quiet small">No clause and no code has these letters.</p>}
      </div>
      {suggested}
      <footer>
        <span>
          <kbd>Enter</kbd> set
        </span>
        <span>
          <kbd>Tab</kbd> stance
        </span>
        <span>
          <kbd>+</kbd> set, keep words
        </span>
        <span>
          <kbd>Esc</kbd> leave
        </span>
      </footer>
    </>
  )
}

function turned(stance: Stance, back: boolean): Stance {
  const at = (cycle as readonly Stance[]).indexOf(stance)
  if (at === -1) return cycle.at(back ? -1 : 0) ?? 'none'
  return cycle[(at + (back ? cycle.length - 1 : 1)) % cycle.length] ?? 'none'
}
