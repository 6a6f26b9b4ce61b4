'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { askMemos } from '@/app/acts/ask-desk'
import { listenLive } from '@/app/acts/live-stream'
import { projectQueue } from '@/app/acts/project-queue'
import { keepWords } from '@/app/ui/use-kept-words'
import { type DeskBeside, type DeskMemo, type MemoAct, memoVerbs, withMemoAct } from '@/lib/domain/coding/desk/desk-memos'
import type { MemoKind } from '@/lib/domain/coding/memo'
import type { Span } from '@/lib/domain/span/span'

type Place = { readonly project: string; readonly memberId: string; readonly roundId: string; readonly base: string }
type Found = DeskBeside & { readonly of: string }
type Writing = {
  readonly kind: MemoKind
  readonly words: string
  readonly memo?: DeskMemo | undefined
  readonly at: (Span & { readonly codeId?: string | undefined }) | null
}

/**
 * The memos beside the comment before the coder, asked for once somebody stays with it. What was written counts at once and
 * waits with the other acts until the server has it; words that it refuses become a draft again.
 */
export function useDeskMemos({ project, memberId, roundId, base }: Place, commentId: string | null) {
  const [found, setFound] = useState<Found | null>(null)
  const [pending, setPending] = useState<readonly MemoAct[]>([])
  const [refusal, setRefusal] = useState('')
  const [gone, setGone] = useState<{ readonly of: string; readonly memo: DeskMemo } | null>(null)
  const here = useRef(commentId)
  here.current = commentId

  const look = useCallback(async () => {
    const of = here.current
    const beside = of === null ? null : await askMemos(base, of)
    if (of !== null && beside && here.current === of) setFound({ ...beside, of })
  }, [base])

  useEffect(() => {
    if (commentId === null) return
    setRefusal('')
    const soon = setTimeout(() => void look(), 300)
    return () => clearTimeout(soon)
  }, [commentId, look])

  useEffect(() => {
    const queue = projectQueue(project, memberId)
    const ofMemos = queue.pending().filter(({ verb }) => memoVerbs.includes(verb)) as MemoAct[]
    setPending(ofMemos)
    const settled = (ids: ReadonlySet<string>) => setPending((before) => before.filter(({ act }) => !ids.has(act)))
    const over = [
      queue.hearElsewhere({
        added: (act) => memoVerbs.includes(act.verb) && setPending((before) => [...before, act as MemoAct]),
        answered: (answers) => void look().then(() => settled(new Set(answers.map(({ act }) => act)))),
      }),
      listenLive(project, memberId, () => void look()),
    ]
    return () => {
      for (const end of over) end()
    }
  }, [project, memberId, look])

  function act(verb: MemoAct['verb'], input: MemoAct['input'], refused?: () => void): void {
    setRefusal('')
    const sent = projectQueue(project, memberId).add(verb, input)
    setPending((before) => [...before, { act: sent.act, verb, input } as MemoAct])
    void sent.answer.then(async (said) => {
      if (said.status === 'refused') {
        setRefusal(said.sentence)
        refused?.()
      }
      await look()
      setPending((before) => before.filter((one) => one.act !== sent.act))
    })
  }

  const draftOf = (comment: string, memo?: DeskMemo) => `${project}.${memberId}.memo.${memo?.id ?? comment}`
  const stored = found && found.of === commentId ? found.memos : []
  return {
    shown: commentId === null ? [] : pending.reduce((memos, one) => withMemoAct(memos, one, commentId), stored),
    /** What an editor answered to the question on this comment; null when nothing. */
    answered: found && found.of === commentId && found.answer !== null ? found : null,
    refusal,
    /** The memo of this comment that was just taken off. */
    gone: gone && gone.of === commentId ? gone.memo : null,
    draftOf,
    write(comment: { readonly id: string; readonly rev: number }, { kind, words, memo, at }: Writing): void {
      const place = at && { commentId: comment.id, start: at.start, end: at.end, rev: comment.rev, ...codeOf(at) }
      const about = memo ? {} : { roundId, commentId: comment.id, ...(place && { at: place }) }
      const input = { id: memo?.id ?? crypto.randomUUID(), kind, words, ...about }
      const draft = draftOf(comment.id, memo)
      keepWords(draft, '')
      act('memo.write-memo', input, () => keepWords(draft, words))
    },
    remove(memo: DeskMemo): void {
      if (commentId !== null) setGone({ of: commentId, memo })
      act('memo.remove-memo', { id: memo.id })
    },
    putBack(memo: DeskMemo): void {
      setGone(null)
      act('memo.restore-memo', { id: memo.id })
    },
  }
}

export type DeskMemoHands = ReturnType<typeof useDeskMemos>

function codeOf({ codeId }: { readonly codeId?: string | undefined }) {
  return codeId === undefined ? {} : { codeId }
}
