'use client'

import { useEffect, useMemo, useState } from 'react'
import type { QueueState } from '@/app/acts/act-queue'
import { projectQueue } from '@/app/acts/project-queue'
import type { Stance } from '@/lib/domain/coding/stance'
import type { Span } from '@/lib/domain/span/span'
import type { DeskCoding } from '@/lib/queries/desk'
import type { Given } from './copies-bar'
import { livingOf, ownCodings, withApplied, withGiven, withRedone, withRemoved, withUndone } from './own-codings'

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
    /** To at most 500 copies; null when it was refused. */
    async give(to: readonly string[]): Promise<Given | null> {
      const queue = projectQueue(project, memberId)
      const { act, answer } = queue.add('coding.give-to-copies', { roundId, from: comment.id, to: to.slice(0, 500) })
      const said = await answer
      if (said.status === 'refused') {
        setRefusal(said.sentence)
        return null
      }
      setOwn((before) => withGiven(before, act))
      return said.value as Given
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
