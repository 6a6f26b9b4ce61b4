import type { Candidate } from '@/lib/domain/privacy/candidate'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s./-]{1,2}${month}\.?,?[\s./-]{0,2}(?:'?\d{4}|'\d{2}|\d{2})?|${month}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}|${month}\.?,?\s+\d{4}|(?:19|20)\d{2}(?!\d))`
const context = String.raw`(?:date of birth|birth ?date|birthdate|d\.?\s?o\.?\s?b\.?|birthday(?: is| was)?|bday|born(?: on| in)?|geboren(?: am)?|geb\.|né[e]?(?: le)?|nacid[oa](?: el)?|b\.)`
const birth = new RegExp(
  String.raw`(?<![\p{L}\d])${context}(?:\s+(?:on|in|is|was|the|falls on|back in|way back in)){0,3}\s{0,2}[:=(–-]?\s{0,2}(?:the\s+)?(${date})(?![\p{L}\d])`,
  'giu',
)
const after = new RegExp(
  String.raw`(?<![\p{L}\d])(${date})(?=\s{0,2}(?:is my birthday|\(?\s?(?:dob|date of birth|birthday|born)\b))`,
  'giu',
)

/** Dates of birth: a date beside a word for it. */
export function births(text: string): Candidate[] {
  const behind = [...text.matchAll(birth)].map((match) => ({
    start: match.index + match[0].length - (match[1] ?? '').length,
    end: match.index + match[0].length,
  }))
  const ahead = [...text.matchAll(after)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [...behind, ...ahead].map((span) => ({
    ...{ ...span, category: 'date' as const, tier: 'auto' as const, finder: 'form' },
    reason: 'Is a date beside a word for birth.',
  }))
}
