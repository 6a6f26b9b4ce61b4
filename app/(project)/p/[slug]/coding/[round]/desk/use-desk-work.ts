'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Act, Answer, QueueState } from '@/app/acts/act-queue'
import { askComments } from '@/app/acts/ask-desk'
import { listenLive } from '@/app/acts/live-stream'
import { projectQueue } from '@/app/acts/project-queue'
import { type AsStored, changedElsewhere } from '@/lib/domain/coding/desk/changed-elsewhere'
import type { DeskAct, DeskState, DeskWork, Steps } from '@/lib/domain/coding/desk/desk-work'
import { emptyWork, withAct, withLoaded } from '@/lib/domain/coding/desk/desk-work'
import { unpackCodings } from '@/lib/domain/coding/desk/packed-codings'
import { undoableVerbs } from '@/lib/domain/coding/desk/step-stacks'
import type { DeskComment, DeskComments } from '@/lib/queries/desk-comments'

import type { Given } from './copies-bar'

type Place = { readonly project: string; readonly memberId: string; readonly roundId: string; readonly base: string }
type Done = Extract<Answer, { status: 'done' }>
type Held = {
  readonly work: DeskWork
  readonly comments: ReadonlyMap<string, DeskComment>
  /** What the server said of each comment when it was first loaded: what changed since counts on the page. */
  readonly first: ReadonlyMap<string, DeskState>
}

/**
 * What a coder's desk knows and does: every act counts on the page at once and goes to the server in order; what was not
 * answered before a reload counts too. A refused act is followed by the comments as they stand.
 */
