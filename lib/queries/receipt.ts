import { type AccountLine, accountLineOf } from '@/lib/domain/comment/account'
import { families, type Kin, kinOfRow } from '@/lib/domain/comment/kin'
import type { CommentState } from '@/lib/domain/comment/states'
import type { NoticeUses, PermissionAnswer, Use } from '@/lib/domain/comment/uses'
import { type Disposition, dispositionInForce } from '@/lib/domain/points/disposition'
import { outcomeWords } from '@/lib/domain/points/outcome-words'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { CommenterActor } from '@/lib/server/verb'
import { passageColumns, passagesOf } from './passages'

/**
 * The submission that a receipt code belongs to; null for every other code. One look by two keys, the project's public one and
 * the keyed hash of the whole: a code that was never given out, one of no project and one that was withdrawn end in the same
 * place, and no timing tells how near a guess was.
 */
export async function submissionOfReceipt(
  code: string,
  projectKey: string,
): Promise<{ projectId: number; submissionId: string } | null> {
  const [found] = await db().$queryRaw<{ projectId: number; submissionId: string }[]>`
    SELECT s."projectId", s.id::text AS "submissionId"
    FROM "Project" p JOIN "Submission" s ON s."projectId" = p.id AND s."receiptMac" = ${mac('receipt', code)} AND s.state <> 'withdrawn'
    WHERE p."receiptKey" = ${projectKey}`
  return found ?? null
}

export type ReceiptView = {
  readonly slug: string
  readonly title: string
  readonly receivedOn: Date
  /** When the words as they were sent were destroyed; null while they are kept. */
  readonly originalsGoneAt: Date | null
  readonly notice: { readonly uses: NoticeUses; readonly withdrawUntil: Date | null } | null
  readonly allows: readonly Use[]
  readonly answers: readonly PermissionAnswer[]
  readonly comments: readonly {
    readonly id: string
    readonly handle: string
    readonly line: AccountLine
    /** Why it was left out; null where it was not. */
    readonly leftOut: string | null
    readonly isQuestion: boolean
    /** What the team reads of it; null as long as nobody admitted it. */
    readonly asRead: string | null
    /** The received comments in whose place it stands, with all that stands there; null where it is as it was sent. */
    readonly family: { readonly received: number; readonly live: readonly string[] } | null
    readonly clause: string | null
    /** The words of the clause that the comment is on; null for all of it. */
    readonly passage: string | null
    /** What the team made of it, and what it answered. */
    readonly points: readonly {
      readonly id: string
      readonly asks: string
      readonly answer: string | null
      readonly reason: string
      /** What the clauses say now that were changed for it. */
      readonly became: readonly string[]
    }[]
  }[]
  /** Packages that were built since it came in; what others copied of them cannot be recalled. */
  readonly releases: readonly { readonly number: number; readonly at: Date }[]
}

