'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { Answer } from '@/app/acts/act-queue'
import { useActs } from '@/app/acts/use-acts'
import { type Category, categories } from '@/lib/domain/privacy/categories'
import type { RedactionView } from '@/lib/queries/custody'

type Place = { readonly field: RedactionView['field']; readonly start: number; readonly end: number }
export type Everywhere = {
  readonly category: Category
  readonly wording?: string
  readonly places: readonly (Place & { commentId: string })[]
}

/**
 * The places of one comment under a custodian's hands: shown at once, saved in order, each step to be taken back. What is
 * shown before the server answered stands over its rows and gives way to them.
 */
export function useRedacting(project: string, memberId: string, commentId: string, saved: readonly RedactionView[]) {
  const router = useRouter()
  const { state, refusal, send } = useActs(project, memberId)
  const [over, setOver] = useState<ReadonlyMap<string, RedactionView>>(new Map())
  const [steps, setSteps] = useState<{ done: readonly string[]; undone: readonly string[] }>({ done: [], undone: [] })

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows from the server are what ends the showing beforehand
  useEffect(() => setOver(new Map()), [saved])

  function act(verb: string, input: object, shown: readonly RedactionView[] = []): void {
    setOver((before) => new Map([...before, ...shown.map((one) => [one.id, one] as const)]))
    const { act: id, answer } = send(verb, input)
    // Acts travel in order, so that a step may be taken back before it was answered.
    setSteps(({ done }) => ({ done: [...done, id], undone: [] }))
    settle(id, answer)
  }

  function settle(id: string, answer: Promise<Answer>): void {
    const without = (list: readonly string[]) => list.filter((one) => one !== id)
    void answer.then((said) => {
      if (said.status === 'refused') setSteps(({ done, undone }) => ({ done: without(done), undone: without(undone) }))
      router.refresh()
    })
  }

  function takeBack(from: 'done' | 'undone'): void {
    const last = steps[from].at(-1)
    if (!last) return
    const to = from === 'done' ? 'undone' : 'done'
    setSteps((before) => ({ ...before, [from]: before[from].slice(0, -1) }))
    const { act: id, answer } = send('comment.undo-redactions', { actId: last })
    setSteps((before) => ({ ...before, [to]: [...before[to], id] }))
    settle(id, answer)
  }

  const pending = (category: Category) => `[${categories[category].word} …]`
  return {
    state,
    refusal,
    redactions: useMemo(
      () =>
        [...new Map([...saved.map((one) => [one.id, one] as const), ...over]).values()].toSorted(
          (one, other) => other.field.localeCompare(one.field) || one.start - other.start || one.end - other.end,
        ),
      [saved, over],
    ),
    canUndo: steps.done.length > 0,
    canRedo: steps.undone.length > 0,
    undo: () => takeBack('done'),
    redo: () => takeBack('undone'),
    send,
    hide(place: Place, category: Category, wording?: string) {
      const id = `new ${place.field} ${place.start} ${place.end}`
      const view = { ...place, id, category, state: 'accepted', replacement: wording ?? pending(category) } as const
      const input = { commentId, ...place, category, ...(wording ? { wording } : {}) }
      act('comment.redact', input, [{ ...view, tier: 'own', isVaguer: Boolean(wording) }])
    },
    accept(one: RedactionView, category: Category = one.category, wording?: string | null) {
      const isSame = category === one.category && wording === undefined
      const replacement = wording ?? (isSame ? one.replacement : null) ?? pending(category)
      const input = { redactionId: one.id, decision: 'accept', category, ...(wording === undefined ? {} : { wording }) }
      act('comment.decide-redaction', input, [{ ...one, category, state: 'accepted', replacement, isVaguer: Boolean(wording) }])
    },
    reject(one: RedactionView) {
      act('comment.decide-redaction', { redactionId: one.id, decision: 'reject' }, [
        { ...one, state: 'rejected', replacement: null },
      ])
    },
    move(one: RedactionView, { start, end }: { start: number; end: number }) {
      if (start === one.start && end === one.end) return
      act('comment.move-redaction', { redactionId: one.id, start, end }, [{ ...one, start, end }])
    },
    everywhere(input: Everywhere) {
      act('comment.redact-everywhere', input)
    },
  }
}
