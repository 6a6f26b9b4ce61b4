'use client'

import { useId, useState } from 'react'
import type { PartsView } from '@/lib/queries/parts'

type Props = {
  label: string
  clauses: PartsView['clauses']
  /** Null for the whole text. */
  chosen: string | null
  onChoose: (clauseId: string | null) => void
}
type Choice = { readonly clauseId: string | null; readonly name: string }

const whole: Choice = { clauseId: null, name: 'The whole text' }

/** One clause, or the whole text, found by a few letters of its words, its number or its handle. */
export function ClauseChoice({ label, clauses, chosen, onChoose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState(0)
  const all: readonly Choice[] = [whole, ...clauses.map((clause) => ({ clauseId: clause.clauseId, name: nameOf(clause) }))]
  const wanted = (typed ?? '').trim().toLowerCase()
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 8)
  const isOpen = typed !== null

  function take(choice: Choice | undefined) {
    if (choice) onChoose(choice.clauseId)
    setTyped(null)
  }
  function onKey(event: React.KeyboardEvent) {
    const { key } = event
    if (key === 'ArrowDown') isOpen ? setPlace((place + 1) % Math.max(1, found.length)) : open()
    else if (key === 'ArrowUp' && isOpen) setPlace((place - 1 + found.length) % Math.max(1, found.length))
    else if (key === 'Enter' && isOpen) take(found[place])
    else if (key === 'Escape' && isOpen) setTyped(null)
    else return
    event.preventDefault()
  }
  function open() {
    setTyped('')
    setPlace(0)
  }

  return (
    <div className="clause-choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${place}` : undefined}
        autoComplete="off"
        placeholder="Type a few letters"
        value={typed ?? all.find(({ clauseId }) => clauseId === chosen)?.name ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => !isOpen && open()}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className="pop" hidden={!isOpen}>
        {found.map((choice, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above is where keys go
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and points here
          <div
            key={choice.clauseId ?? 'whole'}
            id={`${id}-${nth}`}
            role="option"
            aria-selected={nth === place}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.name}
          </div>
        ))}
        {found.length === 0 && <p className="quiet">No clause holds these letters.</p>}
      </div>
    </div>
  )
}

function nameOf({ handle, printed, name }: PartsView['clauses'][number]): string {
  return `${handle} ${printed === null ? '' : `${printed} `}${name}`
}
