import { kinOfRow, madeOf, standsIn } from '@/lib/domain/comment/kin'
import type { CommentState } from '@/lib/domain/comment/states'
import { firstWords } from '@/lib/domain/description/first-words'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { formatHandle } from '@/lib/domain/project/handle'
import type { Span } from '@/lib/domain/span/span'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type PartsView = {
  readonly state: CommentState
  /** What it is on; null for the whole text. */
  readonly target: string | null
  /** The clauses of the version that was commented on, in reading order. */
  readonly clauses: readonly {
    readonly clauseId: string
    readonly handle: string
    readonly printed: string | null
    readonly name: string
    readonly text: string
  }[]
  /** Places in the text that no cut may part: half-open UTF-16 positions in the original. */
  readonly places: readonly Span[]
  /** Handles: the comment that it is a piece of, those that were joined in it, and those in which it stands now. */
  readonly pieceOf: string | null
  readonly joinedOf: readonly string[]
  readonly standsIn: readonly string[]
  /** Those that were sent with it and wait, in the order of handles. */
  readonly beside: readonly { readonly id: string; readonly handle: string; readonly on: string }[]
}

/** How a comment can be split, joined and aimed anew, and what became of it by that: places, no words. Null when it is not there. */
export async function partsOf({ projectId }: Member<'comment.redact'>, commentId: string): Promise<PartsView | null> {
  const asked = { where: { field: 'text' }, select: { start: true, end: true } } as const
  const row = await db().comment.findUnique({
    where: { projectId_id: { projectId, id: commentId } },
    select: {
      ...{ state: true, clauseId: true, redactions: asked, useSentences: asked },
      submission: {
        select: {
          versionId: true,
          comments: {
            select: {
              ...{ id: true, number: true, state: true, isReceived: true, splitFromId: true, joinedIntoId: true, parts: true },
              clause: { select: { number: true } },
            },
            orderBy: { number: 'asc' },
          },
        },
      },
    },
  })
  if (!row) return null
  const { comments, versionId } = row.submission
  const kin = comments.map(kinOfRow)
  const handles = new Map(comments.map(({ id, number }) => [id, formatHandle('comment', number)]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => handles.get(id) ?? [])
  const own = kin.find(({ id }) => id === commentId)
  return {
    ...{ state: row.state, target: row.clauseId },
    clauses: versionId === null ? [] : await clausesOf(projectId, versionId),
    places: [...row.redactions, ...row.useSentences],
    pieceOf: (own?.splitFromId && handles.get(own.splitFromId)) ?? null,
    joinedOf: named(madeOf(commentId, kin).filter((id) => kin.find((one) => one.id === id)?.joinedIntoId === commentId)),
    standsIn: own?.isLive ? [] : named(standsIn(commentId, kin)),
    beside: comments
      .filter(({ id, state }) => id !== commentId && state === 'waiting')
      .map(({ id, number, clause }) => ({
        ...{ id, handle: formatHandle('comment', number) },
        on: clause ? formatHandle('clause', clause.number) : 'the whole text',
      })),
  }
}

async function clausesOf(projectId: number, versionId: string): Promise<PartsView['clauses']> {
  const rows = await db().placement.findMany({
    where: { projectId, versionId },
    select: {
      ...{ id: true, parentId: true, position: true, printed: true },
      clauseText: { select: { text: true, clause: { select: { id: true, number: true } } } },
    },
  })
  const clauseAt = new Map(rows.map(({ id, clauseText }) => [id, clauseText.clause.id]))
  const ordered = inReadingOrder(
    rows.map(({ parentId, position, printed, clauseText: { text, clause } }) => ({
      ...{ clauseId: clause.id, handle: formatHandle('clause', clause.number), printed, text, name: firstWords(text), position },
      parentId: parentId === null ? null : (clauseAt.get(parentId) ?? null),
    })),
  )
  if (ordered.status === 'broken') throw new Error(`The tree of a version is broken: ${ordered.why}`)
  return ordered.list.map(({ clauseId, handle, printed, text, name }) => ({ clauseId, handle, printed, text, name }))
}
