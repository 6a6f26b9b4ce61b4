import type { Candidate } from '@/lib/domain/privacy/candidate'
import type { Surroundings } from './detector'
import { isEnglishWord } from './gazetteer/gazetteer'
import { type Token, tokensOf } from './names/tokens'

const domain = /@[\s\u00ad\u200b]?((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})(?![\p{L}\p{N}])/gu
const everyones =
  /^(?:g?mail|googlemail|hotmail|outlook|yahoo|icloud|me|aol|live|msn|proton(?:mail)?|pm|gmx|web|fastmail|zoho|yandex|btinternet|comcast|qq|163|ac|co|edu|com|org|net|gov|nhs|sch|mail|staff|students?|alumni|www|example|info|cs|it)$/
const lesser = /^(?:of|the|and|for|at|in|de|la|del|der|und|du|des|di|da|do)$/

/** The house that a mail address belongs to, where the text writes it out: `kcl.ac.uk` and King's College London, `brightwatertech.com` and Brightwater Tech. */
export function mailHouses(text: string, { declared = {} }: Surroundings): Candidate[] {
  const houses = [text, ...Object.values(declared)].flatMap(housesIn)
  if (houses.length === 0) return []
  const tokens = tokensOf(text)
  return [...new Set(houses)].flatMap((house) => tokens.flatMap((_, nth) => placeOf(text, tokens, nth, house)))
}

function housesIn(words: string): string[] {
  return [...words.matchAll(domain)].flatMap(([, host = '']) =>
    host
      .toLowerCase()
      .split('.')
      .slice(0, -1)
      .map((part) => part.replaceAll('-', ''))
      .filter((part) => part.length > 2 && !everyones.test(part)),
  )
}

function placeOf(text: string, tokens: readonly Token[], nth: number, house: string): Candidate[] {
  const last = spelledTo(tokens, nth, house) ?? shortenedTo(tokens, nth, house)
  const [from, to] = [tokens[nth], last === null ? undefined : tokens[last]]
  if (!from || !to || /[@.]/.test(text[from.start - 1] ?? '') || /^[@]|^\.\p{L}/u.test(text.slice(to.end, to.end + 2))) return []
  const isWord = nth === last && isEnglishWord(from.folded)
  if (isWord && from.shape === 'small') return []
  return [
    {
      ...{
        start: from.start,
        end: to.end,
        category: 'organisation' as const,
        tier: isWord ? ('flag' as const) : ('auto' as const),
      },
      finder: 'house',
      reason: 'Is the house of a mail address.',
    },
  ]
}

/** The last of up to four words that make the house when written together. */
function spelledTo(tokens: readonly Token[], nth: number, house: string): number | null {
  let written = ''
  for (let at = nth; at < nth + 4 && at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (at > nth && !/^(?:[ \u00a0.&-]|[ \u00a0]&[ \u00a0])$/.test(token.gap))) return null
    written += token.folded.replace(/[^\p{L}\p{N}]/gu, '')
    if (written === house) return at
    if (!house.startsWith(written)) return null
  }
  return null
}

/** The last of the words with a capital whose first letters make the house; small words between them need not count. */
function shortenedTo(tokens: readonly Token[], nth: number, house: string): number | null {
  if (house.length > 6 || tokens[nth]?.shape !== 'title') return null
  let matched = 0
  for (let at = nth; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (at > nth && !/^[ \u00a0]$/.test(token.gap))) return null
    if (token.shape !== 'small' && token.folded[0] === house[matched]) matched += 1
    else if (!lesser.test(token.folded)) return null
    if (matched === house.length) return at
  }
  return null
}
