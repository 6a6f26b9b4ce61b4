import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ImportLine = {
  readonly line: number
  readonly column: number
  readonly outcome: 'empty' | 'duplicate' | 'refused'
  readonly why: string
}
export type ImportView = {
  readonly id: string
  readonly at: Date
  readonly state: 'landed' | 'undone'
  readonly rows: number
  readonly read: number
  readonly comments: number
  readonly empty: number
  readonly duplicates: number
  readonly refused: number
  readonly leftOut: readonly ImportLine[]
}

/** What was brought in and what became of each text, newest first. */
export async function importsOf({ projectId }: Member<'comment.import'>): Promise<ImportView[]> {
  const rows = await db().import.findMany({
    where: { projectId },
    select: { id: true, at: true, state: true, account: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(({ account, ...row }) => ({ ...row, ...(account as unknown as Omit<ImportView, 'id' | 'at' | 'state'>) }))
}

/** What the project asks about commenters. */
export async function attributesAsked({ projectId }: Member<'comment.import'>): Promise<readonly AttributeDefinition[]> {
  const { attributes } = await db().project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
  return Array.isArray(attributes) ? (attributes as unknown as AttributeDefinition[]) : []
}
