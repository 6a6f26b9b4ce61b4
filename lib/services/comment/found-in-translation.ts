import { settleCandidates } from '@/lib/domain/privacy/candidate'
import type { Category } from '@/lib/domain/privacy/categories'
import { isCategory } from '@/lib/domain/privacy/categories'
import { occurrences } from '@/lib/domain/privacy/occurrences'
import { detect, forgetTexts } from '@/lib/language/detect'
import type { Tx } from '@/lib/server/db'
import { openContact, openOriginal } from '@/lib/server/vault'
import type { Held } from './hold-comment'

/** Half-open UTF-16 offsets in the translation. */
export type FoundPlace = { readonly start: number; readonly end: number; readonly category: Category }

/** What may point to somebody in a translation; what the first text hides is looked for too, and comes before everything else. */
export async function foundInTranslation(tx: Tx, projectId: number, comment: Held, text: string): Promise<FoundPlace[]> {
  const declared = await openContact(tx, projectId, comment.submissionId)
  const hidden = await hiddenIn(tx, projectId, comment.id)
  const repeated = hidden.flatMap(({ surface, category }) =>
    occurrences(text, surface).map((span) => ({
      ...span,
      category,
      tier: 'auto' as const,
      finder: 'hidden',
      reason: 'hidden in the text',
    })),
  )
  const found = settleCandidates(text, [...repeated, ...detect(text, declared ? { declared } : {})])
  forgetTexts()
  return found.map(({ start, end, category }) => ({ start, end, category }))
}

async function hiddenIn(tx: Tx, projectId: number, commentId: string) {
  const words = await openOriginal(tx, projectId, commentId)
  if (!words) return []
  const rows = await tx.redaction.findMany({
    where: { projectId, commentId, state: 'accepted' },
    select: { field: true, start: true, end: true, category: true },
  })
  return rows.flatMap(({ field, start, end, category }) => {
    const surface = words[field]?.slice(start, end)
    return surface && isCategory(category) ? [{ surface, category }] : []
  })
}
