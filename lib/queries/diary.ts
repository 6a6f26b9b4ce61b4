import { memoFaces } from '@/lib/domain/coding/memo'
import { type DiaryKind, type DiaryLine, diaryEvents, diaryKindOf } from '@/lib/domain/project/diary'
import { eventWords } from '@/lib/domain/project/event-words'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'
import { historyOf } from './history'
import { allMemos } from './memos'

type Reader = Member<'project.read' | 'history.read' | 'round.read' | 'proposal.read'>

/**
 * What the team thought and decided, oldest first: memos that this member may see, differences settled and requests answered
 * with their reasons, and versions, codes, rounds and notices. Nothing of an open round, and no words of a comment.
 */
export async function diaryOf(member: Reader, kind: DiaryKind | null = null): Promise<readonly DiaryLine[]> {
  const wants = (...kinds: readonly DiaryKind[]) => kind === null || kinds.includes(kind)
  const lines = await Promise.all([
    wants('memo') ? memoLines(member) : [],
    wants('settled') ? settledLines(member) : [],
    wants('answer') ? answerLines(member) : [],
    wants('version', 'codebook', 'round', 'notice') ? eventLines(member) : [],
  ])
  return lines
    .flat()
    .filter((line) => kind === null || line.kind === kind)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

async function memoLines(member: Reader): Promise<DiaryLine[]> {
  return (await allMemos(member)).map(({ id, at, by, kind, about, words, answers, settledAt }) => ({
    ...{ id, at, by, kind: 'memo' },
    did: `wrote a memo (${memoFaces[kind].name}${settledAt ? ', settled' : ''})`,
    about: about.map(({ handle, name, path }) => ({ name: handle || name, path })),
    words: [words, ...answers.map((answer) => `${answer.by}: ${answer.words}`)].join('\n\n'),
  }))
}

async function settledLines({ projectId }: Reader): Promise<DiaryLine[]> {
  const rows = await db().reconciliationDecision.findMany({
    where: { projectId, round: { state: { not: 'open' } }, comment: countable },
    select: {
      ...{ id: true, at: true, applies: true, reason: true },
      member: { select: { person: { select: { name: true } } } },
      round: { select: { number: true } },
      comment: { select: { number: true } },
      code: { select: { number: true, ownerId: true, clause: { select: { number: true } } } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, at, applies, reason, member, round, comment, code }) => {
    const shared = code.ownerId === null && code.number !== null ? formatHandle('code', code.number) : ''
    const handle = code.clause ? formatHandle('clause', code.clause.number) : shared
    return {
      ...{ id, at, by: member.person.name, kind: 'settled', words: reason },
      did: applies ? 'settled that the code applies:' : 'settled that the code does not apply:',
      about: [
        ...(handle ? [{ name: handle, path: `/find/${handle}` }] : []),
        { name: formatHandle('comment', comment.number), path: `/find/${formatHandle('comment', comment.number)}` },
        { name: `round ${round.number}`, path: `/coding/${round.number}` },
      ],
    }
  })
}

async function answerLines({ projectId }: Reader): Promise<DiaryLine[]> {
  const rows = await db().disposition.findMany({
    where: {
      projectId,
      OR: [{ requestId: { not: null } }, { point: { comment: countable, withdrawnAt: null } }, { comment: countable }],
    },
    select: {
      ...{ id: true, at: true, outcome: true, reason: true },
      member: { select: { person: { select: { name: true } } } },
      request: { select: { number: true } },
      point: { select: { number: true } },
      comment: { select: { number: true } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, at, outcome, reason, member, request, point, comment }) => {
    const handles = [
      ...(request ? [formatHandle('request', request.number)] : []),
      ...(point ? [formatHandle('point', point.number)] : []),
      ...(comment ? [formatHandle('comment', comment.number)] : []),
    ]
    return {
      ...{ id, at, by: member.person.name, kind: 'answer', words: reason },
      did: `answered “${outcome.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}” to`,
      about: handles.map((name) => ({ name, path: `/find/${name}` })),
    }
  })
}

async function eventLines(member: Reader): Promise<DiaryLine[]> {
  const { lines } = await historyOf(member, { types: diaryEvents, of: 3000 })
  return lines.flatMap(({ id, at, by, type, about, times }) => {
    const kind = diaryKindOf(type)
    const did = times > 1 ? `${eventWords[type].did} (${times} times)` : eventWords[type].did
    return kind ? [{ ...{ id, at, by, kind, did, words: '' }, about: about ? [about] : [] }] : []
  })
}
