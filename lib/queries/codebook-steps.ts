import { stepWords, undoableSteps } from '@/lib/domain/codebook/steps'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type CodebookStep = {
  readonly act: string
  readonly verb: string
  readonly did: string
  readonly at: Date
  readonly by: string
  readonly isMine: boolean
  /** Ids of the codes that changed; names are the caller's. */
  readonly codeIds: readonly string[]
  readonly codings: number
  readonly undoOf: string | null
  readonly isUndone: boolean
}
const fewest = 30

/** The latest steps in the codebook that can be taken back, newest first. */
export async function codebookSteps({ projectId, memberId }: Member<'codebook.read'>): Promise<CodebookStep[]> {
  const rows = await db().act.findMany({
    where: { projectId, verb: { in: [...undoableSteps] } },
    select: {
      ...{ id: true, verb: true, at: true, memberId: true, result: true, undoOfId: true },
      undoneBy: { select: { id: true } },
      member: { select: { person: { select: { name: true } } } },
      codes: { select: { codeId: true }, orderBy: { codeId: 'asc' } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: fewest,
  })
  return rows.map(({ id, verb, at, memberId: by, result, undoOfId, undoneBy, member, codes }) => {
    const { born = [], toCodeId, codeId = toCodeId } = Object(result) as { born?: string[]; toCodeId?: string; codeId?: string }
    const codeIds = codes.map(({ codeId }) => codeId)
    return {
      ...{ act: id, verb, at, did: stepWords[verb] ?? '', by: member?.person.name ?? '', isMine: by === memberId },
      codeIds: codeId && !codeIds.includes(codeId) ? [codeId] : codeIds,
      codings: born.length,
      ...{ undoOf: undoOfId, isUndone: undoneBy !== null },
    }
  })
}
