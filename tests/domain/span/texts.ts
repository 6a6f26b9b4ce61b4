import fc from 'fast-check'
import type { Span } from '@/lib/domain/span/span'

const pieces = [
  'Learning',
  ' technologists',
  ' care',
  '.',
  ' ',
  '\r\n',
  '\n',
  '\u00a0',
  '\t',
  'é',
  'e\u0301',
  'o\u0302\u0323',
  '👩🏽‍🏫',
  '👨‍👩‍👧‍👦',
  '🇬🇧',
  '😀',
  'שלום',
  'مرحبا',
  '\u200f',
  '教学',
  'ไทย',
  ' e.g. ',
  'Dr. ',
  'https://x.org/?q=1',
  '!',
  '?',
  '“',
  '”',
  '\ud83d',
  '1. ',
]

/** Texts of the kind that breaks positions: emoji families, combining marks, right-to-left, no-break spaces, CRLF, lone surrogates. */
export const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((chosen) => chosen.join(''))

export const textsWithSpan = texts.chain((text) =>
  fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([one, other]): { text: string; span: Span } => ({
    text,
    span: { start: Math.min(one, other), end: Math.max(one, other) + 1 },
  })),
)

export const spans = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({ start, end: start + length }))
