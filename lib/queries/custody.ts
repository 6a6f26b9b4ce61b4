import type { PlacedPassage } from '@/lib/domain/comment/passage'
import type { CommentState } from '@/lib/domain/comment/states'
import { permits, type Use } from '@/lib/domain/comment/uses'
import { type Category, isCategory } from '@/lib/domain/privacy/categories'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { passageColumns, passagesOf } from './passages'

export type RedactionView = {
  readonly id: string
  readonly field: 'text' | 'proposedText'
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly state: 'proposed' | 'accepted' | 'rejected'
  readonly replacement: string | null
  /** How it came here: masked beforehand, found and left to a person, only called unusual, or chosen by a custodian. */
  readonly tier: 'auto' | 'flag' | 'sweep' | 'own'
  /** The replacement is worded, not numbered. */
  readonly isVaguer: boolean
}

export type CustodyView = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  readonly state: CommentState
  readonly reason: string | null
  readonly target: string | null
  /** The question that it answers, as the file put it that it came with. */
  readonly asked: string | null
  /** The published words that it aims at; null for the whole clause or text. */
  readonly passage: PlacedPassage | null
  readonly channel: string
  readonly receivedOn: Date
  readonly allows: readonly Use[]
  readonly isSealed: boolean
  /** Its writer said that it is a question. */
  readonly isQuestion: boolean
  /** Answers to an enquiry, without their words. */
  readonly replies: readonly ReplyView[]
  readonly submissionId: string
  readonly siblings: readonly string[]
  readonly redactions: readonly RedactionView[]
}

