import { madeOf, standsIn } from '@/lib/domain/comment/kin'
import { type Touched, touchedNothing } from '@/lib/domain/comment/touched'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { holdPromises } from '@/lib/server/promise-mark'
import { eraseAnswerAddress, openOriginal } from '@/lib/server/vault'
import { agreementBefore } from './agreement-before'
import { settleSubmission } from './hold-comment'
import { forgetSources, kinOf } from './kin-of'
import { releasesSince } from './releases-since'
import { teamMentions } from './team-mentions'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids; readonly now: Date }
type By = 'commenter' | 'custodian' | 'ledger'
type Counts = { readonly comments: number; readonly codings: number; readonly points: number; readonly mentions: number }

/**
 * The walk of a withdrawal, in the transaction of its verb: every word goes, also from locked rounds; the number stays, so that
 * totals add up. `commentId` takes one comment of the submission, wherever its words stand now; null takes all of it, and then it
 * is a tombstone without a commenter. What it touched is written down for the editor, and what the team wrote in its words is
 * listed to be mended.
 */
export async function eraseComments(scene: Scene, submissionId: string, commentId: string | null, by: By): Promise<Counts> {
  const { tx, projectId, ids, now } = scene
  await holdPromises(tx, projectId)
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
  const kin = await kinOf(tx, projectId, submissionId)
  const commentIds = commentId === null ? kin.map(({ id }) => id) : standsIn(commentId, kin)
  const madeFrom = commentId === null ? [] : [...new Set(commentIds.flatMap((id) => madeOf(id, kin)))]
  const which = { projectId, submissionId, id: { in: commentIds } }
  const comments = await tx.comment.findMany({ where: which, select: { id: true, texts: true, translation: true } })
  const written = await wordsOf(tx, projectId, comments)
  const touched = { ...(await lookAtTouched(tx, projectId, submissionId, commentIds)), madeOf: madeFrom }

  await tx.evidence.updateMany({
    where: { projectId, id: { in: [...touched.evidence] } },
    data: { lost: 'permissionWithdrawn', commentId: null, codingId: null, pointId: null, pins: {}, note: '', clearedNote: null },
  })
  await tx.point.updateMany({
    where: { projectId, commentId: { in: commentIds } },
    data: { commentId: null, textRev: null, start: null, end: null, asks: '', withdrawnAt: now },
  })
  await tx.comment.deleteMany({ where: which })
  const goneWith = await forgetSources(tx, projectId, { kin, gone: commentIds, madeFrom })
  await tx.pseudonym.deleteMany({ where: { projectId, redactions: { none: {} } } })
  for (const id of touched.releases)
    await tx.$executeRaw`UPDATE "Release" SET stale = array_append(stale, 'comment-withdrawn') WHERE "projectId" = ${projectId} AND id = ${id}::uuid`

  await tx.submission.update({
    where: { projectId_id: { projectId, id: submissionId } },
    data: { takenBack: { increment: goneWith.received } },
  })
  if (commentId === null) await bury(scene, submissionId)
  else {
    await settleSubmission(tx, projectId, submissionId)
    const asks = { projectId, submissionId, OR: [{ isQuestion: true }, { state: 'enquiry' as const }] }
    if ((await tx.comment.count({ where: asks })) === 0) await eraseAnswerAddress(tx, projectId, submissionId)
  }

  const mentions = await teamMentions(tx, projectId, written)
  await tx.mend.createMany({
    data: mentions.map((mention) => ({ projectId, id: ids.next(), submissionId, ...mention, at: now })),
  })
  const live = kin.filter(({ id, isLive }) => isLive && commentIds.includes(id)).length
  await tx.withdrawal.create({
    data: {
      ...{ projectId, id: ids.next(), submissionId, commentId, by, comments: live, at: now },
      touched: { ...touched, mentions: mentions.length },
    },
  })
  const { codings, points } = touched
  return { comments: live, codings, points: points.length, mentions: mentions.length }
}

