import { grouped } from '@/lib/domain/coding/grouped'
import type { Category } from '@/lib/domain/privacy/categories'
import { withoutPlural, withoutPossessive } from '@/lib/domain/privacy/grammar'
import { isSameSurface } from '@/lib/domain/privacy/occurrences'
import { snapToGraphemes } from '@/lib/domain/span/graphemes'
import type { Span } from '@/lib/domain/span/span'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import type { Words } from '@/lib/server/vault'
import { changeRedactions, type RedactionChange, type RedactionRow, type Redactions, redactionColumns } from './change-redactions'
import { holdComment, wordsOfHeld } from './hold-comment'
import { followRenamed, isHiddenAlready, nameHidden } from './name-hidden'

export type PlaceToHide = Span & { readonly commentId: string; readonly field: 'text' | 'proposedText' }
type Scene = {
  readonly tx: Tx
  readonly projectId: number
  readonly ids: Ids
  readonly now: Date
  readonly member: { readonly memberId: string }
}
type Asked = {
  readonly category: Category
  readonly wording?: string | null | undefined
  readonly places: readonly PlaceToHide[]
}

/** Hides the same words at one place or at many, under one pseudonym. What was found inside a place is answered by it. */
export async function hidePlaces(
  scene: Scene,
  { category, wording, places }: Asked,
): Promise<Redactions & { ids: readonly string[] }> {
  const { tx, projectId, ids, member } = scene
  const spots = await spotsOf(scene, category, places)
  const surface = spots[0]?.surface ?? ''
  if (!spots.every((spot) => isSameSurface(spot.surface, surface)))
    throw new Refusal('conflict', 'These places do not all hold the same words any more. Look for them again.')

  const { id: pseudonymId, renamed } = await nameHidden(scene, category, surface, wording)
  const commentIds = [...new Set(spots.map(({ commentId }) => commentId))]
  const standing = await tx.redaction.findMany({ where: { projectId, commentId: { in: commentIds } }, select: redactionColumns })
  const of = grouped(standing, ({ commentId, field }) => `${commentId} ${field}`)
  const changes: RedactionChange[] = []
  for (const { commentId, field, start, end } of spots) {
    const near = (of.get(`${commentId} ${field}`) ?? []).filter((row) => start <= row.start && row.end <= end)
    const same = near.find((row) => row.start === start && row.end === end)
    const after: RedactionRow = {
      ...{ id: same?.id ?? ids.next(), commentId, field, start, end, category, pseudonymId },
      ...{ state: 'accepted', finder: same?.finder ?? 'custodian', tier: same?.tier ?? null, memberId: member.memberId },
    }
    changes.push({ before: same ?? null, after })
    for (const before of near)
      if (before !== same && before.state === 'proposed')
        changes.push({ before, after: { ...before, state: 'rejected', memberId: member.memberId } })
  }
  const touched = changes.flatMap(({ after }) => after?.id ?? [])
  const following = await followRenamed(scene, renamed, touched)
  const done = await changeRedactions(scene, [...changes, ...following], { renamed: renamed ? [renamed] : [] })
  return { ...done, ids: changes.filter(({ after }) => after?.state === 'accepted').flatMap(({ after }) => after?.id ?? []) }
}

type Spot = PlaceToHide & { readonly surface: string }

async function spotsOf(scene: Scene, category: Category, places: readonly PlaceToHide[]): Promise<Spot[]> {
  const { tx, projectId } = scene
  const words = new Map<string, Words>()
  for (const commentId of [...new Set(places.map((place) => place.commentId))].toSorted()) {
    await holdComment(tx, projectId, commentId)
    words.set(commentId, await wordsOfHeld(tx, projectId, commentId))
  }
  const spots: Spot[] = []
  for (const { commentId, field, ...span } of places) {
    const text = words.get(commentId)?.[field] ?? ''
    const { start, end } = await spanToHide(scene, category, text, span)
    spots.push({ commentId, field, start, end, surface: text.slice(start, end) })
  }
  return spots
}

/** Whole characters, without a possessive; without a plural where the singular has a placeholder. */
export async function spanToHide(scene: Scene, category: Category, text: string, { start, end }: Span): Promise<Span> {
  if (start >= end || end > text.length) throw new Refusal('input', 'Select the words to hide in the original first.')
  const span = withoutPossessive(text, snapToGraphemes(text, { start, end }))
  const singular = withoutPlural(text, span)
  const isKnown = singular && (await isHiddenAlready(scene, category, text.slice(singular.start, singular.end)))
  return isKnown ? singular : span
}
