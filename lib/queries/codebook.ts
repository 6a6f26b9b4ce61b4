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
  readonly clauseId: string | null
  readonly revision: number
}

/** The codes that all share, clause codes among them, in the order of the codebook; private codes of coders are not in it. */
export async function codebookCodes({ projectId }: Member<'codebook.read'>): Promise<CodeView[]> {
  return codesWhere(projectId, { ownerId: null, mergedIntoId: null })
}

/** Codes with their newest wording, whoever made them; callers say which may be seen. */
async function codesWhere(projectId: number, where: { ownerId: null; mergedIntoId: null }): Promise<CodeView[]> {
  const rows = await db().code.findMany({
    where: { projectId, ...where },
    select: {
      ...{ id: true, kind: true, number: true, clauseId: true, parentId: true, position: true, retiredAt: true, revision: true },
      clause: { select: { number: true } },
      texts: {
        select: {
          name: true,
          shortDefinition: true,
          definition: true,
          useWhen: true,
          notWhen: true,
          example: true,
          colour: true,
        },
        orderBy: { rev: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ texts: [text], number, clause, ...row }) =>
    text ? [{ ...row, ...text, handle: clause ? formatHandle('clause', clause.number) : formatHandle('code', number ?? 0) }] : [],
  )
}
