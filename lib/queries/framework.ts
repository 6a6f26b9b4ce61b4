import { standingCode } from '@/lib/domain/codebook/merge'
import { answerTo, type GuardedCount, mostValues, valueTable } from '@/lib/domain/coding/seen/value-table'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import type { SeenAttributes, SeenWork } from './seen'

export type FrameworkSummary = {
  readonly value: string
  readonly codeId: string
  readonly words: string
  readonly by: string
  readonly changedAt: Date
}

export type FrameworkCell = {
  readonly value: string
  readonly count: GuardedCount
  /** Null where there is none, and where so few stand behind it by now that it would tell of single people. */
  readonly summary: FrameworkSummary | null
}
export type FrameworkTable = {
  readonly key: string
  readonly question: string
  readonly k: number
  readonly answerOf: (commentId: string) => string | null
  readonly groups: readonly { readonly value: string; readonly of: GuardedCount }[]
  readonly rows: readonly { readonly codeId: string; readonly cells: readonly FrameworkCell[] }[]
  /** Summaries of groups that are not made so any more, or that are too small by now. */
  readonly left: number
}
type Asked = {
  readonly attributes: Extract<SeenAttributes, { status: 'shown' }>
  readonly codes: readonly string[]
  readonly key: string
}

/**
 * The codes against groups of commenters by one attribute, guarded as the table of attributes is, with what was summed up. It counts
 * commenters alone: were it counted otherwise too, what one count guards another would give away. Null for an attribute that is not
 * asked, or whose answers are so many that a matrix would tell of single people.
 */
export async function frameworkTable(
  member: Member<'project.read' | 'comment.count'>,
  { comments, commenterOf }: SeenWork,
  { attributes: { definitions, valuesOf, k }, codes, key }: Asked,
): Promise<FrameworkTable | null> {
  const question = definitions.find((one) => one.key === key)?.question
  if (question === undefined) return null
  const answerOf = (id: string) => answerTo(valuesOf(id), key)
  const table = valueTable(comments, { codes, answerOf, keyOf: commenterOf, commenterOf, k })
  if (table.columns.length > mostValues) return null
  const summaries = await frameworkSummaries(member, key)
  const shown = new Set<FrameworkSummary>()
  const rows = table.rows.map(({ codeId, cells }) => ({
    codeId,
    cells: table.columns.flatMap(({ value }, nth): FrameworkCell[] => {
      const count = cells[nth] ?? { status: 'guarded' }
      if (value === null) return []
      const summary = summaries.find((one) => one.codeId === codeId && one.value === value)
      if (!summary || count.status === 'guarded' || count.count === 0) return [{ value, count, summary: null }]
      shown.add(summary)
      return [{ value, count, summary }]
    }),
  }))
  const groups = table.columns.flatMap(({ value, of }) => (value === null ? [] : [{ value, of }]))
  return { key, question, k, answerOf, groups, rows, left: summaries.length - shown.size }
}

/** Summaries by the answers to one attribute, as they stand; of a code that was merged, under the code that it counts as. */
async function frameworkSummaries(
  { projectId }: Member<'project.read' | 'comment.count'>,
  attribute: string,
): Promise<readonly FrameworkSummary[]> {
  const rows = await db().frameworkSummary.findMany({
    where: { projectId, attribute },
    select: {
      ...{ value: true, codeId: true, words: true, changedAt: true },
      member: { select: { person: { select: { name: true } } } },
    },
    orderBy: [{ value: 'asc' }, { codeId: 'asc' }],
  })
  const merged = await db().code.findMany({
    where: { projectId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  const into = new Map(merged.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [[id, mergedIntoId] as const] : [])))
  return rows.map(({ member, ...row }) => ({ ...row, codeId: standingCode(row.codeId, into), by: member.person.name }))
}
