import type { Counting, KeyOf, SeenComment } from '@/lib/domain/coding/seen/counting'
import type { Provenance } from '@/lib/domain/coding/settled'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type AttributePlan, releasedValues, treatedDefinitions, undecided } from '@/lib/domain/release/attribute-plan'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable, countableComments } from './countable'
import { copyGroupsSoon } from './near-copies'
import { settledWork } from './settled'

export type SeenWork = {
  /** What is settled, in the order that the dice gave comments. */
  readonly comments: readonly SeenComment[]
  readonly provenanceOf: ReadonlyMap<string, Provenance>
  readonly mix: Readonly<Record<Provenance['from'], number>>
  /** How many comments may be counted at all. */
  readonly countable: number
  readonly commenterOf: KeyOf
  /** Null while near copies are still being looked for. */
  readonly clusterOf: KeyOf | null
}

/** What every view of the codings counts: settled ones only, of comments that may be counted. Nothing of a round that is open. */
export async function seenWork(member: Member<'project.read' | 'comment.count'>): Promise<SeenWork> {
  const [settled, commenters, groups] = await Promise.all([
    settledWork(member),
    countableComments(member),
    copyGroupsSoon(member, 300),
  ])
  const known = settled.comments.filter(({ commentId }) => commenters.has(commentId))
  const counted = known.filter(({ provenance }) => provenance.from !== 'nothing-yet')
  const templateOf = new Map(groups?.flatMap(({ template, members }) => members.map((id): [string, string] => [id, template])))
  return {
    comments: counted.map(({ commentId, codings }) => ({ id: commentId, codings })),
    provenanceOf: new Map(known.map(({ commentId, provenance }) => [commentId, provenance])),
    ...{ mix: settled.mix, countable: commenters.size },
    commenterOf: (id) => commenters.get(id) ?? id,
    clusterOf: groups && ((id) => templateOf.get(id) ?? id),
  }
}

/** How comments are counted; null while that is not known yet. */
export function keyOfCounting({ commenterOf, clusterOf }: SeenWork, counting: Counting): KeyOf | null {
  if (counting === 'comment') return (id) => id
  return counting === 'commenter' ? commenterOf : clusterOf
}

export type SeenAttributes =
  | { readonly status: 'kept-from-you' }
  | {
      readonly status: 'shown'
      readonly definitions: readonly AttributeDefinition[]
      /** By commenter, as exports may hold them. */
      readonly valuesOf: (commentId: string) => AttributeValues
      /** Fewer commenters than this are never shown as a number. */
      readonly k: number
    }

/**
 * What commenters said of themselves, treated as the project decided for exports. Kept from whoever codes in an open round that
 * keeps attributes from its coders.
 */
export async function seenAttributes({ projectId, memberId }: Member<'project.read' | 'comment.count'>): Promise<SeenAttributes> {
  const blind = await db().roundCoder.findFirst({
    where: { projectId, coderId: memberId, round: { state: 'open', seesAttributes: false } },
    select: { roundId: true },
  })
  if (blind) return { status: 'kept-from-you' }
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributes: true, attributePlan: true },
  })
  const asked = Array.isArray(project.attributes) ? (project.attributes as unknown as AttributeDefinition[]) : []
  const plan = (project.attributePlan as AttributePlan | null) ?? undecided
  const rows = await db().submission.findMany({
    where: { projectId, ...countable.submission, comments: { some: { state: 'admitted' } } },
    select: { commenterId: true, attributes: true, comments: { where: { state: 'admitted' }, select: { id: true } } },
    orderBy: { id: 'asc' },
  })
  const said = new Map(rows.map(({ commenterId, attributes }) => [commenterId, (attributes ?? {}) as AttributeValues]))
  const commenterOf = new Map(rows.flatMap(({ commenterId, comments }) => comments.map(({ id }) => [id, commenterId] as const)))
  const released = releasedValues(said, asked, plan)
  return {
    status: 'shown',
    definitions: treatedDefinitions(asked, plan),
    valuesOf: (id) => released.get(commenterOf.get(id) ?? '') ?? {},
    k: plan.k,
  }
}
