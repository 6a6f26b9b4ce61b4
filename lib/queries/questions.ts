import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

export type QuestionView = {
  readonly roundId: string
  readonly round: number
  readonly coderId: string
  readonly commentId: string
  readonly by: string
  readonly handle: string
  readonly text: string
  readonly question: string
  readonly answer: string | null
  readonly answeredAt: Date | null
}
export type Questions = {
  readonly questions: readonly QuestionView[]
  /** Numbers of open rounds in which this member codes: their questions are for another editor. */
  readonly ownRounds: readonly number[]
}

/** What coders were unsure about, unanswered first; nothing of an open round in which the member codes. */
export async function questionsOf({ projectId, memberId }: Member<'question.read'>): Promise<Questions> {
  const own = { projectId, state: 'open' as const, coders: { some: { coderId: memberId } } }
  const [rows, ownRounds] = await Promise.all([
    db().assignment.findMany({
      where: { projectId, question: { not: null }, comment: countable, roundCoder: { round: { NOT: own } } },
      select: {
        ...{ roundId: true, coderId: true, commentId: true, question: true, answer: true, answeredAt: true },
        comment: { select: { number: true, textRev: true, texts: { select: { rev: true, text: true } } } },
        roundCoder: {
          select: { round: { select: { number: true } }, coder: { select: { person: { select: { name: true } } } } },
        },
      },
      orderBy: [{ roundId: 'desc' }, { place: 'asc' }, { coderId: 'asc' }],
    }),
    db().round.findMany({ where: own, select: { number: true }, orderBy: { number: 'asc' } }),
  ])
  const questions = rows.map(({ comment, roundCoder, question, ...row }) => ({
    ...row,
    round: roundCoder.round.number,
    by: roundCoder.coder.person.name,
    handle: formatHandle('comment', comment.number),
    text: comment.texts.find(({ rev }) => rev === comment.textRev)?.text ?? '',
    question: question ?? '',
  }))
  const isOpen = ({ answer }: QuestionView) => answer === null
  return {
    questions: [...questions.filter(isOpen), ...questions.filter((one) => !isOpen(one))],
    ownRounds: ownRounds.map(({ number }) => number),
  }
}
