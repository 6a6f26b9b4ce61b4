import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { memoSight } from '@/lib/server/memo-sight'
import { type MemoView, memoColumns, memoViews } from './memo-views'

/** What was written on codings and answered, by the coding's id, oldest first; as far as the member may see it. */
export async function memosOnCodings(
  member: Member<'project.read'>,
  codingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MemoView[]>> {
  const memos = await memosAt(member, { codingId: { in: [...codingIds] } })
  const on = new Map<string, MemoView[]>()
  for (const memo of memos) if (memo.codingId) on.set(memo.codingId, [...(on.get(memo.codingId) ?? []), memo])
  return on
}

/** What was written on a code itself, not on one of its codings, oldest first. */
export function memosOnCode(member: Member<'project.read'>, codeId: string): Promise<readonly MemoView[]> {
  return memosAt(member, { codeId })
}

async function memosAt(
  member: Member<'project.read'>,
  where: { readonly codingId: { readonly in: string[] } } | { readonly codeId: string },
): Promise<readonly MemoView[]> {
  const sight = await memoSight(db(), member.projectId, member.memberId)
  const rows = await db().memo.findMany({
    where: { AND: [sight, { replyToId: null, removedAt: null }, where] },
    select: memoColumns,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return memoViews(member, rows, sight)
}
