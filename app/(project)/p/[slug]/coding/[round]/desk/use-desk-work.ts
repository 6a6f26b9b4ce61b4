'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, QueueState } from '@/app/acts/act-queue'
import { askComments } from '@/app/acts/ask-desk'
import { listenLive } from '@/app/acts/live-stream'
import { projectQueue } from '@/app/acts/project-queue'
import { changedElsewhere } from '@/lib/domain/coding/desk/changed-elsewhere'
import type { DeskAct, Steps } from '@/lib/domain/coding/desk/desk-work'
import { emptyWork, withAct, withName } from '@/lib/domain/coding/desk/desk-work'
import type { DeskComments } from '@/lib/queries/desk-comments'
import type { Given } from './copies-bar'
import { asStored, type Held, loaded, replayed, without } from './held-work'

type Place = { readonly project: string; readonly memberId: string; readonly roundId: string; readonly base: string }
type Done = Extract<Answer, { status: 'done' }>

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

  /** How many acts were made, here or in another tab, and answered: an answer asked for before that is older than the page. */
  const moves = useRef(0)

  /** What the server says of some comments, once nothing is on its way that would change them. Null when nobody can be reached. */
  const standing = useCallback(
    async (ids: readonly string[]): Promise<DeskComments | null> => {
      const { waiting } = projectQueue(project, memberId)
      for (;;) {
        while (waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 300))
        const before = moves.current
        const fresh = ids.length === 0 ? null : await askComments(base, ids)
        if (!fresh || (moves.current === before && waiting() === 0)) return fresh
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
    },
    [project, memberId, base],
  )

  /** Shows these comments as they stand, where they stand otherwise than shown. */
  const freshen = useCallback(
    async (ids: readonly string[]) => {
      const fresh = await standing(ids.slice(-100))
      if (!fresh) return
      const asked = new Set(ids)
      setUpdates((before) => before.filter((id) => !asked.has(id)))
      const changed = new Set(changedElsewhere(latest.current.work, asStored(fresh)))
      const comments = fresh.comments.filter(({ id }) => changed.has(id))
      if (comments.length > 0) setHeld((before) => loaded(before, { ...fresh, comments }))
    },
    [standing],
  )

  /** Takes in comments that are not here yet; those that are here know more of what is on its way than an answer does. */
  const load = useCallback(
    (answer: DeskComments) => {
      const comments = answer.comments.filter(({ id }) => !latest.current.comments.has(id))
      if (comments.length === 0) return
      const { pending, waiting } = projectQueue(project, memberId)
      const isQuiet = waiting() === 0
      setHeld((before) => replayed(loaded(before, { ...answer, comments }), pending(), roundId))
      if (!isQuiet) void freshen(comments.map(({ id }) => id))
    },
    [project, memberId, roundId, freshen],
  )

  /** The acts of others that count here: what they ended is known only as far as their comments were loaded. */
  const strange = useRef(new Set<string>())

  const asTheyStand = useCallback(() => freshen([...latest.current.comments.keys()]), [freshen])

  useEffect(() => {
    const queue = projectQueue(project, memberId)
    setState(queue.state())
    for (const { act } of queue.pending()) strange.current.add(act)
    setHeld((before) => replayed(before, queue.pending(), roundId))
    // Between the drawing of the page and now another tab may have sent what waited.
    void asTheyStand()
    const over = [
      queue.listen(setState),
      queue.hearElsewhere({
        added(act) {
          moves.current += 1
          strange.current.add(act.act)
          setHeld((before) => replayed(before, [act], roundId))
        },
        answered(answers) {
          moves.current += 1
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
    async function look() {
      const fresh = await standing([...latest.current.comments.keys()].slice(-100))
      if (fresh) setUpdates(changedElsewhere(latest.current.work, asStored(fresh)))
    }
    const end = listenLive(project, memberId, (what) => what !== 'project' && lookSoon(150))
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [project, memberId, standing])

  /** Does it here and sends it; answers the act's id, or null when nothing would change. */
  function act(verb: DeskAct['verb'], input: object, after?: (said: Done) => void): string | null {
    const { work } = latest.current
    const trial = withAct(work, { act: 'trial', verb, input } as DeskAct)
    if (trial === work) return null
    setRefusal('')
    const queue = projectQueue(project, memberId)
    moves.current += 1
    const sent = queue.add(verb, verb === 'coding.undo-act' ? input : { roundId, ...input })
    const did = { act: sent.act, verb, input } as DeskAct
    // Worked out once, however much stands on the page.
    const next = withName(trial, 'trial', sent.act)
    latest.current = { ...latest.current, work: next }
    setHeld((before) => ({ ...before, work: before.work === work ? next : withAct(before.work, did) }))
    void sent.answer.then(async (said) => {
      moves.current += 1
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
      await freshen(updates)
    },
    load,
    act,
    /** What the desk holds at this very moment, before it is drawn. */
    now: () => latest.current.work,
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
        await freshen(to.filter((one) => latest.current.comments.has(one)))
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
