import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { formatHandle } from '@/lib/domain/project/handle'
import type { AttributePlan } from '@/lib/domain/release/attribute-plan'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type AttributeView = {
  readonly definitions: readonly AttributeDefinition[]
  /** Values by pseudonym of the commenter, of comments that may be counted. */
  readonly commenters: ReadonlyMap<string, AttributeValues>
  /** Null before anybody decided. */
  readonly plan: AttributePlan | null
}

/** What was asked of commenters, what they answered, and what was decided about it. */
export async function attributeView({ projectId }: Member<'attributes.decide'>): Promise<AttributeView> {
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributes: true, attributePlan: true },
  })
  const rows = await db().submission.findMany({
    where: { projectId, state: 'admitted', allows: { has: 'research' }, comments: { some: { state: 'admitted' } } },
    select: { attributes: true, commenter: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  return {
    definitions: Array.isArray(project.attributes) ? (project.attributes as unknown as AttributeDefinition[]) : [],
    commenters: new Map(
      rows.map(({ commenter, attributes }) => [
        formatHandle('commenter', commenter.number),
        (attributes ?? {}) as AttributeValues,
      ]),
    ),
    plan: project.attributePlan as AttributePlan | null,
  }
}
