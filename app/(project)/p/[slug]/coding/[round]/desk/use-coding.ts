'use client'

import { useEffect, useMemo, useState } from 'react'
import type { QueueState } from '@/app/acts/act-queue'
import { projectQueue } from '@/app/acts/project-queue'
import type { Stance } from '@/lib/domain/coding/stance'
import type { Span } from '@/lib/domain/span/span'
import type { DeskCoding } from '@/lib/queries/desk'
import type { Given } from './copies-bar'
import { livingOf, ownCodings, withApplied, withGiven, withoutStep, withRedone, withRemoved, withUndone } from './own-codings'

type Place = {
  readonly project: string
  readonly memberId: string
  readonly roundId: string
  readonly comment: { id: string; rev: number }
}

/** The codings of one comment under a coder's hands: shown at once, saved in order, each step to be taken back. */
export function useCoding({ project, memberId, roundId, comment }: Place, codings: readonly DeskCoding[]) {
  const [own, setOwn] = useState(() => ownCodings(codings))
  const [state, setState] = useState<QueueState>('saved')
  const [refusal, setRefusal] = useState('')
  const [gift, setGift] = useState<{ readonly act: string; readonly said: Given | null } | null>(null)
  useEffect(() => {
    const queue = projectQueue(project, memberId)
    setState(queue.state())
    return queue.listen(setState)
  }, [project, memberId])

  function send(verb: string, input: object): string {
    const { act, answer } = projectQueue(project, memberId).add(verb, input)
    void answer.then((said) => said.status === 'refused' && setRefusal(said.sentence))
    return act
  }

  return {
    codings: useMemo(() => livingOf(own), [own]),
    state,
    refusal,
    canUndo: own.done.length > 0,
    send,
    apply(codeId: string, span: Span, stance: Stance): string {
      const coding = { id: crypto.randomUUID(), commentId: comment.id, codeId, ...span, stance }
      const act = send('coding.apply-codings', { roundId, codings: [{ ...coding, rev: comment.rev }] })
      setOwn((before) => withApplied(before, coding, act))
      return coding.id
    },
    restance(id: string, stance: Stance): string {
      const before = own.known.get(id)
      if (!before) return id
      const as = crypto.randomUUID()
      const act = send('coding.change-coding', { roundId, id, as, stance })
      setOwn((now) => withApplied(now, { ...before, id: as, stance }, act, [id]))
      return as
    },
    remove(id: string): void {
      const act = send('coding.remove-codings', { roundId, ids: [id] })
      setOwn((before) => withRemoved(before, id, act))
    },
    /** What was last given to near copies, as long as it was not taken back; `giving` until the server has said what. */
    given: own.done.some(({ act }) => act === gift?.act) ? (gift?.said ?? ('giving' as const)) : null,
    /** To at most 500 copies. */
    give(to: readonly string[]): void {
      const { act, answer } = projectQueue(project, memberId).add('coding.give-to-copies', {
        ...{ roundId, from: comment.id, to: to.slice(0, 500) },
      })
      setGift({ act, said: null })
      setOwn((before) => withGiven(before, act))
      void answer.then((said) => {
        if (said.status !== 'refused') return setGift({ act, said: said.value as Given })
        setRefusal(said.sentence)
        setOwn((before) => withoutStep(before, act))
      })
    },
    /** Takes back what was given, also when other steps were made since. */
    takeBack(): void {
      if (!gift) return
      send('coding.undo-act', { actId: gift.act })
      setOwn((before) => withoutStep(before, gift.act))
    },
    undo(): void {
      const last = own.done.at(-1)
      if (!last) return
      const act = send('coding.undo-act', { actId: last.act })
      setOwn((before) => withUndone(before, act))
    },
    redo(): void {
      const last = own.undone.at(-1)
      if (!last) return
      const act = send('coding.undo-act', { actId: last.act })
      setOwn((before) => withRedone(before, act))
    },
  }
}
