import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Candidate } from '@/lib/domain/privacy/candidate'

/** Where commenters of a described text may live; a number written without its country is tried in each. */
const regions: readonly CountryCode[] = [
  'GB',
  'IE',
  'US',
  'DE',
  'FR',
  'NL',
  'BE',
  'ES',
  'IT',
  'CH',
  'AT',
  'SE',
  'AU',
  'NZ',
  'IN',
  'ZA',
  'HK',
  'JP',
]

/** Begins as people begin a phone number: with plus, with zero, or as three digits, three digits, four digits. */
const written =
  /(?<![\p{L}\d.,/:€$£#-])(?:\+\s?\(?\d|\(?0)[\d() .\-–/\u00a0]{6,20}\d(?:\s?(?:ext|x|extension)\.?\s?\d{1,6})?(?![\p{L}\d%])|(?<![\p{L}\d.,/:€$£#-])(?:1[-.\s])?(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?![\p{L}\d-])/giu
const date = /^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b(?![./-]\d)/

/** Phone numbers as they stand in prose, with their extension. */
export function phoneNumbers(text: string): readonly Candidate[] {
  return [...text.matchAll(written)]
    .map((match) => ({ start: match.index, surface: match[0] }))
    .filter(({ surface }) => isPhone(surface))
    .map(({ start, surface }) => ({
      start,
      end: start + surface.length,
      category: 'phone',
      tier: 'auto',
      finder: 'form',
      reason: 'Has the form of a phone number.',
    }))
}

function isPhone(surface: string): boolean {
  const digits = surface.replace(/\D/g, '')
  if (digits.length < 9 || digits.startsWith('0000') || date.test(surface) || /^0\.\d+$/.test(surface)) return false
  if (surface.startsWith('+') || digits.startsWith('00')) {
    return parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`)?.isPossible() ?? false
  }
  if (!surface.trimStart().startsWith('(') && !digits.startsWith('0'))
    return parsePhoneNumberFromString(surface, 'US')?.isPossible() ?? false
  return regions.some((region) => parsePhoneNumberFromString(surface, region)?.isPossible())
}
