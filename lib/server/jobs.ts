import { db } from './db'
import type { JobKind } from './generated/enums'

/** Long work that outlives the request that asked for it. It carries ids only; `subject` says what it is about. */
export type Job = {
  readonly projectId: number
  readonly id: string
  readonly kind: JobKind
  readonly subject: string
  readonly memberId: string
  readonly tries: number
}

/** Whoever works on a job says so at least this often; a job that fell silent is anybody's again. */
const silence = 15_000

/** Mails go out beside long work and never wait for it. */
export type Lane = 'mail' | 'work'

/**
 * Takes the oldest job that waits and whose time has come, or one whose worker fell silent; null when there is none. Two
 * workers never get the same one. `only` asks for one job by its id, `lane` for one of that lane.
 */
export async function claimJob(now: Date, only: string | null = null, lane: Lane | null = null): Promise<Job | null> {
  const lost = new Date(now.getTime() - silence)
  const [job] = await db().$queryRaw<Job[]>`
    UPDATE "Job" j SET state = 'running', "beatAt" = ${now}, tries = tries + 1
    FROM (
      SELECT "projectId", id FROM "Job"
      WHERE ((state = 'waiting' AND ("notBefore" IS NULL OR "notBefore" <= ${now})) OR (state = 'running' AND "beatAt" < ${lost}))
        AND (${only}::uuid IS NULL OR id = ${only}::uuid)
        AND (${lane}::text IS NULL OR (kind = 'mailAnswer') = (${lane}::text = 'mail'))
      ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
    WHERE j."projectId" = next."projectId" AND j.id = next.id
    RETURNING j."projectId", j.id::text AS id, j.kind::text AS kind, j.subject::text AS subject, j."memberId"::text AS "memberId", j.tries`
  return job ?? null
}

/** Says how far a job is; answers whether to go on: not when it was cancelled, or taken over by another worker. */
export async function beat(job: Job, done: number | null, now: Date): Promise<'go-on' | 'stop' | 'lost'> {
  const [row] = await db().$queryRaw<{ isToStop: boolean }[]>`
    UPDATE "Job" SET done = coalesce(${done}::int, done), "beatAt" = ${now}
    WHERE "projectId" = ${job.projectId} AND id = ${job.id}::uuid AND state = 'running' AND tries = ${job.tries}
    RETURNING "isToStop"`
  if (!row) return 'lost'
  return row.isToStop ? 'stop' : 'go-on'
}

/** Others are told during one long step that somebody is at it. */
export async function whileBeating<T>(job: Job, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => beat(job, null, new Date()).catch(() => {}), 4000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Lays a job aside that could not be done now; it is anybody's again from then on. */
export async function postponeJob({ projectId, id, tries }: Job, until: Date): Promise<void> {
  await db().job.updateMany({
    where: { projectId, id, tries, state: 'running' },
    data: { state: 'waiting', notBefore: until },
  })
}

/** The work itself is recorded by the verbs that did it; a job's row only says that it is over. */
export async function endJob({ projectId, id }: Job, now: Date): Promise<void> {
  await db().job.updateMany({ where: { projectId, id, state: 'running' }, data: { state: 'done', endedAt: now } })
}
