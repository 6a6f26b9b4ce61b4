'use client'

import { type Ref, useState } from 'react'
import { levelRows, type Piece } from '@/lib/domain/privacy/level-rows'
import type { Span } from '@/lib/domain/span/span'
import type { RedactionView } from '@/lib/queries/custody'

type Props = {
  field: RedactionView['field']
  text: string
  redactions: readonly RedactionView[]
  /** Sentences that speak of use, in offsets of the original, with the number that names each. */
  sentences: readonly (Span & { readonly id: string; readonly nth: number })[]
  /** The place that is worked on; the same on both sides. */
  at: string | null
  /** A selection that is no place yet, in offsets of the original. */
  chosen: Span | null
  original: Ref<HTMLDivElement>
  onPlace: (id: string) => void
  onSelect: () => void
}

export const fieldNames = { text: 'the comment', proposedText: 'the proposed wording' } satisfies Record<
  RedactionView['field'],
  string
>

/** The original and what becomes of it, paragraph beside paragraph; what is pointed at on one side lights up on the other. */
export function LevelColumns({ field, text, redactions, sentences, at, chosen, original, onPlace, onSelect }: Props) {
  const [lit, setLit] = useState<string | null>(null)
  const own = redactions.filter((one) => one.field === field)
  const known = new Map(own.map((one) => [one.id, one]))
  const mark = chosen && { ...chosen, id: 'chosen', state: 'rejected' as const, replacement: null }
  const speaks = sentences.map(({ id, start, end }) => ({ id, start, end, state: 'rejected' as const, replacement: null }))
  const rows = levelRows(text, [...(mark ? [mark] : []), ...own, ...speaks])
  const isChosen = ({ start, text: run }: Piece) => chosen !== null && chosen.start <= start && start + run.length <= chosen.end

  const piece = (one: Piece, side: 'original' | 'result') => {
    const place = one.id === null ? undefined : known.get(one.id)
    const selected = side === 'original' && isChosen(one)
    const speaking =
      side === 'original'
        ? sentences.find(({ start, end }) => start <= one.start && one.start + one.text.length <= end)
        : undefined
    if (!place && !selected && !speaking) return one.text
    const classes = [
      place && `spot s-${place.state} t-${place.tier}`,
      selected && 'chosen',
      speaking && 'speaks',
      place && (place.id === at || place.id === lit) && 'lit',
    ]
    return (
      <span
        key={`${one.start} ${one.text.length}`}
        data-place={place?.id}
        data-nth={speaking?.start === one.start ? speaking.nth : undefined}
        className={classes.filter(Boolean).join(' ')}
      >
        {one.text}
      </span>
    )
  }
  const placeOf = (target: EventTarget) =>
    target instanceof HTMLElement ? (target.closest('[data-place]')?.getAttribute('data-place') ?? null) : null

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing lights both sides; the list of places below does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the list of places below does the same by keyboard
    <div
      className="level"
      style={{ gridTemplateRows: `auto repeat(${rows.length}, auto)` }}
      onMouseOver={({ target }) => setLit(placeOf(target))}
      onMouseLeave={() => setLit(null)}
    >
      {(['original', 'result'] as const).map((side) => (
        <section
          key={side}
          className={`side ${side}`}
          aria-label={`${side === 'original' ? 'Original of' : 'Result for'} ${fieldNames[field]}`}
        >
          <h2>
            {side === 'original' ? 'Original' : 'What the team will read'}
            {field === 'proposedText' && <span className="quiet">, proposed wording</span>}
          </h2>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where a selection ended */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same */}
          <div
            ref={side === 'original' ? original : undefined}
            className="prose rows"
            dir="auto"
            data-testid={`${side}-${field}`}
            onClick={({ target }) => {
              const id = placeOf(target)
              if (id) onPlace(id)
            }}
            onMouseUp={side === 'original' ? onSelect : undefined}
          >
            {rows.map((row) => (
              <div key={row.original[0]?.start ?? 0} dir="auto">
                {row[side].map((one) => piece(one, side))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
