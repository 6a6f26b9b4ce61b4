import type { Statistic } from '@/lib/domain/agreement/result'
import { parseHandle } from '@/lib/domain/project/handle'

export type QuotePlace = { readonly handle: string; readonly start: number; readonly end: number; readonly rev: number }
export type AgreementPlace = { readonly round: number; readonly statistic: Statistic; readonly code: string }

/** `C-041:12-57@r3`: words of a comment, half-open UTF-16 offsets into revision 3 of its anonymised text. */
export function quoteId({ handle, start, end, rev }: QuotePlace): string {
  return `${handle}:${start}-${end}@r${rev}`
}

/** The place that such an id names; null for any other word. */
export function parseQuoteId(id: string): QuotePlace | null {
  const found = /^\s*(C[-‐–]?\d{1,9}):(\d{1,7})[-–](\d{1,7})@r(\d{1,5})\s*$/u.exec(id)
  if (!found || parseHandle(found[1] ?? '')?.kind !== 'comment') return null
  const [handle = '', start, end, rev] = found.slice(1)
  const place = { handle, start: Number(start), end: Number(end), rev: Number(rev) }
  return place.start < place.end ? place : null
}

const letters: Record<Statistic, string> = {
  percent: 'P',
  'percent-all': 'PA',
  holsti: 'H',
  'cohen-kappa': 'K',
  'scott-pi': 'S',
  'fleiss-kappa': 'F',
  'conger-kappa': 'CK',
  'light-kappa': 'L',
  'brennan-prediger': 'B',
  'gwet-ac1': 'G',
  'gwet-ac2': 'GW',
  'krippendorff-alpha': 'A',
  'set-alpha': 'AS',
  'u-alpha': 'AU',
  'character-f1': 'CF',
  gamma: 'GA',
}

/** `A-2-T12`: alpha of round 2 on code T-12. It says where the number stands, so that it can be found again. */
export function agreementId({ round, statistic, code }: AgreementPlace): string {
  return `${letters[statistic]}-${round}-${code.replace('-', '')}`
}

export function parseAgreementId(id: string): AgreementPlace | null {
  const found = /^\s*([A-Z]{1,2})-(\d{1,6})-([TK])(\d{1,9})\s*$/.exec(id)
  const statistic = (Object.keys(letters) as Statistic[]).find((one) => letters[one] === found?.[1])
  return found && statistic ? { statistic, round: Number(found[2]), code: `${found[3]}-${found[4]}` } : null
}
