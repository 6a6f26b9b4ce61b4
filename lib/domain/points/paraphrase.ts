import { may } from '@/lib/domain/project/permissions'
import type { Role } from '@/lib/domain/project/roles'

/** One wording of a paraphrase; `at` orders several of the same words. */
export type Wording = { readonly isChecked: boolean; readonly at: Date }

/**
 * Of all wordings written for the same words: the newest, which is worked on, and the one that may be published in their place,
 * which is the newest that somebody has checked. Null where there is none; of two at the same moment the later in the list.
 */
export function wordingsInForce<One extends Wording>(all: readonly One[]): { newest: One | null; checked: One | null } {
  const inOrder = all.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return { newest: inOrder.at(-1) ?? null, checked: inOrder.findLast(({ isChecked }) => isChecked) ?? null }
}

/** Who of the members may say that a paraphrase is safe: not its writer, as long as there is somebody else who could. */
export function checkersOf(
  writerId: string,
  members: readonly { readonly id: string; readonly roles: readonly Role[] }[],
): readonly string[] {
  const able = members.filter(({ roles }) => may({ kind: 'member', roles }, 'quote.retell')).map(({ id }) => id)
  const others = able.filter((id) => id !== writerId)
  return others.length > 0 ? others : able
}

/** Half-open UTF-16 offsets into revision `textRev` of the comment's text; null where a point has lost its words. */
export type QuotedPlace = {
  readonly commentId: string | null
  readonly start: number | null
  readonly end: number | null
  readonly textRev: number | null
}

/** The place of a quote as a key: the same words of the same revision of a comment. */
export function placeKey({ commentId, start, end, textRev }: QuotedPlace): string {
  return `${commentId}:${start}-${end}@${textRev}`
}
