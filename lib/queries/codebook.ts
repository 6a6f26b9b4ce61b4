import { purposeRules } from '@/lib/domain/coding/round'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type CodeView = {
  readonly id: string
  readonly kind: 'clause' | 'content'
  /** `T-12`, or the clause's `K-07`. */
  readonly handle: string
  readonly name: string
  readonly shortDefinition: string
  readonly definition: string
  readonly useWhen: string
  readonly notWhen: string
  readonly example: string
  readonly colour: number
  readonly parentId: string | null
  readonly position: number
  readonly retiredAt: Date | null
  /** Written down, but offered in no round yet. */
  readonly isDraft: boolean
  readonly mergedIntoId: string | null
  readonly clauseId: string | null
  readonly revision: number
}

/** The codes that all share, clause codes among them, in the order of the codebook; private codes of coders are not in it, nor merged ones. */
export async function codebookCodes({ projectId }: Member<'codebook.read'>): Promise<CodeView[]> {
  return codesWhere(projectId, { ownerId: null, mergedIntoId: null })
}

/** The same with those that were merged into another: what codings can bear that were made before. */
export async function codesEverShared({ projectId }: Member<'codebook.read'>): Promise<CodeView[]> {
  return codesWhere(projectId, { ownerId: null })
}

/** The number of the open round that holds the codebook still; null while it may be changed. */
export async function codebookHold({ projectId }: Member<'codebook.read'>): Promise<number | null> {
  const open = await db().round.findMany({
    where: { projectId, state: 'open' },
    select: { number: true, purpose: true },
    orderBy: { number: 'asc' },
  })
  return open.find(({ purpose }) => purposeRules[purpose].freezesCodebook)?.number ?? null
}

/** Codes with their newest wording, whoever made them; callers say which may be seen. */
async function codesWhere(projectId: number, where: { ownerId: null; mergedIntoId?: null }): Promise<CodeView[]> {
  const rows = await db().code.findMany({
    where: { projectId, ...where },
    select: {
      ...{
        id: true,
        kind: true,
        number: true,
        clauseId: true,
        parentId: true,
        position: true,
        retiredAt: true,
        isDraft: true,
        revision: true,
      },
      ...{ textRev: true, mergedIntoId: true },
      clause: { select: { number: true } },
      texts: {
        select: {
          rev: true,
          name: true,
          shortDefinition: true,
          definition: true,
          useWhen: true,
          notWhen: true,
          example: true,
          colour: true,
        },
      },
    },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ texts, textRev, number, clause, ...row }) => {
    const text = texts.find(({ rev }) => rev === textRev)
    if (!text) return []
    const { rev: _, ...wording } = text
    return [{ ...row, ...wording, handle: clause ? formatHandle('clause', clause.number) : formatHandle('code', number ?? 0) }]
  })
}
