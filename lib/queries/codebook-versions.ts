import type { PrintedCode } from '@/lib/domain/codebook/printed-code'
import type { RoundPurpose } from '@/lib/domain/coding/round'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type CodebookVersionView = {
  readonly number: number
  readonly madeAt: Date
  /** The rounds that are coded with it, oldest first. */
  readonly rounds: readonly { readonly number: number; readonly purpose: RoundPurpose }[]
}

/** The versions of the codebook, each kept when a round was opened with it, newest first. */
export async function codebookVersions({ projectId }: Member<'codebook.read' | 'round.read'>): Promise<CodebookVersionView[]> {
  return db().codebookVersion.findMany({
    where: { projectId },
    select: {
      number: true,
      madeAt: true,
      rounds: { select: { number: true, purpose: true }, orderBy: { number: 'asc' } },
    },
    orderBy: { number: 'desc' },
  })
}

/** The shared content codes as a version has them; null when there is no such version. */
export async function codesOfVersion({ projectId }: Member<'codebook.read'>, number: number): Promise<PrintedCode[] | null> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 2 ** 31 - 1) return null
  const version = await db().codebookVersion.findUnique({
    where: { projectId_number: { projectId, number } },
    select: {
      entries: {
        where: { wording: { code: { kind: 'content', ownerId: null } } },
        select: {
          ...{ codeId: true, parentId: true, position: true },
          wording: {
            select: {
              ...{ name: true, shortDefinition: true, definition: true, useWhen: true, notWhen: true },
              ...{ example: true, colour: true, code: { select: { number: true } } },
            },
          },
        },
        orderBy: [{ position: 'asc' }, { codeId: 'asc' }],
      },
    },
  })
  return (
    version?.entries.map(({ codeId: id, parentId, position, wording: { code, ...words } }) => ({
      ...{ id, parentId, position, ...words },
      handle: formatHandle('code', code.number ?? 0),
    })) ?? null
  )
}
