import { type NumberRow, numberRows } from '@/lib/domain/agreement/number-rows'
import { type AnyMember, admit } from '@/lib/server/member'
import type { CodeView } from './codebook'
import { agreementOf } from './round-work'

type ClosedRound = {
  readonly id: string
  readonly number: number
  readonly seed: string
  readonly state: 'open' | 'locked' | 'reconciled'
  readonly coders: readonly { readonly coderId: string; readonly letter: string }[]
}

/** Agreement over each of these rounds that two or more coded, as its table prints it. */
export async function agreementRows(
  member: AnyMember,
  rounds: readonly ClosedRound[],
  codes: readonly CodeView[],
): Promise<NumberRow[]> {
  const handles = new Map(codes.map(({ id, handle }) => [id, handle]))
  const rows: NumberRow[] = []
  for (const { id, number, seed, state, coders } of rounds) {
    const found = await agreementOf(admit(member, 'agreement.read', { roundState: state }), id, seed)
    if (found.table.coders.length < 2) continue
    const letters = new Map(coders.map(({ coderId, letter }) => [coderId, letter]))
    const letterOf = (coderId: string) => letters.get(coderId) ?? '?'
    const handleOf = (codeId: string) => handles.get(codeId) || null
    rows.push(...numberRows({ ...found, name: `Round ${number}`, seed, letterOf, handleOf }))
  }
  return rows
}