/** What is left of a submission once all of it went: a tombstone that belongs to nobody. */
async function bury({ tx, projectId, ids, now }: Scene, submissionId: string): Promise<void> {
  await tx.subjectKey.deleteMany({ where: { projectId, submissionId } })
  await tx.permissionEvent.updateMany({ where: { projectId, submissionId }, data: { source: '' } })
  const { commenterId } = await tx.submission.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: submissionId } },
    select: { commenterId: true },
  })
  await tx.commenter.createMany({ data: { projectId, id: ids.random(), number: 0 }, skipDuplicates: true })
  await tx.$executeRaw`
    UPDATE "Submission" SET state = 'withdrawn', "withdrawnAt" = ${now}, attributes = NULL, reason = NULL,
      "receiptMac" = NULL, "importRow" = NULL, allows = '{}',
      "commenterId" = (SELECT id FROM "Commenter" WHERE "projectId" = ${projectId} AND number = 0)
    WHERE "projectId" = ${projectId} AND id = ${submissionId}::uuid`
  await tx.commenter.deleteMany({ where: { projectId, id: commenterId, number: { gt: 0 }, submissions: { none: {} } } })
}

/** Read before anything goes: afterwards there is nothing left to ask. */
async function lookAtTouched(tx: Tx, projectId: number, submissionId: string, commentIds: readonly string[]): Promise<Touched> {
  const of = { projectId, commentId: { in: [...commentIds] } }
  const codings = await tx.coding.findMany({
    where: of,
    select: {
      ...{ id: true, roundId: true, codeId: true, diedActId: true },
      ...{ round: { select: { state: true } }, themes: { select: { themeId: true } } },
    },
  })
  const assignments = await tx.assignment.findMany({ where: of, select: { roundId: true }, distinct: ['roundId'] })
  const points = await tx.point.findMany({ where: of, select: { id: true, number: true, requestId: true } })
  const evidence = await tx.evidence.findMany({
    where: {
      projectId,
      OR: [
        { commentId: { in: [...commentIds] } },
        { codingId: { in: codings.map(({ id }) => id) } },
        { pointId: { in: points.map(({ id }) => id) } },
      ],
    },
    select: { id: true, proposalId: true },
  })
  const releases = await releasesSince(tx, projectId, submissionId)
  // What was coded in a round that is still open nobody may learn from here.
  const live = codings.filter(({ diedActId, round }) => diedActId === null && round.state !== 'open')
  const rounds = distinct([...assignments, ...codings].map(({ roundId }) => roundId))
  return {
    ...touchedNothing,
    codings: live.length,
    codes: counted(live.map(({ codeId }) => codeId)),
    rounds: await agreementBefore(tx, projectId, rounds, commentIds),
    points: points.map(({ id }) => id),
    requests: distinct(points.flatMap(({ requestId }) => requestId ?? [])),
    themes: distinct(codings.flatMap(({ themes }) => themes.map(({ themeId }) => themeId))),
    evidence: evidence.map(({ id }) => id),
    proposals: distinct(evidence.map(({ proposalId }) => proposalId)),
    releases,
  }
}

type Texts = {
  readonly id: string
  readonly texts: readonly { readonly text: string | null; readonly proposedText: string | null }[]
  readonly translation: { readonly text: string } | null
}

/** All that was written, as sent, as anonymised and as translated; it is only compared, and kept nowhere. */
async function wordsOf(tx: Tx, projectId: number, comments: readonly Texts[]): Promise<string[]> {
  const all: (string | null)[] = []
  // One after the other: a transaction is one connection, and it takes one question at a time.
  for (const { id, texts, translation } of comments) {
    const original = await openOriginal(tx, projectId, id)
    for (const words of [original, ...texts]) if (words) all.push(words.text, words.proposedText)
    if (translation) all.push(translation.text)
  }
  return [...new Set(all.flatMap((text) => (text ? [text] : [])))]
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

function counted(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return counts
}
