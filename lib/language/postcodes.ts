import type { Candidate } from '@/lib/domain/privacy/candidate'

const british =
  /(?<![\p{L}\d])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])[ \u00a0]{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu
const states =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]'
const american = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${states})[ ,]{1,2}\d{5}(?:-\d{4})?|\d{5}-\d{4})(?![\p{L}\d-])`, 'gu')
const labelled =
  /(?<![\p{L}\d])(?:zip(?: ?code)?|postal ?code|post ?code|PLZ|CP|eircode|CEP|pin ?code)\s{0,2}(?:is|:|#|=|–)?\s{0,2}((?=[A-Z\d -]{0,5}\d)[A-Z\d]{2,6}(?:[ -][A-Z\d]{2,4})?)(?![\p{L}\d])/giu
const canadian = /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\d])/giu
const irish = /(?<![\p{L}\d])(?:[AC-FHKNPRTV-Y]\d\d|D6W) ?[\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d])/gu
const dutch = /(?<![\p{L}\d])[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu
/** Four or five digits before a town: only after a street with its number, or a comma. */
const before = /(?<=(?:\p{L}\s\d{1,4}\p{L}?|,)\s{0,2}(?:[A-Z]{1,2}-)?)\d{4,5}(?=[ ]\p{Lu}\p{Ll})/gu

/** Postcodes of the United Kingdom, the United States, Canada, Ireland and the Netherlands, and others where it is sure. */
export function postcodes(text: string): Candidate[] {
  const alone = [british, american, canadian, irish, dutch, before].flatMap((form) =>
    [...text.matchAll(form)].filter(([code]) => form !== irish || /[A-Z]\d\d ?(?=.*\d)(?=.*[A-Z])/.test(code)),
  )
  const named = [...text.matchAll(labelled)].map((match) => ({
    start: match.index + match[0].length - (match[1] ?? '').length,
    end: match.index + match[0].length,
  }))
  return [...alone.map((match) => ({ start: match.index, end: match.index + match[0].length })), ...named].map((span) => ({
    ...{ ...span, category: 'postcode' as const, tier: 'auto' as const, finder: 'form' },
    reason: 'Has the form of a postcode.',
  }))
}
