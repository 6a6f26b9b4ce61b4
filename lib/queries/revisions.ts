import { permits, type Use } from '@/lib/domain/comment/uses'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { readPins, type SuspectKind, suspect } from '@/lib/domain/revision/evidence'
import type { ProposalState } from '@/lib/domain/revision/proposal'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ProposalLine = {
  readonly id: string
  readonly handle: string
  readonly state: ProposalState
  readonly title: string
  readonly op: string
}
export type EvidenceView = {
  readonly id: string
  readonly kind: string
  readonly role: string
  readonly note: string
  readonly says: string
  readonly isLost: boolean
  /** Why the link can no longer be trusted as it stands; empty when it can. */
  readonly doubts: readonly SuspectKind[]
  readonly clearedNote: string | null
}
/** What a proposal can be made to rest on, by kind. */
export type EvidenceChoices = Readonly<
  Record<'request' | 'point' | 'theme' | 'source' | 'sealedComment', readonly { readonly id: string; readonly label: string }[]>
>
export type ProposalView = ProposalLine & {
  readonly rev: number
  readonly rationale: string
  readonly changeClass: string
  readonly isMine: boolean
  readonly clause: string | null
  readonly before: string
  readonly after: string
  readonly evidence: readonly EvidenceView[]
  readonly reviews: readonly {
    readonly by: string
    readonly verdict: string
    readonly words: string
    readonly isOfThisRev: boolean
  }[]
}

export async function proposalsOf({ projectId }: Member<'proposal.read'>): Promise<ProposalLine[]> {
  const rows = await db().proposal.findMany({
    where: { projectId },
    select: { id: true, number: true, state: true, rev: true, revisions: { select: { rev: true, title: true, op: true } } },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ id, number, state, rev, revisions }) => {
    const words = revisions.find((one) => one.rev === rev)
    return { id, state, handle: formatHandle('proposal', number), title: words?.title ?? '', op: words?.op ?? '' }
  })
}

