import type { NoticeUses } from '@/lib/domain/comment/uses'
import { db } from '@/lib/server/db'

export type NoticeView = {
  readonly number: number
  readonly wording: string
  readonly basis: string
  readonly ethicsReference: string
  readonly uses: NoticeUses
  readonly withdrawUntil: Date | null
}

/** The notice in force, which anybody may read; null while there is none, and then nobody can comment. */
export async function noticeInForce(projectId: number): Promise<NoticeView | null> {
  const notice = await db().notice.findFirst({
    where: { projectId, publishedAt: { not: null } },
    select: { number: true, wording: true, basis: true, ethicsReference: true, uses: true, withdrawUntil: true },
    orderBy: { number: 'desc' },
  })
  return notice && { ...notice, uses: notice.uses as NoticeUses }
}
