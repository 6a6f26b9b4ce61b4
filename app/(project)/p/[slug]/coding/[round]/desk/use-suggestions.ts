'use client'

import { useEffect, useState } from 'react'
import { askSuggestions } from '@/app/acts/ask-desk'
import { overlaps } from '@/lib/domain/span/span'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskSuggestions } from '@/lib/queries/suggestions'
import type { DeskChoice } from './use-desk-choice'
import type { useDeskHands } from './use-desk-hands'
import type { DeskHands } from './use-desk-work'

type Suggested = Omit<DeskSuggestions['codes'][number], 'codeId'> & { readonly code: DeskCode }
type Found = { readonly of: string; readonly codings: unknown; readonly answer: DeskSuggestions }
type Desk = {
  readonly base: string
  readonly frame: DeskFrame
  readonly store: DeskHands
  readonly hands: ReturnType<typeof useDeskHands>
  readonly choice: DeskChoice
  /** Whether there is a place on the page where they would be seen. */
  readonly isSeen: boolean
}

/** Codes that the words before the coder resemble, asked for once everything is saved and nobody moves for a moment. */
export function useSuggestions({ base, frame, store, hands, choice, isSeen }: Desk) {
  const [found, setFound] = useState<Found | null>(null)
  const { comment, chosen, picked } = choice
  const isOn = frame.round.suggests && frame.round.state === 'open'
  const commentId = picked.length > 1 ? undefined : comment?.id
  const span = chosen !== null && chosen.commentId === commentId ? chosen : null
  const [start, end] = [span?.start ?? null, span?.end ?? null]
  const of = `${commentId} ${start} ${end}`
  const codings = commentId === undefined ? undefined : store.work.codings.get(commentId)
  const isSaved = store.state === 'saved'

  useEffect(() => {
    if (!isOn || !isSeen || !isSaved || commentId === undefined) return
    let isHere = true
    const soon = setTimeout(async () => {
      const answer = await askSuggestions(base, commentId, start === null || end === null ? null : { start, end })
      if (isHere && answer) setFound({ of, codings, answer })
    }, 300)
    return () => {
      isHere = false
      clearTimeout(soon)
    }
  }, [isOn, isSeen, isSaved, base, commentId, start, end, of, codings])

  if (!isOn) return null
  const isHere = found !== null && found.of === of
  const place = comment && (span ?? { commentId: comment.id, start: 0, end: comment.text.length })
  const standing = new Set(codings?.filter((one) => place && overlaps(one, place)).map(({ codeId }) => codeId))
  const codes = (isHere ? found.answer.codes : []).flatMap(({ codeId, ...said }): Suggested[] => {
    const code = standing.has(codeId) ? undefined : hands.byId.get(codeId)
    return code ? [{ ...said, code }] : []
  })
  function accept(code: DeskCode): void {
    if (place) hands.code(code, [place], 'none', true)
    if (choice.open?.kind === 'code') choice.close()
  }

  return {
    codes,
    accept,
    /** How many codings there are to learn from; null until that is known. */
    learned: isHere ? found.answer.learned : null,
    isForSelection: span !== null,
    /** By key, which does not point at one: never out of an answer that an act has overtaken, so that two presses do not set two codes. */
    acceptFirst(): boolean {
      const [first] = codes
      if (!first || found?.codings !== codings) return false
      accept(first.code)
      return true
    },
  }
}

export type Suggestions = ReturnType<typeof useSuggestions>