/** What the custodian sees of a comment before opening it: everything but its words. Null when there is none of that handle. */
export async function custodyOf({ projectId }: Member<'comment.redact'>, handle: string): Promise<CustodyView | null> {
  const parsed = parseHandle(handle)
  if (parsed?.kind !== 'comment') return null
  const row = await db().comment.findFirst({
    where: { projectId, number: parsed.number },
    select: {
      replies: { select: { id: true, at: true, mailedAt: true, mailGivenUpAt: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      ...{ id: true, state: true, reason: true, submissionId: true, isQuestion: true, asked: true, ...passageColumns },
      clause: { select: { texts: { select: { text: true }, orderBy: { id: 'desc' }, take: 1 } } },
      redactions: {
        select: {
          id: true,
          field: true,
          start: true,
          end: true,
          category: true,
          state: true,
          finder: true,
          memberId: true,
          pseudonym: { select: { replacement: true, nth: true } },
        },
        orderBy: [{ field: 'asc' }, { start: 'asc' }, { id: 'asc' }],
      },
      submission: {
        select: {
          ...{ channel: true, receivedOn: true, allows: true, versionId: true },
          commenter: { select: { number: true } },
          comments: { where: { state: { notIn: ['split', 'joined'] } }, select: { number: true }, orderBy: { rank: 'asc' } },
        },
      },
    },
  })
  if (!row) return null
  const { submission, clause, redactions, ...comment } = row
  const passage = (await passagesOf(projectId, [row]))(row)
  return {
    ...{ id: comment.id, state: comment.state, reason: comment.reason, submissionId: comment.submissionId },
    ...{ isQuestion: comment.isQuestion, asked: comment.asked, replies: await repliesOf(projectId, comment.replies) },
    passage,
    handle: formatHandle('comment', parsed.number),
    commenter: formatHandle('commenter', submission.commenter.number),
    target: clause?.texts[0]?.text ?? null,
    channel: submission.channel,
    receivedOn: submission.receivedOn,
    allows: submission.allows,
    isSealed: permits(submission.allows).sealedLane,
    siblings: submission.comments
      .map(({ number }) => number)
      .filter((number) => number !== parsed.number)
      .map((number) => formatHandle('comment', number)),
    redactions: redactions.map(({ pseudonym, category, finder, memberId, ...redaction }) => ({
      ...redaction,
      category: isCategory(category) ? category : 'detail',
      replacement: pseudonym?.replacement ?? null,
      tier: tierOf(finder, redaction.state, memberId),
      isVaguer: pseudonym !== null && pseudonym.nth === null,
    })),
  }
}

/** An answer to an enquiry: with the receipt code only, mailed on a day, to be mailed (after so many tries), or not to be mailed, and why. */
export type ReplyView = { readonly id: string; readonly at: Date } & (
  | { readonly mail: 'none' }
  | { readonly mail: 'mailed'; readonly mailedAt: Date }
  | { readonly mail: 'waiting'; readonly tries: number; readonly next: Date | null }
  | { readonly mail: 'given-up'; readonly why: string }
)

type ReplyRow = { id: string; at: Date; mailedAt: Date | null; mailGivenUpAt: Date | null }

async function repliesOf(projectId: number, rows: readonly ReplyRow[]): Promise<ReplyView[]> {
  const jobs = await db().job.findMany({
    where: { projectId, kind: 'mailAnswer', subject: { in: rows.map(({ id }) => id) } },
    select: { subject: true, state: true, tries: true, notBefore: true, why: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, at, mailedAt, mailGivenUpAt }): ReplyView => {
    const job = jobs.findLast(({ subject }) => subject === id)
    if (mailedAt) return { id, at, mail: 'mailed', mailedAt }
    if (mailGivenUpAt) return { id, at, mail: 'given-up', why: job?.why ?? '' }
    const isWaiting = job?.state === 'waiting' || job?.state === 'running'
    return isWaiting ? { id, at, mail: 'waiting', tries: job.tries, next: job.notBefore } : { id, at, mail: 'none' }
  })
}

function tierOf(finder: string, state: RedactionView['state'], memberId: string | null): RedactionView['tier'] {
  if (finder === 'custodian') return 'own'
  if (finder === 'sweep') return 'sweep'
  return state === 'accepted' && memberId === null ? 'auto' : 'flag'
}

export type ExcludedView = { readonly handle: string; readonly reason: string }

export async function excludedComments({ projectId }: Member<'comment.admit'>): Promise<ExcludedView[]> {
  const rows = await db().comment.findMany({
    where: { projectId, state: { in: ['excluded', 'duplicate'] } },
    select: { number: true, reason: true },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(({ number, reason }) => ({ handle: formatHandle('comment', number), reason: reason ?? '' }))
}

export type EnquiryView = {
  readonly handle: string
  readonly commenter: string
  readonly receivedOn: Date
  readonly answers: number
  /** An answer was to be mailed and could not be. */
  readonly isNotMailed: boolean
}

/** Questions that came in, those without an answer or with one that could not be mailed first. */
export async function enquiries({ projectId }: Member<'comment.admit'>): Promise<EnquiryView[]> {
  const rows = await db().comment.findMany({
    where: { projectId, state: 'enquiry' },
    select: {
      number: true,
      submission: { select: { receivedOn: true, commenter: { select: { number: true } } } },
      replies: { select: { mailGivenUpAt: true } },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows
    .map(({ number, submission, replies }) => ({
      handle: formatHandle('comment', number),
      commenter: formatHandle('commenter', submission.commenter.number),
      receivedOn: submission.receivedOn,
      answers: replies.length,
      isNotMailed: replies.some(({ mailGivenUpAt }) => mailGivenUpAt !== null),
    }))
    .toSorted((one, other) => Number(one.answers > 0 && !one.isNotMailed) - Number(other.answers > 0 && !other.isNotMailed))
}

export type MendView = { readonly id: string; readonly place: string }

/** Where the team still repeats words that somebody took back. */
export async function mendsToDo({ projectId }: Member<'comment.withdraw'>): Promise<MendView[]> {
  return db().mend.findMany({
    where: { projectId, mendedAt: null },
    select: { id: true, place: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}
