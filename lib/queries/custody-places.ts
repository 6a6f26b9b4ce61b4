import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type StandingPlace = {
  readonly field: 'text' | 'proposedText'
  readonly start: number
  readonly end: number
  readonly replacement: string
}
export type CustodyPlaces = {
  readonly id: string
  readonly handle: string
  readonly state: 'waiting' | 'admitted'
  readonly hidden: readonly StandingPlace[]
}

/** Comments whose originals may be opened, with what is hidden in each: all that wait or are admitted, or those asked for. */
export async function custodyPlaces(
  { projectId }: Member<'comment.redact'>,
  ids?: readonly string[],
): Promise<readonly CustodyPlaces[]> {
  const rows = await db().comment.findMany({
    where: {
      ...{ projectId, state: { in: ['waiting', 'admitted'] }, submission: { state: { not: 'withdrawn' } } },
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    select: {
      ...{ id: true, number: true, state: true },
      redactions: {
        where: { state: 'accepted' },
        select: { field: true, start: true, end: true, pseudonym: { select: { replacement: true } } },
      },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, number, state, redactions }) => ({
    id,
    handle: formatHandle('comment', number),
    state: state === 'admitted' ? 'admitted' : 'waiting',
    hidden: redactions.map(({ pseudonym, ...place }) => ({ ...place, replacement: pseudonym?.replacement ?? '[hidden]' })),
  }))
}

export type PseudonymPlace = {
  /** Of the pseudonym. */
  readonly id: string
  readonly category: string
  readonly replacement: string
  readonly isVaguer: boolean
  readonly commentId: string
  readonly field: 'text' | 'proposedText'
  readonly start: number
  readonly end: number
}

/** Every hidden place with its pseudonym, in the order of category and number. */
export async function pseudonymPlaces({ projectId }: Member<'comment.redact'>): Promise<readonly PseudonymPlace[]> {
  const rows = await db().redaction.findMany({
    where: { projectId, state: 'accepted', pseudonymId: { not: null } },
    select: {
      ...{ commentId: true, field: true, start: true, end: true },
      pseudonym: { select: { id: true, category: true, nth: true, replacement: true } },
    },
    orderBy: [{ pseudonym: { category: 'asc' } }, { pseudonym: { nth: 'asc' } }, { commentId: 'asc' }, { start: 'asc' }],
  })
  return rows.flatMap(({ pseudonym, ...place }) => {
    if (!pseudonym) return []
    const { nth, ...known } = pseudonym
    return [{ ...place, ...known, isVaguer: nth === null }]
  })
}
