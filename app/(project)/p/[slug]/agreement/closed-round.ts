import { notFound } from 'next/navigation'
import { type RoundView, roundByNumber } from '@/lib/queries/rounds'
import { enter } from '@/lib/server/gate'
import { admit, type Member } from '@/lib/server/member'

/** The door of pages that show what several coders did: a round that is open, or not there, is the same 404. */
export async function enterClosedRound(
  slug: string,
  number: string,
): Promise<{ member: Member<'agreement.read' | 'round.read' | 'codebook.read' | 'comment.read'>; round: RoundView }> {
  const visitor = await enter(slug, ['round.read', 'codebook.read', 'comment.read'])
  const round = await roundByNumber(visitor, Number(number))
  if (!round || !visitor.may('agreement.read', { roundState: round.state })) notFound()
  const member = admit(visitor, ['agreement.read', 'round.read', 'codebook.read', 'comment.read'], { roundState: round.state })
  return { member, round }
}
