'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { CodeName } from '@/app/ui/code-name'
import { type CodingPlace, type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { type Stance, stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { Edge } from '@/lib/domain/span/move-end'
import type { DeskCode } from '@/lib/queries/desk-codes'

type Props = {
  text: string
  /** What lies over the place, smallest first. */
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  canChange: boolean
  onStance: (coding: CodingPlace, stance: Stance) => void
  onStretch: (coding: DeskCoding, edge: Edge, step: 1 | -1) => void
  onRecode: (coding: DeskCoding) => void
  onMemo: (coding: DeskCoding) => void
  onQuotable: (coding: DeskCoding) => void
  onRemove: (coding: CodingPlace) => void
  onClose: () => void
}

/** What is coded at one place: each coding can get another stance or code, other ends, or go. */
export function CodingsHere({
  text,
  codings,
  codes,
  canChange,
  onStance,
  onStretch,
  onRecode,
  onMemo,
  onQuotable,
  onRemove,
  onClose,
}: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [nth, setNth] = useState(0)
  const current = Math.min(nth, codings.length - 1)
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true }), [])

  return (
    <ul
      ref={list}
      className="here-list"
      aria-label="Codings here, smallest first"
      onKeyDown={(event) => {
        const coding = codings[current]
        if (event.key === 'Escape') onClose()
        else if (event.key === 'm' && coding && event.target instanceof HTMLLIElement) onMemo(coding)
        else if (event.key === 'i' && coding && canChange && event.target instanceof HTMLLIElement) onQuotable(coding)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {codings.map((coding, place) => {
        const code = codes.get(coding.codeId)
        if (!code) return null
        return (
          <li
            key={keyOf(coding)}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is gone through coding by coding
            tabIndex={0}
            aria-current={place === current ? 'true' : undefined}
            onFocus={() => setNth(place)}
          >
            <p>
              <CodeName
                kind={code.kind}
                colour={code.colour}
                name={code.name}
                {...(code.kind === 'clause' ? { handle: code.handle } : {})}
              />
              <span className="q" dir="auto">
                {text.slice(coding.start, coding.end)}
              </span>
            </p>
            {!canChange && (
              <Button low plain onPress={() => onMemo(coding)}>
                Memo
              </Button>
            )}
            {canChange && (
              <p className="acts">
                {code.kind === 'clause' && (
                  <select
                    aria-label={`Stance on ${code.handle}`}
                    value={coding.stance}
                    onChange={(event) => onStance(coding, event.target.value as Stance)}
                  >
                    {stances.map((one) => (
                      <option key={one} value={one}>
                        {stanceFaces[one].mark} {stanceFaces[one].name}
                      </option>
                    ))}
                  </select>
                )}
                {(['start', 'end'] as const).map((edge) => (
                  <span key={edge} className="small quiet">
                    {edge}{' '}
                    <Button low plain aria-label={`Move the ${edge} one word back`} onPress={() => onStretch(coding, edge, -1)}>
                      ←
                    </Button>
                    <Button low plain aria-label={`Move the ${edge} one word on`} onPress={() => onStretch(coding, edge, 1)}>
                      →
                    </Button>
                  </span>
                ))}
                <Button low plain onPress={() => onMemo(coding)}>
                  Memo
                </Button>
                <Button low plain onPress={() => onQuotable(coding)}>
                  Quotable
                </Button>
                <Button low plain onPress={() => onRecode(coding)}>
                  Another code
                </Button>
                <Button low plain aria-label={`Remove ${code.name}`} onPress={() => onRemove(coding)}>
                  Remove
                </Button>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
