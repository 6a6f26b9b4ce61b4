import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'

export type DeskCode = {
  readonly id: string
  readonly kind: 'clause' | 'content'
  readonly handle: string
  readonly name: string
  readonly says: string
  readonly notWhen: string
  readonly colour: number
  readonly parentId: string | null
  readonly isPrivate: boolean
}

/** The frozen codebook of a round as it was worded then, clauses first, and after them the codes of `ownerId`. */
export async function deskCodes(projectId: number, codebookId: string, ownerId: string | null): Promise<DeskCode[]> {
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebookId },
    select: {
      parentId: true,
      wording: { select: { name: true, shortDefinition: true, definition: true, notWhen: true, colour: true, codeId: true } },
    },
    orderBy: [{ position: 'asc' }, { codeId: 'asc' }],
  })
  const codes = await db().code.findMany({
    where: {
      projectId,
      OR: [{ id: { in: entries.map(({ wording }) => wording.codeId) } }, ...(ownerId ? [{ ownerId, retiredAt: null }] : [])],
    },
    select: {
      ...{ id: true, kind: true, number: true, ownerId: true },
      clause: { select: { number: true } },
      texts: { select: { name: true, colour: true }, orderBy: { rev: 'desc' }, take: 1 },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const byId = new Map(codes.map((code) => [code.id, code]))
  const handleOf = (code: (typeof codes)[number]) =>
    code.clause ? formatHandle('clause', code.clause.number) : formatHandle('code', code.number ?? 0)
  const shared = entries.flatMap(({ parentId, wording: { codeId, name, shortDefinition, definition, notWhen, colour } }) => {
    const code = byId.get(codeId)
    const says = shortDefinition || definition
    return code
      ? [{ id: codeId, kind: code.kind, handle: handleOf(code), name, says, notWhen, colour, parentId, isPrivate: false }]
      : []
  })
  const own = codes
    .filter((code) => code.ownerId !== null)
    .map((code) => ({
      ...{ id: code.id, kind: code.kind, handle: handleOf(code), says: '', notWhen: '', parentId: null, isPrivate: true },
      name: code.texts[0]?.name ?? '',
      colour: code.texts[0]?.colour ?? 1,
    }))
  return [...shared.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'clause' ? -1 : 1)), ...own]
}
