import { type Translation, type TranslationStanding, translationStanding } from '@/lib/domain/comment/translation'
import { isCategory } from '@/lib/domain/privacy/categories'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

/**
 * Translations by comment, for whoever reads the first text anyway: only those that a custodian has looked at and that were made
 * for the text as it stands now.
 */
export async function shownTranslations(
  projectId: number,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, Translation>> {
  const rows = await db().$queryRaw<(Translation & { commentId: string })[]>`
    SELECT t."commentId"::text AS "commentId", t.text, t.language, t.translator, to_char(t."madeOn", 'YYYY-MM-DD') AS "madeOn"
    FROM "CommentTranslation" t
    JOIN "Comment" c ON c."projectId" = t."projectId" AND c.id = t."commentId" AND c.state = 'admitted'
    JOIN "CommentText" x ON x."projectId" = c."projectId" AND x."commentId" = c.id AND x.rev = c."textRev"
    WHERE t."projectId" = ${projectId} AND t."commentId" = ANY (${[...commentIds]}::uuid[])
      AND t."lookedAt" IS NOT NULL AND x.mac = t."forMac"`
  return new Map(rows.map(({ commentId, ...translation }) => [commentId, translation]))
}

export type HeldTranslation = {
  readonly translation: (Translation & { readonly rev: number }) | null
  /** Null where there is no translation. */
  readonly standing: TranslationStanding | null
  /** What may point to somebody: words of the translation, and the word of the category. */
  readonly found: readonly { readonly words: string; readonly category: string }[]
  readonly isLookedAt: boolean
  /** The text as coders read it; null while the comment is not admitted. */
  readonly beside: string | null
  readonly textRev: number
  /** Whether one can be put beside this comment. */
  readonly canHave: boolean
}

/** What a custodian sees of a comment's translation; null when there is no such comment. */
export async function heldTranslation(
  { projectId }: Member<'comment.redact'>,
  commentId: string,
): Promise<HeldTranslation | null> {
  const comment = await db().comment.findFirst({
    where: { projectId, id: commentId },
    select: { state: true, textRev: true, texts: { select: { rev: true, text: true, mac: true } }, translation: true },
  })
  if (!comment) return null
  const { translation, textRev, state } = comment
  const now = comment.texts.find(({ rev }) => rev === textRev)
  const isAdmitted = state === 'admitted'
  const common = { textRev, beside: isAdmitted ? (now?.text ?? null) : null, canHave: isAdmitted || state === 'waiting' }
  if (!translation) return { ...common, translation: null, standing: null, found: [], isLookedAt: false }
  const { text, language, translator, rev, lookedAt } = translation
  const isLookedAt = lookedAt !== null
  const isOfThisText = now?.mac != null && Buffer.from(now.mac).equals(Buffer.from(translation.forMac))
  return {
    ...common,
    translation: { text, language, translator, rev, madeOn: translation.madeOn.toISOString().slice(0, 10) },
    standing: translationStanding({ isAdmitted, isOfThisText, isLookedAt }),
    found: placesIn(text, translation.found),
    isLookedAt,
  }
}

function placesIn(text: string, found: unknown): HeldTranslation['found'] {
  const places = Array.isArray(found) ? (found as { start: number; end: number; category: string }[]) : []
  return places.map(({ start, end, category }) => ({
    words: text.slice(start, end),
    category: isCategory(category) ? category : 'detail',
  }))
}
