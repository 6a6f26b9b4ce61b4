import type { Act } from '@/app/acts/act-queue'
import type { AsStored } from '@/lib/domain/coding/desk/changed-elsewhere'
import type { DeskAct, DeskState, DeskWork } from '@/lib/domain/coding/desk/desk-work'
import { withAct, withLoaded } from '@/lib/domain/coding/desk/desk-work'
import { unpackCodings } from '@/lib/domain/coding/desk/packed-codings'
import { undoableVerbs } from '@/lib/domain/coding/desk/undoable-verbs'
import type { DeskComment, DeskComments } from '@/lib/queries/desk-comments'

/** What a desk holds in the browser. */
export type Held = {
  readonly work: DeskWork
  readonly comments: ReadonlyMap<string, DeskComment>
  /** What the server said of each comment when it was first loaded: what changed since counts on the page. */
  readonly first: ReadonlyMap<string, DeskState>
}

export function loaded({ work, comments, first }: Held, { codeIds, comments: fresh }: DeskComments): Held {
  return {
    first: new Map([...fresh.map(({ id, state }) => [id, state] as const), ...first]),
    comments: new Map([...comments, ...fresh.map((comment) => [comment.id, comment] as const)]),
    work: asStored({ codeIds, comments: fresh }).reduce(
      (now, { id, codings, mark, notes }) => withLoaded(now, id, codings, mark, notes),
      work,
    ),
  }
}

export function asStored({ codeIds, comments }: DeskComments): readonly AsStored[] {
  return comments.map(({ id, packed, state, question, notes }) => ({
    id,
    codings: unpackCodings(packed, codeIds, id),
    mark: { state, question },
    notes,
  }))
}

export function replayed(held: Held, pending: readonly Act[], roundId: string): Held {
  const mine = pending.filter(({ verb, input }) => {
    const of = (input as { roundId?: string }).roundId
    return undoableVerbs.includes(verb) && (of === roundId || of === undefined)
  })
  return { ...held, work: mine.reduce((work, act) => withAct(work, act as unknown as DeskAct), held.work) }
}

export function without(work: DeskWork, act: string): DeskWork {
  const others = (steps: DeskWork['done']) => steps.filter((step) => step.act !== act)
  return { ...work, done: others(work.done), undone: others(work.undone) }
}
