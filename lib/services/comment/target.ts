import { passageAt } from '@/lib/domain/comment/passage'
import type { Span } from '@/lib/domain/span/span'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

type Target = { readonly clauseId: string | null; readonly passageStart: number | null; readonly passageEnd: number | null }

/** The texts of these clauses in the version that a submission was made on; refuses one that does not stand there. */
export async function clausesCommentedOn(
  tx: Tx,
  projectId: number,
  submissionId: string,
  clauseIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const { versionId } = await tx.submission.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: submissionId } },
    select: { versionId: true },
  })
  const wanted = [...new Set(clauseIds.flatMap((id) => id ?? []))]
  const rows =
    versionId === null
      ? []
      : await tx.placement.findMany({
          where: { projectId, versionId, clauseText: { clauseId: { in: wanted } } },
          select: { clauseText: { select: { clauseId: true, text: true } } },
        })
  const texts = new Map(rows.map(({ clauseText }) => [clauseText.clauseId, clauseText.text]))
  if (!wanted.every((id) => texts.has(id)))
    throw new Refusal(
      'input',
      'This clause is not in the version that was commented on. Choose one of that version, or the whole.',
    )
  return texts
}

/** The target on a clause; the words aimed at stay as long as the clause does. */
export function targetOn(clauseId: string | null, before: Target): Target {
  return clauseId !== null && clauseId === before.clauseId ? pick(before) : { clauseId, passageStart: null, passageEnd: null }
}

/** The target on words of a clause; refuses what is none of its text. */
export function targetOnPassage(clauseId: string | null, passage: Span, texts: ReadonlyMap<string, string>): Target {
  const text = clauseId === null ? undefined : texts.get(clauseId)
  if (text === undefined || !passageAt(text, passage))
    throw new Refusal('input', 'These words are not in the clause. Aim at the clause as a whole.')
  return { clauseId, passageStart: passage.start, passageEnd: passage.end }
}

const pick = ({ clauseId, passageStart, passageEnd }: Target): Target => ({ clauseId, passageStart, passageEnd })
