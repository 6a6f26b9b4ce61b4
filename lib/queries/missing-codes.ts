import { type MissingGroup, missingGroups } from '@/lib/domain/coding/missing-codes'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

export type MissingSuggestion = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly quote: string
  readonly round: number
  readonly isSettled: boolean
  /** Why no code was made of it. */
  readonly answer: string | null
  /** The code that came of it and is in use. */
  readonly code: { readonly handle: string; readonly name: string } | null
}
export type MissingCodes = {
  readonly groups: readonly MissingGroup<MissingSuggestion>[]
  /** Numbers of open rounds in which this member codes: what is suggested there waits until they are locked. */
  readonly ownRounds: readonly number[]
}

/** What coders of a frozen codebook found missing, without who and without any code they set; nothing of an open round in which the member codes. */
export async function missingCodes({ projectId, memberId }: Member<'missing-code.read'>): Promise<MissingCodes> {
  const own = { projectId, state: 'open' as const, coders: { some: { coderId: memberId } } }
  const ownRounds = await db().round.findMany({ where: own, select: { number: true }, orderBy: { number: 'asc' } })
  const rows = await db().missingCode.findMany({
    where: { projectId, removedAt: null, assignment: { comment: countable, roundCoder: { round: { NOT: own } } } },
    select: {
      ...{ id: true, name: true, start: true, end: true, textRev: true, answer: true },
      code: {
        select: {
          number: true,
          textRev: true,
          retiredAt: true,
          mergedIntoId: true,
          texts: { select: { rev: true, name: true } },
        },
      },
      assignment: {
        select: {
          comment: { select: { number: true, textRev: true, texts: { select: { rev: true, text: true } } } },
          roundCoder: { select: { round: { select: { number: true } } } },
        },
      },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const suggestions = rows.map(({ id, name, start, end, textRev, answer, code, assignment }): MissingSuggestion => {
    const { comment, roundCoder } = assignment
    const text = comment.texts.find(({ rev }) => rev === comment.textRev)?.text ?? ''
    // A code that was taken back leaves its suggestions waiting again; one that was merged lives on in another.
    const stands = code && (code.retiredAt === null || code.mergedIntoId !== null)
    return {
      ...{ id, name, answer, round: roundCoder.round.number, handle: formatHandle('comment', comment.number) },
      quote: textRev === comment.textRev ? text.slice(start, end) : '',
      isSettled: answer !== null || Boolean(stands),
      code: stands
        ? {
            handle: formatHandle('code', code.number ?? 0),
            name: code.texts.find(({ rev }) => rev === code.textRev)?.name ?? '',
          }
        : null,
    }
  })
  return { groups: missingGroups(suggestions), ownRounds: ownRounds.map(({ number }) => number) }
}
