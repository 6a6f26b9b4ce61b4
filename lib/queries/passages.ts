import { type PlacedPassage, passageAt } from '@/lib/domain/comment/passage'
import { db } from '@/lib/server/db'

type Aim = {
  readonly clauseId: string | null
  readonly passageStart: number | null
  readonly passageEnd: number | null
  readonly submission: { readonly versionId: string | null }
}

/** The columns of a comment from which its passage is read. */
export const passageColumns = { clauseId: true, passageStart: true, passageEnd: true } as const

/**
 * Reads the passages of comments out of the published texts they were written beside: the answer tells the passage of each,
 * null for a comment on a whole clause or on the whole text.
 */
export async function passagesOf(projectId: number, aims: readonly Aim[]): Promise<(aim: Aim) => PlacedPassage | null> {
  const aimed = aims.filter(({ passageStart }) => passageStart !== null)
  if (aimed.length === 0) return () => null
  const rows = await db().placement.findMany({
    where: {
      projectId,
      versionId: { in: [...new Set(aimed.flatMap(({ submission }) => submission.versionId ?? []))] },
      clauseText: { clauseId: { in: [...new Set(aimed.flatMap(({ clauseId }) => clauseId ?? []))] } },
    },
    select: { versionId: true, clauseText: { select: { clauseId: true, text: true } } },
  })
  const texts = new Map(rows.map(({ versionId, clauseText }) => [`${versionId} ${clauseText.clauseId}`, clauseText.text]))
  return ({ clauseId, passageStart, passageEnd, submission }) => {
    const text = texts.get(`${submission.versionId} ${clauseId}`)
    if (text === undefined || passageStart === null || passageEnd === null) return null
    return passageAt(text, { start: passageStart, end: passageEnd })
  }
}
