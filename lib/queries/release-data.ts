import type { NumberRow } from '@/lib/domain/agreement/number-rows'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type BothCounts, counterOf } from '@/lib/domain/comment/near-copies/counts'
import type { SecondLookResult } from '@/lib/domain/privacy/second-look'
import { type AttributePlan, releasedValues, treatedDefinitions, undecided } from '@/lib/domain/release/attribute-plan'
import { type AttributeRisk, attributeRisk } from '@/lib/domain/release/attribute-risk'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { promiseMark } from '@/lib/server/promise-mark'
import { type CommentAccount, commentAccount } from './account'
import { type CodeView, codesEverShared } from './codebook'
import { type CommentView, codableComments } from './comments'
import { identityOf } from './identity'
import { type CopyGroup, copyGroups } from './near-copies'
import { agreementRows } from './release-agreement'
import { type ReleasedCoding, releasedCodings } from './release-codings'
import { hiddenRows } from './release-hidden'
import { themeRows } from './release-themes'
import { traceRows } from './release-trace'
import { secondLookSummary } from './second-looks'
import { type SettledView, settledWork } from './settled'

type ReleaseMember = Member<'release.read' | 'comment.read' | 'codebook.read' | 'project.read' | 'round.read'>
export type ReleaseData = {
  readonly project: { readonly title: string; readonly slug: string; readonly attributes: readonly AttributeDefinition[] }
  readonly version: {
    readonly number: number
    readonly status: string
    readonly publishedAt: Date
    readonly contentHash: string
  } | null
  /** What the attributes of an export tell, as decided for it. */
  readonly risk: AttributeRisk
  readonly isDecided: boolean
  /** So many commenters should share each combination. */
  readonly k: number
  readonly standing: 'pseudonymised' | 'anonymised'
  readonly account: CommentAccount
  /** `cluster` is the handle of the most typical of its near copies, its own where it has none. */
  readonly comments: readonly (CommentView & { readonly values: AttributeValues; readonly cluster: string })[]
  /** Counts comments, and near copies as one. */
  readonly count: (comments: Iterable<string>) => BothCounts
  readonly codes: readonly CodeView[]
  /** Codes that count as another one today; codings made before still bear them. */
  readonly mergedCodes: readonly CodeView[]
  readonly codings: readonly ReleasedCoding[]
  readonly settled: SettledView
  readonly themes: readonly (readonly (string | number | null)[])[]
  readonly agreement: readonly NumberRow[]
  readonly trace: readonly (readonly (string | number | null)[])[]
  readonly hidden: readonly (readonly (string | number)[])[]
  readonly secondLook: SecondLookResult
  readonly openRounds: number
  readonly unreconciled: number
}

/** To be asked before the data of a release are read; `release.record-release` compares it. */
export async function promisesAsOf({ projectId }: Member<'release.read'>): Promise<string> {
  return promiseMark(db(), projectId)
}

/** All that a release may hold: what may be counted, anonymised, with pseudonyms for commenters and letters for coders. */
export async function releaseData(member: ReleaseMember): Promise<ReleaseData> {
  const { projectId } = member
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, slug: true, attributes: true, attributePlan: true },
  })
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { number: true, status: true, publishedAt: true, contentHash: true },
  })
  const raw = await db().submission.findMany({
    where: { projectId, state: 'admitted' },
    select: { attributes: true, comments: { select: { id: true } } },
  })
  const valuesOf = new Map(
    raw.flatMap(({ attributes, comments }) => comments.map(({ id }) => [id, (attributes ?? {}) as AttributeValues])),
  )
  const answered = (await codableComments(member)).map((comment) => ({ ...comment, values: valuesOf.get(comment.id) ?? {} }))
  const asked = Array.isArray(project.attributes) ? (project.attributes as unknown as AttributeDefinition[]) : []
  const plan = (project.attributePlan as AttributePlan | null) ?? undecided
  const commenters = new Map(answered.map(({ commenter, values }) => [commenter, values]))
  const released = releasedValues(commenters, asked, plan)
  const groups = await copyGroups(admit(member, 'comment.count'))
  const clusterOf = clustersByHandle(answered, groups)
  const count = counterOf(groups)
  const comments = answered.map((comment) => ({
    ...{ ...comment, cluster: clusterOf.get(comment.id) ?? comment.handle },
    values: released.get(comment.commenter) ?? {},
  }))
  const shared = await codesEverShared(member)
  const codes = shared.filter(({ mergedIntoId, isDraft }) => mergedIntoId === null && !isDraft)
  const rounds = await db().round.findMany({
    where: { projectId },
    select: { id: true, number: true, state: true, seed: true, coders: { select: { coderId: true, letter: true } } },
    orderBy: { number: 'asc' },
  })
  const closed = rounds.filter(({ state }) => state !== 'open')
  return {
    project: { title: project.title, slug: project.slug, attributes: treatedDefinitions(asked, plan) },
    risk: attributeRisk(commenters, asked, plan),
    ...{ isDecided: project.attributePlan !== null, k: plan.k },
    standing: (await identityOf(member)).word,
    version:
      version?.publishedAt && version.contentHash
        ? { ...version, publishedAt: version.publishedAt, contentHash: Buffer.from(version.contentHash).toString('hex') }
        : null,
    account: await commentAccount(admit(member, 'comment.count')),
    ...{ comments, count, codes, mergedCodes: shared.filter(({ mergedIntoId }) => mergedIntoId !== null) },
    codings: await releasedCodings(
      projectId,
      closed.map(({ id }) => id),
      new Set(comments.map(({ id }) => id)),
      new Set(codes.map(({ id }) => id)),
    ),
    settled: await settledWork(member),
    themes: await themeRows(projectId, count),
    agreement: await agreementRows(member, closed, shared),
    trace: await traceRows(projectId, clusterOf),
    hidden: await hiddenRows(projectId, new Set(comments.map(({ id }) => id))),
    secondLook: await secondLookSummary(admit(member, 'comment.count')),
    openRounds: rounds.length - closed.length,
    unreconciled: closed.filter(({ state }) => state === 'locked').length,
  }
}

function clustersByHandle(comments: readonly CommentView[], groups: readonly CopyGroup[]): ReadonlyMap<string, string> {
  const handles = new Map(comments.map(({ id, handle }) => [id, handle]))
  const ofCopies = groups.flatMap(({ template, members }) =>
    members.map((id): [string, string] => [id, handles.get(template) ?? '']),
  )
  return new Map([...handles, ...ofCopies.filter(([, handle]) => handle !== '')])
}