/** What a commenter is shown besides the own words: where each comment stands, and what they allow. */
export async function receiptView({ projectId, submissionId }: CommenterActor): Promise<ReceiptView | null> {
  const row = await db().submission.findUnique({
    where: { projectId_id: { projectId, id: submissionId } },
    select: {
      ...{ receivedOn: true, allows: true, state: true },
      project: { select: { slug: true, title: true, originalsGoneAt: true } },
      notice: { select: { number: true, uses: true, withdrawUntil: true } },
      permissionEvents: { select: { use: true, answer: true, at: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      comments: {
        select: {
          ...{
            id: true,
            number: true,
            textRev: true,
            texts: { select: { rev: true, text: true } },
            state: true,
            reason: true,
            isQuestion: true,
            ...kinColumns,
            ...passageColumns,
            submission: { select: { versionId: true } },
          },
          points: { where: { withdrawnAt: null }, select: { id: true, asks: true, requestId: true }, orderBy: { number: 'asc' } },
          clause: { select: { texts: { select: { text: true }, take: 1, orderBy: { id: 'desc' } } } },
        },
        orderBy: { number: 'asc' },
      },
    },
  })
  if (!row || row.state === 'withdrawn') return null
  const { notice, comments, permissionEvents, project, ...rest } = row
  const dispositions: Disposition[] = await db().disposition.findMany({
    where: { projectId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const passageOf = await passagesOf(projectId, comments)
  const became = await changedFor(
    projectId,
    comments.flatMap(({ points }) => points),
  )
  const releases = await db().release.findMany({
    where: { projectId, at: { gte: row.receivedOn } },
    select: { number: true, at: true },
    orderBy: { number: 'asc' },
  })
  return {
    ...{ receivedOn: rest.receivedOn, allows: rest.allows, releases, ...project },
    notice: notice && { uses: notice.uses as NoticeUses, withdrawUntil: notice.withdrawUntil },
    answers: permissionEvents.map((event) => ({ ...event, noticeNumber: notice?.number ?? 0 })),
    comments: inFamilies(comments).map(
      ({ family, comment: { id, state, reason, isQuestion, clause, number, points, texts, textRev, ...aim } }) => ({
        asRead: state === 'admitted' ? (texts.find(({ rev }) => rev === textRev)?.text ?? null) : null,
        ...{ id, isQuestion, family, passage: passageOf(aim)?.words ?? null },
        line: accountLineOf({ state, submission: row }),
        leftOut: state === 'excluded' || state === 'duplicate' ? reason : null,
        points: points.map((point) => {
          const inForce = dispositionInForce(point, dispositions)
          const decided = inForce.status === 'decided' ? inForce.disposition : null
          return {
            ...{
              id: point.id,
              asks: point.asks,
              answer: decided && outcomeWords[decided.outcome],
              reason: decided?.reason ?? '',
            },
            became: became(point),
          }
        }),
        handle: formatHandle('comment', number),
        clause: clause?.texts[0]?.text ?? null,
      }),
    ),
  }
}

const kinColumns = { isReceived: true, splitFromId: true, joinedIntoId: true, parts: true } as const
type KinRow = Omit<Kin, 'isLive' | 'partIds'> & { readonly state: CommentState; readonly parts: unknown }

/** The live comments in the order in which they were sent and are read, those of one family together. */
function inFamilies<Row extends KinRow>(rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return families(rows.map(kinOfRow)).flatMap(({ received, live }) => {
    const isAsSent = received.length === 1 && live[0] === received[0]
    const family = isAsSent ? null : { received: received.length, live }
    return live.flatMap((id) => {
      const comment = byId.get(id)
      return comment ? [{ comment, family }] : []
    })
  })
}

type Asked = { readonly id: string; readonly requestId: string | null }

/** From a point to the present wording of each clause that was changed for it or for the request it is part of. */
async function changedFor(projectId: number, points: readonly Asked[]): Promise<(point: Asked) => string[]> {
  const rests = await db().evidence.findMany({
    where: {
      ...{ projectId, lost: null, role: { in: ['motivates', 'supports'] }, proposal: { state: 'applied' } },
      OR: [
        { pointId: { in: points.map(({ id }) => id) } },
        { requestId: { in: points.flatMap(({ requestId }) => requestId ?? []) } },
      ],
    },
    select: {
      ...{ pointId: true, requestId: true },
      proposal: {
        select: {
          lineages: {
            select: {
              ends: { where: { side: 'target' }, select: { placement: { select: { clauseText: { select: { text: true } } } } } },
            },
          },
        },
      },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return ({ id, requestId }) => {
    const own = rests.filter((one) => one.pointId === id || (requestId !== null && one.requestId === requestId))
    const texts = own.flatMap(({ proposal }) =>
      proposal.lineages.flatMap(({ ends }) => ends.map(({ placement }) => placement.clauseText.text)),
    )
    return [...new Set(texts)]
  }
}
