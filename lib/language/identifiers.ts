import { type Candidate, settleCandidates } from '@/lib/domain/privacy/candidate'
import { accountNumbers } from './account-numbers'
import { addresses } from './addresses'
import { births } from './births'
import { handles } from './handles'
import { mailAddresses } from './mail-addresses'
import { personalNumbers } from './personal-numbers'
import { phoneNumbers } from './phone-numbers'
import { joinedLines, type PlainSigns, plainSigns, unchanged } from './plain-signs'
import { postcodes } from './postcodes'

/**
 * Identifiers that show by their form: e-mail addresses (also spelled out), phone numbers, web addresses, handles,
 * ORCID iDs, IP and postal addresses. In reading order, without overlaps. They are proposals; a custodian decides.
 * Signs that nobody sees, full-width letters and line ends inside a number hide none of them.
 */
export function findIdentifiers(text: string): readonly Candidate[] {
  const seen = plainSigns(text)
  const joined = joinedLines(seen ?? unchanged(text))
  return settleCandidates(text, [
    ...formsIn(text),
    ...(seen ? backIn(text, seen, formsIn(seen.plain)) : []),
    ...(joined ? backIn(text, joined, numbersIn(joined.plain)) : []),
  ])
}

function formsIn(text: string): Candidate[] {
  return [
    ...mailAddresses(text),
    ...webAddresses(text),
    ...handles(text),
    ...ipAddresses(text),
    ...postcodes(text),
    ...births(text),
    ...addresses(text),
    ...numbersIn(text),
  ]
}

function numbersIn(text: string): Candidate[] {
  return [...orcids(text), ...phoneNumbers(text), ...personalNumbers(text), ...accountNumbers(text)]
}

/** Candidates of a rewritten text at their places in the text itself. */
function backIn(text: string, { at }: PlainSigns, found: readonly Candidate[]): Candidate[] {
  return found.map((one) => ({ ...one, start: at[one.start] ?? text.length, end: (at[one.end - 1] ?? text.length) + 1 }))
}

const endings = String.raw`com|org|net|edu|gov|io|info|eu|(?:ac|co|edu|gov|org|nhs|sch)\.[a-z]{2}`
const webAddress = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.])(?:(?:https?|ftp)://|www\.)[^\s<>"“”]{2,2000}` +
    String.raw`|(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{1,63}\.){1,6}(?:${endings})(?![\p{L}\p{N}-])(?:/[^\s<>"“”]{0,2000})?`,
  'giu',
)

function webAddresses(text: string): Candidate[] {
  return [...text.matchAll(webAddress)]
    .filter(([address]) => !/^\p{L}+\.NET$/u.test(address))
    .map((match) => {
      const address = withoutTrailingPunctuation(match[0])
      const isOrcid = /^(?:https?:\/\/)?(?:www\.)?orcid\.org\/\d/i.test(address)
      return isOrcid
        ? found(match.index, address, 'orcid', 'Is the address of an ORCID record.')
        : found(match.index, address, 'url', 'Has the form of a web address.')
    })
}

/** A closing bracket stays only where its partner stands inside. */
function withoutTrailingPunctuation(address: string): string {
  let kept = address
  for (;;) {
    const last = kept.at(-1) ?? ''
    const isUnpaired = last === ')' && kept.split(')').length > kept.split('(').length
    if (!isUnpaired && !/[.,;:!?'’\]}»…*_]/u.test(last)) return kept
    kept = kept.slice(0, -1)
  }
}

function orcids(text: string): Candidate[] {
  return [...text.matchAll(/(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dXx](?![\d-])/g)]
    .filter(([number]) => number.startsWith('0000-000') || hasOrcidCheck(number))
    .map((match) => found(match.index, match[0], 'orcid', 'Has the form of an ORCID iD.'))
}

/** ISO 7064, MOD 11-2. */
function hasOrcidCheck(number: string): boolean {
  const digits = number.toUpperCase().replaceAll('-', '')
  const sum = [...digits.slice(0, -1)].reduce((rest, digit) => (rest + Number(digit)) * 2, 0)
  const check = (12 - (sum % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}

const numberedThing = /(?:version|ver|v|release|build|clause|section|sect|step|item|chapter|§|no)\.?\s?$/i

function ipAddresses(text: string): Candidate[] {
  const four = [...text.matchAll(/(?<![\p{L}\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\d]|\.\d)/gu)].filter(
    ({ 0: address, index }) =>
      address.split('.').every((octet) => Number(octet) <= 255 && String(Number(octet)) === octet) &&
      address.length > '1.2.3.4'.length &&
      !numberedThing.test(text.slice(Math.max(0, index - 12), index)),
  )
  const six = [...text.matchAll(/(?<![\p{L}\d:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\d:])/giu)].filter(
    ({ 0: address }) => /\d/.test(address) && (address.includes('::') ? address.length > 4 : address.split(':').length === 8),
  )
  return [...four, ...six].map((match) => found(match.index, match[0], 'ip', 'Has the form of an IP address.'))
}

function found(start: number, surface: string, category: Candidate['category'], reason: string): Candidate {
  return { start, end: start + surface.length, category, tier: 'auto', finder: 'form', reason }
}
