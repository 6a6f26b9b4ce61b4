import type { ImportChoices } from '@/lib/domain/comment/import-account'
import { type Answered, type Destroyed, lastAnswers, type TakenBack } from '@/lib/domain/comment/ledger'
import type { Role } from '@/lib/domain/project/roles'
import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'

/** As whom a command acts in a project: the member with this address, else the one who has had the role longest. */
export async function memberForCommand(slug: string, role: Role, email?: string): Promise<AnyMember> {
  const row = await db().member.findFirst({
    where: {
      leftAt: null,
      roles: { has: role },
      project: { slug },
      ...(email === undefined ? {} : { person: { email: email.trim().toLowerCase() } }),
    },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: { personId: true },
  })
  const member = row && (await findMember({ slug }, row.personId))
  if (!member)
    throw new Refusal('not-found', `There is no project "${slug}" in which this person is ${role}. Look at both names.`)
  return member
}

/**
 * Those of the ledger's withdrawals whose words stand in the database all the same, whole submissions first: with them their
 * comments go as well. A piece, or a joined comment, that this database never had stands in what it was made of.
 */
export async function withdrawnAgain(ledger: readonly TakenBack[]): Promise<Omit<TakenBack, 'at' | 'madeOf'>[]> {
  const whole = ledger.filter(({ commentId }) => commentId === null).map(({ submissionId }) => submissionId)
  const standing = await db().submission.findMany({
    where: { id: { in: whole }, state: { not: 'withdrawn' } },
    select: { projectId: true, id: true },
  })
  const goes = new Set(standing.map(({ id }) => id))
  const comments = await db().comment.findMany({
    where: { id: { in: [...ledger.flatMap(({ commentId }) => commentId ?? []), ...(await sourcesHeld(ledger))] } },
    select: { projectId: true, id: true, submissionId: true },
  })
  return [
    ...standing.map(({ projectId, id }) => ({ projectId, submissionId: id, commentId: null })),
    ...comments
      .filter(({ submissionId }) => !goes.has(submissionId))
      .map(({ projectId, id, submissionId }) => ({ projectId, submissionId, commentId: id })),
  ]
}

/** Those of the ledger's answers that the database knows nothing of, the last on each use; of what still stands in it. */
export async function answersAgain(ledger: readonly Answered[]): Promise<Answered[]> {
  const last = lastAnswers(ledger)
  const standing: Answered[] = []
  for (let from = 0; from < last.length; from += 5000) {
    const some = last.slice(from, from + 5000)
    const rows = await db().submission.findMany({
      where: { id: { in: some.map(({ submissionId }) => submissionId) }, state: { not: 'withdrawn' } },
      select: { projectId: true, id: true, permissionEvents: { select: { use: true, at: true } } },
    })
    const known = new Map(rows.map((row) => [`${row.projectId} ${row.id}`, row.permissionEvents]))
    for (const one of some) {
      const events = known.get(`${one.projectId} ${one.submissionId}`)
      if (events && !events.some(({ use, at }) => use === one.use && at >= new Date(one.at))) standing.push(one)
    }
  }
  return standing
}

/** Projects whose originals were destroyed later than the database says; the last day of each. */
export async function destroyedAgain(ledger: readonly Destroyed[]): Promise<Destroyed[]> {
  const projects = await db().project.findMany({
    where: { receiptKey: { in: ledger.map(({ receiptKey }) => receiptKey) } },
    select: { id: true, receiptKey: true, originalsGoneAt: true },
  })
  return projects.flatMap(({ id, receiptKey, originalsGoneAt }) => {
    const last = ledger
      .filter((line) => line.projectId === id && line.receiptKey === receiptKey)
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .at(-1)
    return last && (originalsGoneAt === null || originalsGoneAt < new Date(last.at)) ? [last] : []
  })
}

