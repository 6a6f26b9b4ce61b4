import { bothInWords } from '@/lib/domain/comment/near-copies/counts'
import type { ProposalWeight } from '@/lib/queries/proposal-weight'

/** How many stand behind a proposal: people by their stance, comments one by one and with near copies as one, and of how many. */
export function WeightLine({ weight }: { weight: ProposalWeight }) {
  const { points, commenters, inFavour, against, divided, other, of, said, among } = weight
  if (points === 0) return <p className="quiet">No point of a comment is among it, so it speaks for no commenter.</p>
  const stances = [
    [inFavour, 'in favour'],
    [against, 'against'],
    [divided, 'divided'],
    [other, 'without a stance'],
  ] as const
  const groups = stances.filter(([many]) => many > 0).map(([many, word]) => `${many} ${word}`)
  return (
    <p>
      {points === 1 ? 'One point' : `${points} points`} in {bothInWords(said)}, by{' '}
      {commenters === 1 ? 'one commenter' : `${commenters} commenters`} ({groups.join(', ')}); of {bothInWords(among)}, by{' '}
      {of === 1 ? 'one commenter' : `${of} commenters`}. Numbers inform the decision, they do not make it.
    </p>
  )
}
