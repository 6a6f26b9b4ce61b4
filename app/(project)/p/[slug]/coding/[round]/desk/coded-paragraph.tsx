'use client'

import { Fragment, memo } from 'react'
import { laneClasses } from '@/app/ui/lane-classes'
import type { Stance } from '@/lib/domain/coding/stance'
import { segments } from '@/lib/domain/span/segments'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { codingName } from './coding-name'

export type Placed = {
  readonly id: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly stance: Stance
  readonly lane: number
}
type Props = {
  text: string
  start: number
  end: number
  /** The codings that touch this paragraph. */
  marks: readonly Placed[]
  codes: ReadonlyMap<string, DeskCode>
}

export const CodedParagraph = memo(function CodedParagraph({ text, start: from, end: to, marks, codes }: Props) {
  const here = marks.map((mark) => ({ mark, start: mark.start - from, end: mark.end - from }))
  return (
    <p data-p={from}>
      {segments(here, to - from).map(({ start, end, members }) => {
        const words = pieces(text, from + start, from + end)
        if (members.length === 0)
          return words.map((piece) => (
            <span key={piece.start} className="m" data-s={piece.start}>
              {piece.words}
            </span>
          ))
        const over = members.map(({ mark }) => mark)
        const paint = over.flatMap(({ codeId, lane, start: begins }) => {
          const code = codes.get(codeId)
          return code ? [{ lane, kind: code.kind, colour: code.colour, begins: begins === from + start }] : []
        })
        const said = `coded: ${over.map((mark) => codingName(mark, codes)).join(', ')}`
        return (
          <Fragment key={start}>
            {words.map((piece) => (
              <mark key={piece.start} className={`m ${laneClasses(paint)}`} data-s={piece.start} title={said}>
                {piece.words}
              </mark>
            ))}
          </Fragment>
        )
      })}
    </p>
  )
})

/**
 * The words between two offsets without carriage returns, which a page cannot hold: one before a line feed is left out, one
 * alone stands as a line end of the same length.
 */
function pieces(text: string, from: number, to: number): { start: number; words: string }[] {
  const words = text.slice(from, to)
  if (!words.includes('\r')) return [{ start: from, words }]
  const found: { start: number; words: string }[] = []
  let start = from
  for (const { index } of words.matchAll(/\r\n?/gu)) {
    const at = from + index
    if (at > start) found.push({ start, words: text.slice(start, at) })
    if (text[at + 1] === '\n') start = at + 1
    else {
      found.push({ start: at, words: '\n' })
      start = at + 1
    }
  }
  if (start < to) found.push({ start, words: text.slice(start, to) })
  return found
}
