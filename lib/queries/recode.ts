import { codedUnderWords } from '@/lib/domain/codebook/coded-under'
import type { Span } from '@/lib/domain/span/span'
import type { Member } from '@/lib/server/member'
import { codedUnder, type KeptWording } from './coded-under'
import { seenTexts } from './seen-texts'

/** A coding to be looked at again, with its whole comment. */
export type RecodeCoding = Span & {
  readonly id: string
  /** All codings that count as this one: decided together. */
  readonly joins: readonly string[]
  readonly comment: string
  readonly commenter: string
  readonly text: string
  readonly under: string
  /** How its code was worded when it was coded. */
  readonly was: KeptWording
}
export type Recode = {
  /** How many wait, those that were passed over among them. */
  readonly waiting: number
  /** The one at the place that is asked, counted from 0; the first when there are not so many, null when none waits. */
  readonly coding: RecodeCoding | null
  readonly place: number
}

/** The settled codings of a code that were coded under another definition than it has now, in the order of their comments, one at a time. */
export async function recodeOf(
  member: Member<'project.read' | 'comment.read' | 'codebook.read'>,
  codeId: string,
  asked: number,
): Promise<Recode> {
  const { codings, wordingOf } = await codedUnder(member, codeId)
  const stale = codings.filter(({ under }) => under.isRedefined)
  const texts = await seenTexts(member, [...new Set(stale.map(({ commentId }) => commentId))])
  const waiting = stale.flatMap((coding) => {
    const text = texts.get(coding.commentId)
    return text && coding.end <= text.text.length ? [{ coding, text }] : []
  })
  const place = asked < waiting.length ? asked : 0
  const one = waiting[place]
  const was = one && wordingOf(codeId, one.coding.under.rev)
  if (!one || !was) return { waiting: waiting.length, coding: null, place: 0 }
  const { id, joins, start, end, under } = one.coding
  const { text, handle: comment, commenter } = one.text
  const coding = { ...{ id, joins, start, end, comment, commenter, text, was }, under: codedUnderWords(under) }
  return { waiting: waiting.length, coding, place }
}
