import { type BothCounts, counterOf } from '@/lib/domain/comment/near-copies/counts'
import { copyFinder } from '@/lib/domain/comment/near-copies/near-copies'
import { novelWords } from '@/lib/domain/comment/near-copies/novel-words'
import { formatHandle } from '@/lib/domain/project/handle'
import type { Span } from '@/lib/domain/span/span'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

/** Ids of comments that are near copies of each other; `template` is the most typical of them and one of `members`. */
export type CopyGroup = { readonly template: string; readonly members: readonly string[] }

type Kept = { readonly mark: string; readonly groups: Promise<readonly CopyGroup[]> }

/** What was found last, by project: ids only, never words. It counts as long as the comments that may be counted are the same. */
const kept = new Map<number, Kept>()
const mostKept = 20

/**
 * Clusters of near copies among all comments that may be counted, the largest first. Found again whenever one was admitted,
 * redacted, withdrawn or closed to research since.
 */
export async function copyGroups({ projectId }: Member<'comment.count'>): Promise<readonly CopyGroup[]> {
  return groupsNow(projectId)
}

async function groupsNow(projectId: number): Promise<readonly CopyGroup[]> {
  const mark = await markOf(projectId)
  const known = kept.get(projectId)
  if (known?.mark === mark) return known.groups
  const groups = findGroups(projectId)
  const found = { mark, groups }
  kept.delete(projectId)
  kept.set(projectId, found)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
  // What changed while it was read would lie under a mark that may come back: the same comments, with one taken out and let in again.
  const forget = () => kept.get(projectId) === found && kept.delete(projectId)
  groups.then(async () => (await markOf(projectId)) === mark || forget()).catch(forget)
  return groups
}

/** The same, or null when it is not found within so many milliseconds; the search goes on for who asks later. */
export async function copyGroupsSoon(member: Member<'comment.count'>, patience = 2000): Promise<readonly CopyGroup[] | null> {
  return groupsWithin(member.projectId, patience)
}

async function groupsWithin(projectId: number, patience: number): Promise<readonly CopyGroup[] | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((wake) => {
    timer = setTimeout(wake, patience, null)
  })
  const found = groupsNow(projectId)
  found.catch(() => null)
  try {
    return await Promise.race([found, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Counts comments one by one and with near copies as one; waits so long for copies, and without a limit when null. */
export async function copyCounter(
  { projectId }: { readonly projectId: number },
  patience: number | null = 500,
): Promise<(comments: Iterable<string>) => BothCounts> {
  return counterOf(await (patience === null ? groupsNow(projectId) : groupsWithin(projectId, patience)))
}

export type CopyView = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  readonly text: string
  /** What stands in this one and not in the template. */
  readonly novel: readonly Span[]
}
export type CopyCluster = { readonly template: CopyView; readonly copies: readonly CopyView[]; readonly size: number }
export type CopyPage = { readonly clusters: readonly CopyCluster[]; readonly count: number }

/** Clusters with their words, so many from the `from`th on, each with at most `copies` of its copies. */
export async function copyPage(
  member: Member<'comment.count' | 'comment.read'>,
  { from = 0, of = 10, copies = 25 }: { readonly from?: number; readonly of?: number; readonly copies?: number } = {},
): Promise<CopyPage> {
  const groups = await copyGroups(member)
  const shown = groups.slice(from, from + of)
  const chosen = shown.map(({ template, members }) => ({
    template,
    others: members.filter((id) => id !== template).slice(0, copies),
  }))
  const rows = await db().comment.findMany({
    where: {
      projectId: member.projectId,
      id: { in: chosen.flatMap(({ template, others }) => [template, ...others]) },
      ...countable,
    },
    select: {
      ...{ id: true, number: true, textRev: true },
      texts: { select: { rev: true, text: true } },
      submission: { select: { commenter: { select: { number: true } } } },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  const views = new Map(
    rows.map(({ id, number, textRev, texts, submission }) => [
      id,
      {
        id,
        handle: formatHandle('comment', number),
        commenter: formatHandle('commenter', submission.commenter.number),
        text: texts.find(({ rev }) => rev === textRev)?.text ?? '',
      },
    ]),
  )
  const clusters = chosen.flatMap(({ template: id, others }, nth) => {
    const template = views.get(id)
    if (!template) return []
    const said = others.flatMap((other) => views.get(other) ?? [])
    return [
      {
        template: { ...template, novel: [] },
        copies: said.map((copy) => ({ ...copy, novel: novelWords(template.text, copy.text) })),
        size: shown[nth]?.members.length ?? 0,
      },
    ]
  })
  return { clusters, count: groups.length }
}

/** Changes whenever the set of comments that may be counted, one of their texts, or the published description changes. */
async function markOf(projectId: number): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT count(*)::text || ':' || coalesce(sum(hashtextextended(c.id::text || c."textRev", 0)::numeric), 0)::text || ':' || (
      SELECT coalesce(max(v.number), 0)::text FROM "DescriptionVersion" v
      WHERE v."projectId" = ${projectId} AND v.state = 'published') AS mark
    FROM "Comment" c JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId"
    WHERE c."projectId" = ${projectId} AND c.state = 'admitted' AND s.state = 'admitted' AND 'research' = ANY (s.allows)`
  return row?.mark ?? ''
}

/** Rests now and then, so that others are served meanwhile. */
async function findGroups(projectId: number): Promise<readonly CopyGroup[]> {
  const clauses = await db().clauseText.findMany({
    where: { projectId, placements: { some: { version: { state: 'published' } } } },
    select: { text: true },
  })
  const finder = copyFinder(clauses.map(({ text }) => text))
  const ids: string[] = []
  for (let last: { rank: number; id: string } | null = null; ; ) {
    const rows: { id: string; rank: number; text: string | null }[] = await nextTexts(projectId, last)
    for (const { id, text } of rows) {
      ids.push(id)
      finder.add(text ?? '')
    }
    last = rows.at(-1) ?? null
    if (!last) break
    await new Promise((rested) => setImmediate(rested))
  }
  return finder.clusters().map(({ template, members }) => ({
    template: ids[template] ?? '',
    members: members.flatMap((member) => ids[member] ?? []),
  }))
}

async function nextTexts(projectId: number, last: { readonly rank: number; readonly id: string } | null) {
  return db().$queryRaw<{ id: string; rank: number; text: string | null }[]>`
    SELECT c.id::text AS id, c.rank, t.text
    FROM "Comment" c
    JOIN "Submission" s ON s."projectId" = c."projectId" AND s.id = c."submissionId" AND s.state = 'admitted' AND 'research' = ANY (s.allows)
    JOIN "CommentText" t ON t."projectId" = c."projectId" AND t."commentId" = c.id AND t.rev = c."textRev"
    WHERE c."projectId" = ${projectId} AND c.state = 'admitted'
      AND (${last === null} OR (c.rank, c.id) > (${last?.rank ?? 0}, ${last?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid))
    ORDER BY c.rank, c.id LIMIT 500`
}
