import { type ArrivalDay, arrivalCurve } from '@/lib/domain/comment/arrivals'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type InviteView = {
  readonly id: string
  readonly number: number
  readonly sentOn: string
  readonly channel: string
  readonly via: string
  readonly wording: string
  readonly reach: number | null
  readonly isReminder: boolean
  readonly revision: number
  /** Comments that came through its address, whichever line of the log brought them. */
  readonly came: number
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The invitation log in the order of its days, with what came through each address; what was taken back stays counted. */
export async function inviteLog({ projectId }: Member<'invite.read'>): Promise<InviteView[]> {
  const rows = await db().invite.findMany({
    where: { projectId },
    select: {
      ...{ id: true, number: true, sentOn: true, channel: true, via: true, wording: true, reach: true },
      ...{ isReminder: true, revision: true },
    },
    orderBy: [{ sentOn: 'asc' }, { number: 'asc' }],
  })
  const came = await db().$queryRaw<{ via: string; comments: number }[]>`
    SELECT s.via, sum(s."takenBack" + (SELECT count(*) FROM "Comment" c WHERE c."projectId" = s."projectId" AND c."submissionId" = s.id AND c."isReceived"))::int AS comments
    FROM "Submission" s WHERE s."projectId" = ${projectId} AND s.via IS NOT NULL GROUP BY s.via`
  const comments = new Map(came.map((one) => [one.via, one.comments]))
  return rows.map((row) => ({ ...row, sentOn: dayOf(row.sentOn), came: comments.get(row.via) ?? 0 }))
}

/** How many comments came in by the end of each day; by the day and no finer, as hours help to find a person. */
export async function arrivals({ projectId }: Member<'invite.read'>): Promise<readonly ArrivalDay[]> {
  const rows = await db().$queryRaw<{ day: Date; comments: number }[]>`
    SELECT s."receivedOn" AS day, sum(s."takenBack" + (SELECT count(*) FROM "Comment" c WHERE c."projectId" = s."projectId" AND c."submissionId" = s.id AND c."isReceived"))::int AS comments
    FROM "Submission" s WHERE s."projectId" = ${projectId} GROUP BY 1`
  return arrivalCurve(rows.map(({ day, comments }) => ({ day: dayOf(day), comments })).filter(({ comments }) => comments > 0))
}
