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
  return (await sharedCodes(projectId)).filter(({ mergedIntoId }) => mergedIntoId === null)
}

/** The same with those that were merged into another: what codings can bear that were made before. */
export async function codesEverShared({ projectId }: Member<'codebook.read'>): Promise<CodeView[]> {
  return sharedCodes(projectId)
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

type Row = Omit<CodeView, 'handle'> & { readonly number: number | null; readonly clauseNumber: number | null }

/** Codes with their newest wording that belong to nobody alone, in the order of the codebook. */
async function sharedCodes(projectId: number): Promise<CodeView[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT code.id, code.kind::text AS kind, code.number, code."clauseId", code."parentId", code.position, code."retiredAt",
      code."isDraft", code.revision, code."mergedIntoId", clause.number AS "clauseNumber",
      said.name, said."shortDefinition", said.definition, said."useWhen", said."notWhen", said.example, said.colour
    FROM "Code" code
    JOIN "CodeText" said ON said."codeId" = code.id AND said.rev = code."textRev"
    LEFT JOIN "Clause" clause ON clause.id = code."clauseId"
    WHERE code."projectId" = ${projectId} AND code."ownerId" IS NULL
    ORDER BY code.kind, code.position, code.id`
  return rows.map(({ number, clauseNumber, ...code }) => ({
    ...code,
    handle: clauseNumber === null ? formatHandle('code', number ?? 0) : formatHandle('clause', clauseNumber),
  }))
}
