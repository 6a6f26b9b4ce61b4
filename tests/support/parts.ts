import { commentAccount } from '@/lib/queries/account'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { openOriginal } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { split } from '@/lib/services/comment/split'
import { aWaitingComment, hides } from './custody'
import { type Cast, call } from './project'

export const letter =
  'On the first: Maya Rao 🙂 would add “learns”.\n\nOn research: please do not quote this. Cafe\u0301 staff\u00a0agree — שלום.\n\nWrite to Maya Rao at maya@example.org.'

/** Where the letter turns: after its first and its second paragraph. */
export const cuts = [letter.indexOf('On research'), letter.indexOf('Write to')]

/** Kim's letter waits; Cleo hid a name in it twice, and its address and a sentence on use were found. */
export async function aLetter(more: Parameters<typeof aWaitingComment>[1] = {}) {
  const made = await aWaitingComment(letter, more)
  const { cast, commentId, projectId } = made
  await hides(cast, commentId, letter, 'Maya Rao')
  await hides(cast, commentId, letter, 'Maya Rao', cuts[1])
  const clauses = await db().clauseText.findMany({ where: { projectId }, select: { clauseId: true, text: true } })
  const clause = (word: string) => clauses.find(({ text }) => text.startsWith(word))?.clauseId ?? ''
  return { ...made, advises: clause('Advises'), might: clause('Might') }
}

/** The letter in three pieces, on two clauses and on the whole. */
export async function aSplitLetter() {
  const made = await aLetter()
  const targets = [made.advises, made.might, null]
  const { pieces } = await perform(split, made.cast.cleo, { commentId: made.commentId, cuts, targets }, call())
  const [first = '', second = '', third = ''] = pieces
  return { ...made, pieces: [first, second, third] as const }
}

/** All that is kept of the comments of a project, with the words behind every place. */
export async function allOf({ cleo, projectId }: Cast) {
  const comments = await db().comment.findMany({ where: { projectId }, orderBy: { id: 'asc' }, include: { texts: true } })
  const words = new Map(await Promise.all(comments.map(async ({ id }) => [id, await openOriginal(db(), projectId, id)] as const)))
  const placed = <P extends { commentId: string; field: 'text' | 'proposedText'; start: number; end: number }>(place: P) => ({
    ...place,
    says: words.get(place.commentId)?.[place.field]?.slice(place.start, place.end),
  })
  const order = { where: { projectId }, orderBy: { id: 'asc' } } as const
  return {
    comments,
    words,
    redactions: (await db().redaction.findMany(order)).map(placed),
    useSentences: (await db().useSentence.findMany(order)).map(placed),
    notes: await db().custodyNote.findMany(order),
    submissions: await db().submission.findMany(order),
    account: await commentAccount(admit(cleo, 'comment.count')),
  }
}
