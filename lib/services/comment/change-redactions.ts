import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { anonymised, type Grown, renewText } from './anonymised-text'
import { holdComment, wordsOfHeld } from './hold-comment'

/** A redaction as it stands: ids, numbers and words of closed lists, so that an act can keep it for its undoing. */
export type RedactionRow = {
  readonly id: string
  readonly commentId: string
  readonly field: 'text' | 'proposedText'
  readonly start: number
  readonly end: number
  readonly category: string
  readonly pseudonymId: string | null
  readonly state: 'proposed' | 'accepted' | 'rejected'
  readonly finder: string
  readonly tier: 'auto' | 'flag' | null
  readonly memberId: string | null
}
/** Null before: it is made. Null after: it goes. */
export type RedactionChange = { readonly before: RedactionRow | null; readonly after: RedactionRow | null }
/** One surface form gave its pseudonym `from` up for `to`. */
export type Renamed = { readonly from: string; readonly to: string }

/** What an act did to redactions; the stored answer of the act, from which it is undone. */
export type Redactions = {
  readonly changes: readonly RedactionChange[]
  readonly renamed: readonly Renamed[]
  readonly grown: readonly Grown[]
  /** Codings that moved with their words. */
  readonly moved: number
}

type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }

export const redactionColumns = {
  ...{ id: true, commentId: true, field: true, start: true, end: true },
  ...{ category: true, pseudonymId: true, state: true, finder: true, tier: true, memberId: true },
} as const

/**
 * The one way in which redactions change: comment by comment under lock, and where a comment is admitted already its text and
 * all that was coded on it change along. Refuses when a place is not any more as `before` says.
 */
export async function changeRedactions(
  scene: Scene,
  changes: readonly RedactionChange[],
  { renamed = [], grown = [] }: Partial<Pick<Redactions, 'renamed' | 'grown'>> = {},
): Promise<Redactions> {
  let moved = 0
  const grew: Grown[] = []
  for (const commentId of commentsOf(changes)) {
    const own = changes.filter(({ before, after }) => (before ?? after)?.commentId === commentId)
    const comment = await holdComment(scene.tx, scene.projectId, commentId)
    if (comment.state !== 'admitted') {
      await write(scene, own)
      continue
    }
    const words = await wordsOfHeld(scene.tx, scene.projectId, commentId)
    const before = await anonymised(scene, commentId, words)
    await write(scene, own)
    const after = await anonymised(scene, commentId, words)
    if (before.text.text === after.text.text && before.proposedText?.text === after.proposedText?.text) continue
    const renewed = await renewText(scene, comment, before, after, grown)
    moved += renewed.moved
    grew.push(...renewed.grown)
  }
  return { changes, renamed, grown: grew, moved }
}

/** The comments of changes in one order, so that two acts at once wait for each other and never both. */
export function commentsOf(changes: readonly RedactionChange[]): readonly string[] {
  return [...new Set(changes.flatMap(({ before, after }) => (before ?? after)?.commentId ?? []))].toSorted()
}

async function write({ tx, projectId }: Scene, changes: readonly RedactionChange[]): Promise<void> {
  const ids = changes.flatMap(({ before }) => before?.id ?? [])
  const rows = await tx.redaction.findMany({ where: { projectId, id: { in: ids } }, select: redactionColumns })
  const standing = new Map(rows.map((row) => [row.id, row]))
  for (const { before, after } of changes) {
    if (before && !isSame(standing.get(before.id), before)) throw later()
    if (!before && after) await tx.redaction.create({ data: { projectId, ...after } })
    if (before && !after) await tx.redaction.delete({ where: { projectId_id: { projectId, id: before.id } } })
    if (before && after) await tx.redaction.update({ where: { projectId_id: { projectId, id: before.id } }, data: after })
  }
}

function isSame(row: RedactionRow | undefined, before: RedactionRow): boolean {
  const keys = ['commentId', 'start', 'end', 'category', 'state', 'pseudonymId'] as const
  return row !== undefined && keys.every((key) => row[key] === before[key])
}

function later(): Refusal {
  return new Refusal('conflict', 'Something later changed the same place. Reload the page, or undo the later step first.')
}
