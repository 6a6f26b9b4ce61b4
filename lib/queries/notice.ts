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

export type PublishedNotice = NoticeView & {
  readonly title: string
  readonly contact: string
  readonly publishedAt: Date | null
  readonly dataLockAt: Date | null
  /** Number of the notice in force. */
  readonly newest: number
}

/** A notice as it was published, for ever: comments were sent under it. Null when there is none of that number. */
export async function publishedNotice(slug: string, number: number): Promise<PublishedNotice | null> {
  const project = await db().project.findUnique({ where: { slug }, select: { id: true, title: true, contact: true } })
  if (!project) return null
  const rows = await db().notice.findMany({
    where: { projectId: project.id, publishedAt: { not: null } },
    select: {
      ...{ number: true, wording: true, basis: true, ethicsReference: true, uses: true },
      ...{ withdrawUntil: true, dataLockAt: true, publishedAt: true },
    },
    orderBy: { number: 'asc' },
  })
  const notice = rows.find((row) => row.number === number)
  if (!notice) return null
  const { title, contact } = project
  return { ...notice, title, contact, uses: notice.uses as NoticeUses, newest: rows.at(-1)?.number ?? number }
}
