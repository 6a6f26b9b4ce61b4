import type { DeskCoding } from '@/lib/domain/coding/desk/desk-coding'
import { stanceFaces } from '@/lib/domain/coding/stance'
import type { DeskCode } from '@/lib/queries/desk-codes'

/** A coding as it is said aloud: its code and, on a clause, its stance. */
export function codingName(
  { codeId, stance }: Pick<DeskCoding, 'codeId' | 'stance'>,
  codes: ReadonlyMap<string, DeskCode>,
): string {
  const code = codes.get(codeId)
  const name = code?.kind === 'clause' ? `${code.handle} ${code.name}` : (code?.name ?? '')
  return stance === 'none' ? name : `${name} (${stanceFaces[stance].name})`
}
