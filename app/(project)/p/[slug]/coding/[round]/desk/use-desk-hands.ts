'use client'

import { useMemo, useRef, useState } from 'react'
import { type CodingPlace, type DeskCoding, keyOf, placeOf } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskNote } from '@/lib/domain/coding/desk/desk-notes'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import type { Stance } from '@/lib/domain/coding/stance'
import { type Edge, moveByWord } from '@/lib/domain/span/move-end'
import type { Span } from '@/lib/domain/span/span'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskHands } from './use-desk-work'

type Place = Span & { readonly commentId: string }

/** What a coder does to codings: each is one act, however many comments it touches. */
export function useDeskHands(frame: DeskFrame, hands: DeskHands) {
  const [added, setAdded] = useState<readonly DeskCode[]>([])
  const [recent, setRecent] = useState(() => recentCodes(frame))
  const [last, setLast] = useState<readonly CodingPlace[]>([])
  const codes = useMemo(() => [...frame.codes, ...added], [frame.codes, added])
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes])
  const latest = useRef(hands)
  latest.current = hands

  function put(codeId: string, places: readonly Place[], stance: Stance, suggested = false): void {
    const { comments, now } = latest.current
    const codings = places.map(({ commentId, start, end }) => ({
      ...{ id: crypto.randomUUID(), commentId, codeId, start, end, stance },
      rev: comments.get(commentId)?.rev,
      ...(suggested && { suggested }),
    }))
    latest.current.act('coding.apply-codings', { codings })
    const standing = (commentId: string) => now().codings.get(commentId) ?? []
    setLast(
      codings.flatMap((one) =>
        standing(one.commentId)
          .filter(
            ({ codeId: id, stance: said, start, end }) =>
              id === codeId && said === stance && start <= one.start && one.end <= end,
          )
          .map(placeOf),
      ),
    )
  }

  return {
    ...{ codes, byId, recent, last },
    setLast,
    code(code: DeskCode, places: readonly Place[], stance: Stance = 'none', suggested = false): void {
      put(code.id, places, stance, suggested)
      setRecent((before) => [code.id, ...before.filter((id) => id !== code.id)].slice(0, 9))
    },
    /** A private code of the coder's own, put on these places at once. */
    add(name: string, places: readonly Place[]): void {
      const id = crypto.randomUUID()
      latest.current.send('coding.add-private-code', { roundId: frame.round.id, id, name })
      const code: DeskCode = {
        ...{ id, kind: 'content', handle: '', name, says: '', notWhen: '', parentId: null, isPrivate: true },
        colour: 1 + (codes.length % 15),
      }
      setAdded([...added, code])
      put(id, places, 'none')
      setRecent((before) => [id, ...before].slice(0, 9))
    },
    /** The stance of the codings set last, all of them at once. */
    stanceOfLast(stance: Stance): boolean {
      const clauses = last.filter(({ codeId }) => byId.get(codeId)?.kind === 'clause')
      const [first] = clauses
      if (first) put(first.codeId, clauses, stance)
      return first !== undefined
    },
    restance(at: CodingPlace, stance: Stance): void {
      latest.current.act('coding.change-coding', { at: placeOf(at), as: crypto.randomUUID(), stance })
      setLast([placeOf(at)])
    },
    recode(at: CodingPlace, code: DeskCode): void {
      const stance = code.kind === 'clause' ? {} : { stance: 'none' as const }
      latest.current.act('coding.change-coding', { at: placeOf(at), as: crypto.randomUUID(), codeId: code.id, ...stance })
      setLast([{ ...placeOf(at), codeId: code.id }])
    },
    /** Moves one end of a coding by a word; answers where it stands then. */
    stretch(coding: DeskCoding, edge: Edge, step: 1 | -1): CodingPlace {
      const { comments } = latest.current
      const comment = comments.get(coding.commentId)
      const { start, end } = moveByWord(comment?.text ?? '', coding, edge, step)
      const to = { ...placeOf(coding), start, end }
      if (keyOf(to) !== keyOf(coding))
        latest.current.act('coding.change-coding', {
          at: placeOf(coding),
          as: crypto.randomUUID(),
          start,
          end,
          rev: comment?.rev,
        })
      return to
    },
    remove(at: readonly CodingPlace[]): void {
      latest.current.act('coding.remove-codings', { at: at.map(placeOf) })
    },
    /** A line at words of one comment: why they are quotable, or which code is missing for them. */
    note(kind: DeskNote['kind'], place: Place, words: string): void {
      const { commentId, start, end } = place
      const at = { id: crypto.randomUUID(), commentId, start, end, rev: latest.current.comments.get(commentId)?.rev }
      if (kind === 'quotable') latest.current.act('coding.quote-words', { ...at, why: words })
      else latest.current.act('coding.miss-code', { ...at, name: words })
    },
    removeNote(id: string): void {
      latest.current.act('coding.remove-notes', { ids: [id] })
    },
    mark(commentIds: readonly string[], state: DeskState, question?: string): void {
      latest.current.act('coding.mark-assignment', { commentIds, state, ...(question !== undefined && { question }) })
    },
  }
}

/** The nine codes used last before this page was opened, the latest first. */
function recentCodes({ steps, codes }: DeskFrame): readonly string[] {
  const known = new Set(codes.map(({ id }) => id))
  const used = steps.done.flatMap(({ born }) => born.map(({ codeId }) => codeId)).reverse()
  return [...new Set(used)].filter((id) => known.has(id)).slice(0, 9)
}