/** Of made comments that are neither here nor were withdrawn here: the sources in which their words must be. */
async function sourcesHeld(ledger: readonly TakenBack[]): Promise<string[]> {
  const made = ledger.filter(({ madeOf = [] }) => madeOf.length > 0)
  const ids = made.flatMap(({ commentId }) => commentId ?? [])
  const here = await db().comment.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const done = await db().withdrawal.findMany({ where: { commentId: { in: ids } }, select: { commentId: true } })
  const known = new Set([...here.map(({ id }) => id), ...done.map(({ commentId }) => commentId)])
  const lost = made.filter(({ commentId }) => !known.has(commentId))
  const sources = await db().comment.findMany({
    where: { id: { in: lost.flatMap(({ madeOf = [] }) => [...madeOf]) } },
    select: { id: true, joinedIntoId: true, pieces: { select: { id: true } } },
  })
  // One that stands in another of the same line is answered by that one.
  return lost.flatMap(({ madeOf = [] }) =>
    sources
      .filter(({ id }) => madeOf.includes(id))
      .filter(
        ({ joinedIntoId, pieces }) => ![joinedIntoId, ...pieces.map(({ id }) => id)].some((id) => id && madeOf.includes(id)),
      )
      .map(({ id }) => id),
  )
}

export async function ownerAddress(): Promise<string | null> {
  return (await db().person.findFirst({ where: { isOwner: true }, select: { email: true } }))?.email ?? null
}

/** Bytes of sealed words that are looked through in one transaction, and comments at most. */
const atOnce = { bytes: 60_000, comments: 40 }

/** The next comments of one project that no detector looked through yet; null when there are none. */
export async function notLookedThrough(): Promise<{ readonly projectId: number; readonly commentIds: readonly string[] } | null> {
  const rows = await db().$queryRaw<{ projectId: number; id: string; bytes: number }[]>`
    SELECT c."projectId", c.id::text AS id, octet_length(o.sealed) AS bytes
    FROM "Comment" c JOIN vault."Original" o ON o."projectId" = c."projectId" AND o."commentId" = c.id
    WHERE c."lookedBy" IS NULL ORDER BY c."projectId", c.rank, c.id LIMIT ${atOnce.comments}`
  const [first] = rows
  if (!first) return null
  let bytes = 0
  const some = rows.filter((row, nth) => {
    bytes += row.bytes
    return row.projectId === first.projectId && (nth === 0 || bytes <= atOnce.bytes)
  })
  return { projectId: first.projectId, commentIds: some.map(({ id }) => id) }
}

/** As whom a job works: the member who asked for it, with the roles of today; null when they have left. */
export async function memberOfJob({ projectId, memberId }: { projectId: number; memberId: string }): Promise<AnyMember | null> {
  const row = await db().member.findUnique({ where: { projectId_id: { projectId, id: memberId } }, select: { personId: true } })
  return row && findMember({ projectId }, row.personId)
}

/** What a worker needs to read the file of an import; null when there is none of that id. */
export async function importToWork(
  projectId: number,
  importId: string,
): Promise<{ readonly state: string; readonly upload: string | null; readonly choices: ImportChoices } | null> {
  const row = await db().import.findUnique({
    where: { projectId_id: { projectId, id: importId } },
    select: { state: true, upload: true, mapping: true },
  })
  return row && { state: row.state, upload: row.upload, choices: row.mapping as unknown as ImportChoices }
}

/** The state of a round that a job is about; null when it is not there. */
export async function roundOfJob({ projectId, subject }: { projectId: number; subject: string }) {
  return db().round.findUnique({ where: { projectId_id: { projectId, id: subject } }, select: { state: true } })
}

/** Whom an answer goes to and for which project, while it is still to be mailed; null when it was, or is not there any more. */
export async function replyOfJob({ projectId, subject }: { projectId: number; subject: string }) {
  const row = await db().enquiryReply.findUnique({
    where: { projectId_id: { projectId, id: subject }, mailedAt: null },
    select: {
      submissionId: true,
      comment: { select: { submission: { select: { project: { select: { title: true, contact: true } } } } } },
    },
  })
  return row && { submissionId: row.submissionId, project: row.comment.submission.project }
}
