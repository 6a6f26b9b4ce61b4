import { sharedRuns } from '@/lib/domain/comment/word-runs'

/**
 * What may be printed of a remark whose own words may not be quoted: the team's retelling, unless it repeats five or more words of
 * the comment in a row, by which the comment could be found as it was written. Empty then.
 */
export function retold(asks: string, comment: string): string {
  return sharedRuns(comment, asks).length > 0 ? '' : asks
}
