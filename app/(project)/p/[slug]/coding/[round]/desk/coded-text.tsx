'use client'

import { memo, type Ref } from 'react'
import { type Lane, lanePaint } from '@/app/ui/lane-paint'
import { stanceFaces } from '@/lib/domain/coding/stance'
import { lanes } from '@/lib/domain/span/lanes'
import { segments } from '@/lib/domain/span/segments'
import type { Span } from '@/lib/domain/span/span'
import type { DeskCode, DeskCoding } from '@/lib/queries/desk'

type Props = {
  text: string
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  chosen: Span | null
  at: string | null
  onRun: (codingIds: readonly string[]) => void
  ref: Ref<HTMLParagraphElement>
}

/** The comment as flat runs, each painting the lanes of the codings over it; the words themselves stay as they are. */
export const CodedText = memo(function CodedText({ text, codings, codes, chosen, at, onRun, ref }: Props) {
  const marks = [
    ...codings.map(({ id, start, end }) => ({ id, start, end })),
    ...(chosen ? [{ id: '', start: chosen.start, end: chosen.end }] : []),
  ]
  const laneOf = lanes(codings)
  const byId = new Map(codings.map((coding) => [coding.id, coding]))

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is where words are selected by keyboard
    <p ref={ref} className="comment coded" dir="auto" tabIndex={0} aria-label="Text of the comment" role="document">
      {segments(marks, text.length).map(({ start, end, members }) => {
        const here = members.flatMap(({ id }) => byId.get(id) ?? [])
        const classes = ['m', members.some(({ id }) => id === '') && 'sel', here.some(({ id }) => id === at) && 'at']
        const paint: (Lane | null)[] = [null, null, null]
        for (const coding of here) {
          const code = codes.get(coding.codeId)
          const lane = laneOf.get(coding.id) ?? 0
          if (code && lane < 3) paint[lane] = { kind: code.kind, colour: code.colour, begins: coding.start === start }
        }
        const words = text.slice(start, end)
        if (here.length === 0)
          return (
            <span key={start} className={classes.filter(Boolean).join(' ')}>
              {words}
            </span>
          )
        const said = here.map((coding) => nameOf(coding, codes)).join(', ')
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of codings below is the way by keyboard
          <mark
            key={start}
            className={classes.filter(Boolean).join(' ')}
            style={lanePaint(paint)}
            title={`coded: ${said}`}
            onClick={() => onRun(bySize(here))}
          >
            {words}
          </mark>
        )
      })}
    </p>
  )
})

export function nameOf({ codeId, stance }: DeskCoding, codes: ReadonlyMap<string, DeskCode>): string {
  const code = codes.get(codeId)
  const name = code?.kind === 'clause' ? `${code.handle} ${code.name}` : (code?.name ?? '')
  return stance === 'none' ? name : `${name} (${stanceFaces[stance].name})`
}

function bySize(codings: readonly DeskCoding[]): string[] {
  return codings.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id)
}
