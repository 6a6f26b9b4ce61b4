import type { Candidate } from '@/lib/domain/privacy/candidate'

const insurance =
  /(?<![\p{L}\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ .\u00a0-]?\d{2}[ .\u00a0-]?\d{2}[ .\u00a0-]?\d{2}[ .\u00a0-]?[A-D](?![\p{L}\d])/giu
const health = /(?<![\p{L}\d.,£$€/+-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\p{L}\d]|[.,/-]\d)/gu
const security = /(?<![\p{L}\d.,£$€/+-])(?!000|666|9)\d{3}([ \u00a0-])(?!00)\d{2}\1(?!0000)\d{4}(?![\p{L}\d]|[.,/-]\d)/gu
const label = String.raw`(?:NHS|UTR|unique tax(?:payer)?(?: reference)?|tax (?:reference|ref|id|file)|TIN|EIN|FEIN|employer id(?:entification)?|SSN|social security|soc\.? sec\.?|national insurance|NINO|N\.?I\.?|passport|driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e|staff|student|employee|payroll|personnel|matriculation|candidate|patient|membership|member|registration|GMC|NMC|CHI|national id|personal id|ID|PESEL|BSN|CPR|SIN|TFN|NIF|DNI|NIE|Aadhaar|PAN|AHV|Steuer-?ID)`
const labelled = new RegExp(
  String.raw`(?<![\p{L}\d])${label}(?:\s{0,2}(?:no|nr|num|number|code|card|id|reference|ref|#)\b\.?){0,2}\s{0,2}(?:is|was|:|#|=|–|-)?\s{0,2}((?=[A-Z\d /-]{0,8}\d)[A-Z\d]{1,9}(?:[ /-]?[A-Z\d]*\d[A-Z\d]*){0,5}(?:[ -]?[A-Z](?![\p{L}\d]))?)(?![\p{L}\d])`,
  'giu',
)

/** National numbers that have a check or a form of their own, and others beside the word for what they are. */
export function personalNumbers(text: string): Candidate[] {
  const alone = [
    ...[...text.matchAll(insurance)],
    ...[...text.matchAll(health)].filter(([number]) => hasHealthCheck(number)),
    ...[...text.matchAll(security)].filter(([number]) => number.includes('-') || /\bs\.?s\.?n|social/i.test(text)),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const named = [...text.matchAll(labelled)]
    .filter(([, number = '']) => number.replace(/\D/g, '').length >= 4 && !/^(?:19|20)\d\d$/.test(number))
    .map((match) => ({ start: match.index + match[0].length - (match[1] ?? '').length, end: match.index + match[0].length }))
  return [...alone, ...named].map((span) => ({
    ...{ ...span, category: 'number' as const, tier: 'auto' as const, finder: 'form' },
    reason: 'Has the form of a personal number.',
  }))
}

/** NHS Data Dictionary, modulus 11: weights 10 to 2, check 11 minus the rest, 11 counts as 0 and 10 is never given. */
function hasHealthCheck(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].map(Number)
  if (new Set(digits).size === 1) return false
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}
