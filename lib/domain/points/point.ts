export type PointStance = 'supports' | 'objects' | 'change' | 'adds' | 'asks' | 'none'

/** One remark distilled from a comment. `start` and `end` are half-open UTF-16 positions in the anonymised text `textRev`. */
export type Point = {
  readonly id: string
  readonly handle: string
  readonly commentId: string
  readonly commenterId: string
  readonly textRev: number
  readonly start: number
  readonly end: number
  readonly stance: PointStance
  readonly asks: string
  readonly requestId: string | null
}

/** Why a point cannot be distilled like this; null when it can. */
export function faultOfPoint(point: Pick<Point, 'start' | 'end' | 'asks' | 'stance'>, textLength: number): string | null {
  const { start, end } = point
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > textLength) {
    return 'The marked words lie outside the comment. Mark them again.'
  }
  if (start >= end) return 'No words are marked. Mark the words that make the point.'
  if (wantsAChange(point.stance) && point.asks.trim() === '') return 'Say in a few words what the commenter asks for.'
  return null
}

/** Whether a point needs an answer in the text itself, not only a reply. */
export function wantsAChange(stance: PointStance): boolean {
  return stance === 'change' || stance === 'adds'
}
