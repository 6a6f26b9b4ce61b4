import { type RoundDifference, roundDifference } from '@/lib/domain/agreement/round-difference'
import { presenceUnits } from '@/lib/domain/coding/units'
import type { Member } from '@/lib/server/member'
import { copiesAmong, tied, workOf } from './round-codings'

/** How alpha per code differs between two closed rounds; `seed` draws the commenters of both. */
export async function differenceOf(
  member: Member<'agreement.read'>,
  earlierId: string,
  laterId: string,
  seed: string,
): Promise<RoundDifference> {
  const [earlier, later] = [await workOf(member, earlierId), await workOf(member, laterId)]
  const writers = new Map([...earlier.commenterOf, ...later.commenterOf])
  const commenterOf = tied(writers, await copiesAmong(member, writers))
  return roundDifference(
    presenceUnits(earlier.codings, earlier.assignments, earlier.codeIds),
    presenceUnits(later.codings, later.assignments, later.codeIds),
    { commenterOf, seed },
  )
}
