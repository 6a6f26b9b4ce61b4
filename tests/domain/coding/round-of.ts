import type { Assignment, Coding } from '@/lib/domain/coding/coding'
import type { Stance } from '@/lib/domain/coding/stance'

/** `coding('ada', 'C-1', 'training')`: Ada put the code on the comment in round 1. */
export function coding(
  coderId: string,
  commentId: string,
  codeId: string,
  more: Partial<Coding> & { stance?: Stance } = {},
): Coding {
  const roundId = more.roundId ?? 'round 1'
  const id = [roundId, coderId, commentId, codeId, more.start ?? 0].join(' ')
  return { id, roundId, layer: 'independent', coderId, commentId, codeId, start: 0, end: 5, stance: 'none', ...more }
}

/** Every coder finished every comment. */
export function done(coders: readonly string[], comments: readonly string[], roundId = 'round 1'): Assignment[] {
  return comments.flatMap((commentId) => coders.map((coderId) => ({ roundId, coderId, commentId, state: 'done' as const })))
}
