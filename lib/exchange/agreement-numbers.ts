import type { NumberRow } from '@/lib/domain/agreement/number-rows'
import { releaseTables } from '@/lib/domain/release/package'
import { writeCsv } from '@/lib/formats/csv-writer'
import { releaseData } from '@/lib/queries/release-data'
import { roundByNumber } from '@/lib/queries/rounds'
import { type AnyMember, admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { agreementCells, agreementJson } from './agreement-rows'

/** Agreement over closed rounds, the same as in a release; of one round when its number is given. */
export async function agreementNumbers(member: AnyMember, round: number | null, format: 'csv' | 'json'): Promise<string> {
  const reader = admit(member, ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'])
  if (round !== null) {
    const found = await roundByNumber(reader, round)
    if (!found) throw new Refusal('not-found', `There is no round ${round} in this project.`)
    if (found.state === 'open') throw new Refusal('frozen', `Round ${round} is open: agreement is seen when it is locked.`)
  }
  const { agreement } = await releaseData(reader)
  const rows: NumberRow[] = agreement.filter(({ round: name }) => round === null || name === `Round ${round}`)
  return format === 'json' ? agreementJson(rows) : writeCsv(releaseTables.agreement.columns, agreementCells(rows))
}