export function useDeskWork({ project, memberId, roundId, base }: Place, steps: Steps, first: DeskComments) {
  const [held, setHeld] = useState<Held>(() =>
    loaded({ work: { ...emptyWork, ...steps }, comments: new Map(), first: new Map() }, first),
  )
  const [state, setState] = useState<QueueState>('saved')
  const [refusal, setRefusal] = useState('')
  const [gift, setGift] = useState<{ readonly act: string; readonly from: string; readonly said: Given | null } | null>(null)
  /** Comments that stand otherwise than shown here, because the coder worked on them in another place. */
  const [updates, setUpdates] = useState<readonly string[]>([])
  const latest = useRef(held)
  latest.current = held

  const load = useCallback(
    (answer: DeskComments) => {
      const fresh = new Set(answer.comments.map(({ id }) => id))
      setUpdates((before) => before.filter((id) => !fresh.has(id)))
      setHeld((before) => replayed(loaded(before, answer), projectQueue(project, memberId).pending(), roundId))
    },
    [project, memberId, roundId],
  )

  /** The acts of others that count here: what they ended is known only as far as their comments were loaded. */
  const strange = useRef(new Set<string>())

  const asTheyStand = useCallback(async () => {
    const fresh = await askComments(base, [...latest.current.comments.keys()].slice(-100))
    if (fresh) load(fresh)
  }, [base, load])

  useEffect(() => {
    const queue = projectQueue(project, memberId)
    setState(queue.state())
    for (const { act } of queue.pending()) strange.current.add(act)
    setHeld((before) => replayed(before, queue.pending(), roundId))
    const over = [
      queue.listen(setState),
      queue.hearElsewhere({
        added(act) {
          strange.current.add(act.act)
          setHeld((before) => replayed(before, [act], roundId))
        },
        answered(answers) {
          const refused = answers.filter(({ act, status }) => status === 'refused' && strange.current.has(act))
          if (refused.length === 0) return
          setHeld((before) => ({ ...before, work: refused.reduce((work, { act }) => without(work, act), before.work) }))
          void asTheyStand()
        },
      }),
    ]
    return () => {
      for (const end of over) end()
    }
  }, [project, memberId, roundId, asTheyStand])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookSoon = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), milliseconds)
    }
    /** What is on its way, or was done while the answer came, would look like a change. */
    async function look() {
      const { waiting } = projectQueue(project, memberId)
      const { work, comments } = latest.current
      if (waiting() > 0) return lookSoon(1000)
      const fresh = await askComments(base, [...comments.keys()].slice(-100))
      if (latest.current.work !== work || waiting() > 0) return lookSoon(1000)
      if (fresh) setUpdates(changedElsewhere(work, asStored(fresh)))
    }
    const end = listenLive(project, memberId, (what) => what !== 'project' && lookSoon(150))
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [project, memberId, base])

  /** Does it here and sends it; answers the act's id, or null when nothing would change. */
  function act(verb: DeskAct['verb'], input: object, after?: (said: Done) => void): string | null {
    const { work } = latest.current
    const trial = withAct(work, { act: 'trial', verb, input } as DeskAct)
    if (trial === work) return null
    setRefusal('')
    const queue = projectQueue(project, memberId)
    const sent = queue.add(verb, verb === 'coding.undo-act' ? input : { roundId, ...input })
    const did = { act: sent.act, verb, input } as DeskAct
    latest.current = { ...latest.current, work: withAct(work, did) }
    setHeld((before) => ({ ...before, work: withAct(before.work, did) }))
    void sent.answer.then(async (said) => {
      const isStrange = verb === 'coding.undo-act' && strange.current.has((input as { actId: string }).actId)
      if (isStrange) strange.current.add(said.act)
      if (said.status !== 'refused') {
        after?.(said)
        return isStrange ? asTheyStand() : undefined
      }
      setRefusal(said.sentence)
      setHeld((before) => ({ ...before, work: without(before.work, said.act) }))
      return asTheyStand()
    })
    return sent.act
  }

  return {
    ...held,
    /** How many more are to do now than when the page was opened; below nothing as work gets done. */
    toDoSince: [...held.first].reduce((sum, [id, before]) => {
      const now = held.work.marks.get(id)?.state ?? before
      return sum + Number(now === 'todo') - Number(before === 'todo')
    }, 0),
    state,
    refusal,
    updates: updates.length,
    /** Shows what was done elsewhere, when the coder wants it. */
    async showUpdates(): Promise<void> {
      const fresh = await askComments(base, updates)
      if (fresh) load(fresh)
    },
    load,
    act,
    /** For verbs that change nothing of the desk's own: their answer is awaited by the caller. */
    send(verb: string, input: object) {
      const sent = projectQueue(project, memberId).add(verb, input)
      void sent.answer.then((said) => said.status === 'refused' && setRefusal(said.sentence))
      return sent
    },
    /** What was last given from this comment to its near copies, as long as it was not taken back; `giving` until the server has said what. */
    givenFrom(commentId: string): Given | 'giving' | null {
      const isThere = gift?.from === commentId && held.work.done.some((step) => step.act === gift.act)
      return isThere ? (gift.said ?? 'giving') : null
    },
    /** To at most 500 near copies. */
    give(from: string, to: readonly string[]): void {
      const id = act('coding.give-to-copies', { from, to: to.slice(0, 500) }, async (said) => {
        setGift({ act: said.act, from, said: said.value as Given })
        const here = to.filter((one) => latest.current.comments.has(one))
        const fresh = here.length > 0 ? await askComments(base, here.slice(0, 100)) : null
        if (fresh) load(fresh)
      })
      if (id) setGift({ act: id, from, said: null })
    },
    /** Takes back what was given, also when other steps were made since. */
    takeBack(): void {
      if (gift) act('coding.undo-act', { actId: gift.act })
    },
    undo(): boolean {
      const last = latest.current.work.done.at(-1)
      return last !== undefined && act('coding.undo-act', { actId: last.act }) !== null
    },
    redo(): boolean {
      const last = latest.current.work.undone.at(-1)
      return last !== undefined && act('coding.undo-act', { actId: last.act }) !== null
    },
  }
}

export type DeskHands = ReturnType<typeof useDeskWork>

function loaded({ work, comments, first }: Held, { codeIds, comments: fresh }: DeskComments): Held {
  return {
    first: new Map([...fresh.map(({ id, state }) => [id, state] as const), ...first]),
    comments: new Map([...comments, ...fresh.map((comment) => [comment.id, comment] as const)]),
    work: asStored({ codeIds, comments: fresh }).reduce((now, { id, codings, mark }) => withLoaded(now, id, codings, mark), work),
  }
}

function asStored({ codeIds, comments }: DeskComments): readonly AsStored[] {
  return comments.map(({ id, packed, state, question }) => ({
    id,
    codings: unpackCodings(packed, codeIds, id),
    mark: { state, question },
  }))
}

function replayed(held: Held, pending: readonly Act[], roundId: string): Held {
  const mine = pending.filter(({ verb, input }) => {
    const of = (input as { roundId?: string }).roundId
    return undoableVerbs.includes(verb) && (of === roundId || of === undefined)
  })
  return { ...held, work: mine.reduce((work, act) => withAct(work, act as unknown as DeskAct), held.work) }
}

function without(work: DeskWork, act: string): DeskWork {
  const others = (steps: DeskWork['done']) => steps.filter((step) => step.act !== act)
  return { ...work, done: others(work.done), undone: others(work.undone) }
}
