import { inOrder, overlaps } from '@/lib/domain/span/span'
import type { SeenCoding } from './counting'

/** Where two codes meet: on words that both cover, or anywhere in one comment. */
export const meetingPlaces = ['words', 'comment'] as const
export type MeetingPlace = (typeof meetingPlaces)[number]

export function meetingPlaceOf(named: unknown): MeetingPlace {
  return meetingPlaces.find((one) => one === named) ?? 'words'
}

/**
 * Calls `met` for every two codings of one comment, with different codes, that meet; each two once, the one that begins earlier
 * first. In a whole comment, of codings with the same code and stance one stands for all, so that it stays fast.
 */
export function eachMeeting(
  codings: readonly SeenCoding[],
  place: MeetingPlace,
  met: (first: SeenCoding, second: SeenCoding) => void,
): void {
  const sorted = (place === 'comment' ? oneOfEach(codings) : codings).toSorted(inOrder)
  let open: SeenCoding[] = []
  for (const coding of sorted) {
    if (place === 'words') open = open.filter((one) => overlaps(one, coding))
    for (const earlier of open) if (earlier.codeId !== coding.codeId) met(earlier, coding)
    open.push(coding)
  }
}

function oneOfEach(codings: readonly SeenCoding[]): SeenCoding[] {
  return [...new Map(codings.map((coding) => [`${coding.codeId} ${coding.stance}`, coding])).values()]
}