/** One proposal as it stands, with its evidence; a sealed comment is named as one and nothing of it is said. */
export async function proposalByHandle(member: Member<'proposal.read'>, handle: string): Promise<ProposalView | null> {
  const { projectId, memberId } = member
  const parsed = parseHandle(handle)
  if (parsed?.kind !== 'proposal') return null
  const row = await db().proposal.findUnique({
    where: { projectId_number: { projectId, number: parsed.number } },
    select: {
      ...{ id: true, state: true, rev: true, memberId: true, baseVersionId: true },
      revisions: true,
      reviews: {
        select: { verdict: true, words: true, subjectRev: true, reviewer: { select: { person: { select: { name: true } } } } },
        orderBy: { at: 'asc' },
      },
      evidence: {
        select: {
          ...{ id: true, kind: true, role: true, note: true, lost: true, pins: true, clearedNote: true },
          point: { select: { number: true, asks: true, comment: ofComment } },
          request: { select: { number: true, title: true } },
          theme: { select: { number: true } },
          source: { select: { reference: true } },
          coding: { select: { codeId: true, text: { select: { comment: ofComment } } } },
          comment: ofComment,
        },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const words = row?.revisions.find(({ rev }) => rev === row.rev)
  if (!row || !words) return null
  const clause = words.clauseId ?? words.afterClauseId
  const base = clause
    ? await db().clauseText.findFirst({
        where: { projectId, clauseId: clause, placements: { some: { versionId: row.baseVersionId } } },
        select: { text: true, clause: { select: { number: true } } },
      })
    : null
  const print = await printOf(projectId, words.clauseId)
  return {
    ...{ id: row.id, state: row.state, rev: row.rev, op: words.op, title: words.title },
    ...{ rationale: words.rationale, changeClass: words.changeClass, isMine: row.memberId === memberId },
    handle: formatHandle('proposal', parsed.number),
    clause: base && formatHandle('clause', base.clause.number),
    before: words.op === 'insert' ? '' : (base?.text ?? ''),
    after: words.op === 'retire' ? '' : (words.text ?? ''),
    evidence: row.evidence.map(({ id, kind, role, note, pins, clearedNote, point, request, theme, source, coding, ...rest }) => ({
      ...{ id, kind, role, note, clearedNote },
      isLost: rest.lost !== null,
      doubts:
        row.state === 'applied'
          ? []
          : suspect(readPins(pins), {
              ...{ ...readPins(pins), quote: null, clause: print },
              lost: rest.lost ?? (mayRest({ kind, point, coding, comment: rest.comment }) ? null : 'permissionWithdrawn'),
            }),
      says: point
        ? `${formatHandle('point', point.number)} ${isOpen(point.comment) ? point.asks : ''}`.trim()
        : request
          ? `${formatHandle('request', request.number)} ${request.title}`
          : theme
            ? formatHandle('theme', theme.number)
            : (source?.reference ?? (coding ? 'a coding' : kind === 'sealedComment' ? 'a comment for the revision only' : '')),
    })),
    reviews: row.reviews.map(({ verdict, words: said, subjectRev, reviewer }) => ({
      ...{ verdict, words: said, by: reviewer.person.name },
      isOfThisRev: subjectRev === row.rev,
    })),
  }
}

const ofComment = { select: { state: true, submission: { select: { state: true, allows: true } } } } as const
type OfComment = {
  readonly state: string
  readonly submission: { readonly state: string; readonly allows: readonly Use[] }
} | null
const isIn = (comment: OfComment) => comment?.state === 'admitted' && comment.submission.state === 'admitted'
const isOpen = (comment: OfComment) => isIn(comment) && permits(comment?.submission.allows ?? []).openEvidence

/** Whether evidence may still be rested on, as its commenter allows it today. */
function mayRest(one: {
  readonly kind: string
  readonly point: { readonly comment: OfComment } | null
  readonly coding: { readonly text: { readonly comment: OfComment } } | null
  readonly comment: OfComment
}): boolean {
  if (one.point) return isOpen(one.point.comment)
  if (one.coding) return isOpen(one.coding.text.comment)
  if (one.kind !== 'sealedComment') return true
  return isIn(one.comment) && permits(one.comment?.submission.allows ?? []).sealedLane
}

/** Fingerprint of a clause as the newest version has it, in hex; null when it is not in it. */
async function printOf(projectId: number, clauseId: string | null): Promise<string | null> {
  if (clauseId === null) return null
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  const text = await db().clauseText.findFirst({
    where: { projectId, clauseId, placements: { some: { versionId: version?.id ?? '' } } },
    select: { fingerprint: true },
  })
  return text && Buffer.from(text.fingerprint).toString('hex')
}

/** What can be linked as evidence. Comments for the revision alone are named by their handle, for editors only. */
export async function evidenceChoices(member: Member<'proposal.edit'>): Promise<EvidenceChoices> {
  const { projectId } = member
  const inOrder = { orderBy: { number: 'asc' } } as const
  const requests = await db().request.findMany({
    where: { projectId },
    select: { id: true, number: true, title: true },
    ...inOrder,
  })
  const points = await db().point.findMany({
    where: {
      ...{ projectId, withdrawnAt: null },
      comment: { state: 'admitted', submission: { state: 'admitted', allows: { hasEvery: ['research', 'revise'] } } },
    },
    select: { id: true, number: true, asks: true },
    ...inOrder,
  })
  const themes = await db().theme.findMany({
    where: { projectId, retiredAt: null },
    select: { id: true, number: true, textRev: true, texts: { select: { rev: true, claim: true } } },
    ...inOrder,
  })
  const sources = await db().source.findMany({
    where: { projectId },
    select: { id: true, number: true, reference: true },
    ...inOrder,
  })
  const sealed = await db().comment.findMany({
    where: {
      ...{ projectId, state: 'admitted' },
      submission: { state: 'admitted', allows: { has: 'revise' }, NOT: { allows: { has: 'research' } } },
    },
    select: { id: true, number: true },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  return {
    request: requests.map(({ id, number, title }) => ({ id, label: `${formatHandle('request', number)} ${title}` })),
    point: points.map(({ id, number, asks }) => ({ id, label: `${formatHandle('point', number)} ${asks}` })),
    theme: themes.map(({ id, number, textRev, texts }) => ({
      id,
      label: `${formatHandle('theme', number)} ${texts.find(({ rev }) => rev === textRev)?.claim ?? ''}`,
    })),
    source: sources.map(({ id, reference }) => ({ id, label: reference })),
    sealedComment: sealed.map(({ id, number }) => ({ id, label: formatHandle('comment', number) })),
  }
}
