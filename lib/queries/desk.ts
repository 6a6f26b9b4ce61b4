import type { RoundPurpose, RoundState } from '@/lib/domain/coding/round'
import type { Stance } from '@/lib/domain/coding/stance'
import type { Translation } from '@/lib/domain/comment/translation'
import { firstWords } from '@/lib/domain/description/first-words'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { passageColumns, passagesOf } from './passages'
import { shownTranslations } from './translations'

export type DeskCode = {
  readonly id: string
  readonly kind: 'clause' | 'content'
  readonly handle: string
  readonly name: string
  readonly says: string
  readonly notWhen: string
  readonly colour: number
  readonly parentId: string | null
  readonly isPrivate: boolean
}
export type DeskCoding = {
  readonly id: string
  readonly commentId: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly stance: Stance
}
export type QueueEntry = {
  readonly commentId: string
  readonly handle: string
  readonly words: string
  readonly state: 'todo' | 'done' | 'skipped'
  readonly codings: number
}
export type DeskComment = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  readonly text: string
  readonly proposedText: string | null
  /** To read along; codings stay on `text`. */
  readonly translation: Translation | null
  readonly rev: number
  /** The question that it answers, where coders of this round may know and there is one. */
  readonly asked: string | null
  /** The clause that was aimed at, where coders of this round may know; never a coding. */
  readonly target: string | null
  /** The published words of that clause which were aimed at, where coders may know. */
  readonly passage: string | null
  readonly attributes: readonly string[]
  readonly state: 'todo' | 'done' | 'skipped'
}
export type DeskView = {
  readonly round: {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly purpose: RoundPurpose
    readonly state: RoundState
  }
  readonly queue: readonly QueueEntry[]
  readonly codes: readonly DeskCode[]
  readonly comment: DeskComment | null
  readonly codings: readonly DeskCoding[]
}

/** A coder's own desk in a round: own queue, own codings, nobody else's. Null for who does not code in it. */
export async function deskOf(member: Member<'coding.read-own'>, number: number, handle: string | null): Promise<DeskView | null> {
  const { projectId, memberId: coderId } = member
  const round = await db().round.findFirst({
    where: { projectId, number, coders: { some: { coderId } } },
    select: {
      id: true,
      number: true,
      title: true,
      purpose: true,
      state: true,
      codebookId: true,
      seesTarget: true,
      seesAttributes: true,
      seesQuestion: true,
    },
  })
  if (!round) return null
  const { codebookId, seesTarget, seesAttributes, seesQuestion, ...shown } = round
  const assignments = await db().assignment.findMany({
    where: {
      ...{ projectId, roundId: round.id, coderId },
      comment: { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } },
    },
    select: {
      state: true,
      comment: {
        select: {
          ...{ id: true, number: true, textRev: true, asked: true, ...passageColumns },
          clause: { select: { number: true } },
          texts: { select: { rev: true, text: true, proposedText: true } },
          submission: { select: { attributes: true, versionId: true, commenter: { select: { number: true } } } },
        },
      },
    },
    orderBy: [{ comment: { rank: 'asc' } }, { commentId: 'asc' }],
  })
  const own = await db().coding.findMany({
    where: { projectId, roundId: round.id, coderId, layer: 'independent', diedActId: null },
    select: { id: true, commentId: true, codeId: true, start: true, end: true, stance: true },
    orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }],
  })
  const queue = assignments.map(({ state, comment }) => ({
    state,
    commentId: comment.id,
    handle: formatHandle('comment', comment.number),
    words: firstWords(comment.texts.find(({ rev }) => rev === comment.textRev)?.text ?? ''),
    codings: own.filter(({ commentId }) => commentId === comment.id).length,
  }))

  const wanted = handle === null ? null : parseHandle(handle)
  const at = wanted
    ? assignments.find(({ comment }) => comment.number === wanted.number)
    : (assignments.find(({ state }) => state === 'todo') ?? assignments[0])
  const codes = await codesOnDesk(projectId, codebookId, round.purpose === 'exploratory' ? coderId : null)
  if (!at) return { round: shown, queue, codes, comment: null, codings: [] }

  const { comment, state } = at
  const words = comment.texts.find(({ rev }) => rev === comment.textRev)
  const attributes =
    seesAttributes && comment.submission.attributes ? Object.values(comment.submission.attributes).map(String) : []
  return {
    round: shown,
    queue,
    codes,
    comment: {
      ...{ id: comment.id, rev: comment.textRev, state, attributes },
      handle: formatHandle('comment', comment.number),
      commenter: formatHandle('commenter', comment.submission.commenter.number),
      text: words?.text ?? '',
      proposedText: words?.proposedText ?? null,
      translation: (await shownTranslations(projectId, [comment.id])).get(comment.id) ?? null,
      asked: seesQuestion ? comment.asked : null,
      target: seesTarget && comment.clause ? formatHandle('clause', comment.clause.number) : null,
      passage: seesTarget ? ((await passagesOf(projectId, [comment]))(comment)?.words ?? null) : null,
    },
    codings: own.filter(({ commentId }) => commentId === comment.id),
  }
}

/** The frozen codebook of the round as it was worded then, and the coder's own codes. */
async function codesOnDesk(projectId: number, codebookId: string, ownerId: string | null): Promise<DeskCode[]> {
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebookId },
    select: {
      parentId: true,
      wording: { select: { name: true, shortDefinition: true, definition: true, notWhen: true, colour: true, codeId: true } },
    },
    orderBy: [{ position: 'asc' }, { codeId: 'asc' }],
  })
  const codes = await db().code.findMany({
    where: {
      projectId,
      OR: [{ id: { in: entries.map(({ wording }) => wording.codeId) } }, ...(ownerId ? [{ ownerId, retiredAt: null }] : [])],
    },
    select: {
      ...{ id: true, kind: true, number: true, ownerId: true },
      clause: { select: { number: true } },
      texts: { select: { name: true, colour: true }, orderBy: { rev: 'desc' }, take: 1 },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const byId = new Map(codes.map((code) => [code.id, code]))
  const handleOf = (code: (typeof codes)[number]) =>
    code.clause ? formatHandle('clause', code.clause.number) : formatHandle('code', code.number ?? 0)
  const shared = entries.flatMap(({ parentId, wording: { codeId, name, shortDefinition, definition, notWhen, colour } }) => {
    const code = byId.get(codeId)
    const says = shortDefinition || definition
    return code
      ? [{ id: codeId, kind: code.kind, handle: handleOf(code), name, says, notWhen, colour, parentId, isPrivate: false }]
      : []
  })
  const own = codes
    .filter((code) => code.ownerId !== null)
    .map((code) => ({
      ...{ id: code.id, kind: code.kind, handle: handleOf(code), says: '', notWhen: '', parentId: null, isPrivate: true },
      name: code.texts[0]?.name ?? '',
      colour: code.texts[0]?.colour ?? 1,
    }))
  return [...shared.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'clause' ? -1 : 1)), ...own]
}
