import type { Candidate } from '@/lib/domain/privacy/candidate'
import { foldName } from './gazetteer/fold-name'
import { gazetteer } from './gazetteer/gazetteer'

const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,30}`
const linking = "(?:de|des|du|la|le|les|del|della|di|do|da|dos|los|las|the|of|van|den|der|d[’'])"
const name = String.raw`(?:${linking}[ \u00a0]?){0,3}${word}(?:[ \u00a0](?:${linking}[ \u00a0]){0,2}${word}){0,3}`
const english =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Ct|Place|Square|Sq|Terrace|Way|Crescent|Cres|Gardens|Grove|Hill|Row|Walk|Mews|Park|Boulevard|Blvd|Parade|Quay|Rise|Highway|Hwy|Parkway|Pkwy|Circle|Trail|Broadway|Wharf)'
const ahead =
  '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|[Rr]oute|[Qq]uai|[Cc]alle|[Aa]venida|[Aa]v\\.|[Pp]laza|[Pp]aseo|[Rr]ua|[Vv]ia|[Vv]iale|[Cc]orso|[Pp]iazza|[Uu]l\\.|[Uu]lica)'
const behind =
  '(?:straße|strasse|str\\.|weg|platz|gasse|allee|damm|ufer|straat|laan|plein|kade|gracht|dijk|gatan|vägen|vej|gade|veien)'
const number = String.raw`\d{1,5}[ ]?\p{L}?(?:[-/]\d{1,4})?(?![\p{L}\d])`
const streets: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\d])${number},?[ \u00a0](?:${word}[ \u00a0]){1,4}${english}(?![\p{L}\d])(?:(?<=[ \u00a0](?:St|Rd|Ave|Ln|Ct|Sq|Cres|Blvd|Hwy|Pkwy))\.)?(?:[ \u00a0][NSEW]{1,2}(?![\p{L}\d]))?`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}\d])\d{1,4}(?: bis| ter)?,?[ \u00a0]${ahead}[ \u00a0]${name}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])${ahead}[ \u00a0]${name},?[ \u00a0]${number}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}-]{1,30}${behind}[ \u00a0]${number}`, 'gu'),
  /(?<![\p{L}\d])(?:P\.? ?O\.? ?Box|Postfach|Postbus|Apartado)[ \u00a0]\d{2,6}(?!\d)/giu,
]
const smallStreet =
  /(?<![\p{L}\d])\d{1,5}[a-z]? (?!(?:the|of|to|a|an|in|on|and|or|more|new|other|different|big|minutes?|hours?|years?|days?|miles?|people|cars?)\b)(?:\p{L}{3,} ){1,2}(?:street|road|avenue|lane|boulevard|crescent|rd|ave|blvd)(?![\p{L}\d])/gu
const room = /(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Floor)[ \u00a0][A-Z\d]{1,5}[a-z]?,?(?:[ ]|\r?\n)$/u

/** Where somebody lives or works: the street with its number, what stands before it, and the lines or parts behind it as far as a postcode. */
export function addresses(text: string): Candidate[] {
  const found = streets.flatMap((form) => [...text.matchAll(form)]).map((match) => blockOf(text, match.index, match[0].length))
  const unsure = [...text.matchAll(smallStreet)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [...found.map((span) => candidate(span, 'auto')), ...unsure.map((span) => candidate(span, 'flag'))]
}

function candidate(span: { start: number; end: number }, tier: Candidate['tier']): Candidate {
  return { ...span, category: 'place', tier, finder: 'form', reason: 'Has the form of an address.' }
}

function blockOf(text: string, street: number, length: number): { start: number; end: number } {
  const lead = room.exec(text.slice(Math.max(0, street - 24), street))
  const start = street - (lead?.[0].length ?? 0)
  return { start, end: tailOf(text, street + length) }
}

const nextPart = /^,?(?:[ \u00a0]?\r?\n[ \t]*|,[ \u00a0]|[ \u00a0](?=\d{4,5} ))([^,\n\r]{2,40})/u
const isPart =
  /^(?:[\p{Lu}\d][\p{L}\p{M}\d'’.-]*|of|the|on|upon|de|la|le|am|an|der)(?:[ \u00a0](?:[\p{Lu}\d][\p{L}\p{M}\d'’.-]*|of|the|on|upon|de|la|le|am|an|der)){0,5}$/u
const hasCode = /\d{4,}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d/

/** Up to five more parts while they look like parts of an address: to the last with a postcode, or a town right behind the street. */
function tailOf(text: string, from: number): number {
  let [at, end] = [from, from]
  for (let nth = 0; nth < 5; nth++) {
    const next = nextPart.exec(text.slice(at, at + 60))
    const part = next?.[1]?.replace(/[.;:!?)]+$/u, '').replace(/ (?:please|and|but|or|is|was|in|at|since|where)\b.*$/u, '') ?? ''
    if (!next || !isPart.test(part)) return end
    const stop = at + next[0].length - (next[1]?.length ?? 0) + part.length
    const isTown = gazetteer().cities.has(foldName(part))
    if (hasCode.test(part) || (isTown && end === at)) end = stop
    if (part.length < (next[1]?.length ?? 0)) return end
    at = stop
  }
  return end
}
