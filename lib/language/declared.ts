import type { Candidate } from '@/lib/domain/privacy/candidate'
import type { Category } from '@/lib/domain/privacy/categories'
import type { Surroundings } from './detector'
import { foldName } from './gazetteer/fold-name'
import { isEnglishWord } from './gazetteer/gazetteer'

type Form = { readonly words: string; readonly category: Category; readonly isCase?: boolean; readonly isEach?: boolean }

const mailBoxes = new Set([
  'gmail',
  'hotmail',
  'outlook',
  'yahoo',
  'icloud',
  'aol',
  'live',
  'proton',
  'protonmail',
  'gmx',
  'web',
  'mail',
])
const lesser =
  /^(?:of|the|and|for|at|in|de|la|del|der|und|du|des|di|da|do|&|a|an|van|von|den|ter|te|bin|ibn|al|el|dos|das|le|les|y|e|zu|zur|\p{L})$/iu

/** What the submission says of its sender, wherever its text says it too: names with their variants, addresses, institutions. */
export function findDeclared(text: string, { declared = {} }: Surroundings): Candidate[] {
  const forms = Object.entries(declared).flatMap(([key, value]) => formsOf(key, value.trim()))
  return forms.flatMap((form) => placesOf(text, form))
}

/** Whether a name is a word as well, so that only its capital tells them apart. */
function isWord(small: string): boolean {
  return isEnglishWord(foldName(small))
}

function formsOf(key: string, value: string): Form[] {
  // How a letter came says nothing of who somebody is; its words would hide plain prose.
  if (value.length < 2 || /^(?:subject|file|messageId|inReplyTo)$/.test(key)) return []
  if (value.includes('@') && /\.\p{L}{2,}$/u.test(value)) return mailForms(value)
  if (/institution|universit|organi[sz]|employer|company|affiliation|college|school|department|workplace/i.test(key))
    return institutionForms(
      value,
      /depart|unit|team/i.test(key) ? 'unit' : /universit|college/i.test(value) ? 'university' : 'organisation',
    )
  if (/handle|twitter|mastodon|social|user|account|github|linkedin|bluesky|x$/i.test(key))
    return [{ words: value.replace(/^@/, ''), category: 'handle' }]
  if (/name|author|contact|person|first|last|given|family|surname|initial|nick|alias|commenter|respondent|sender|from/i.test(key))
    return nameForms(value)
  if (/mail/i.test(key)) return [{ words: value, category: 'mail' }]
  if (/phone|tel|mobile|fax/i.test(key)) return [{ words: value, category: 'phone' }]
  if (/city|town|place|country|region|address|location/i.test(key))
    return [value, ...value.split(/[,;\n]+/)].map((words) => ({ words: words.trim(), category: 'place' as const, isCase: true }))
  return [{ words: value, category: 'detail' as const, isCase: true }]
}

/** Maria de la Cruz-Peña: whole, parts, turned round, with initials, as initials. */
function nameForms(value: string): Form[] {
  const [turned, behind] = value.split(/\s*,\s*/)
  const ordered = behind && turned ? `${behind} ${turned}` : value
  const parts = ordered
    .replace(/^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame)\.?\s+)+/i, '')
    .split(/\s+/)
    .filter(Boolean)
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const initials = parts.map((part) => part[0] ?? '')
  const person = (words: string, isCase = false): Form => ({ words, category: 'person', isCase })
  const whole =
    parts.length > 1
      ? [
          parts.join(' '),
          `${first} ${last}`,
          `${last}, ${first}`,
          `${last} ${first}`,
          `${initials[0]}. ${last}`,
          `${initials[0]} ${last}`,
          `${first} ${initials.at(-1)}.`,
          `${first} ${initials.at(-1)}`,
          `${initials.slice(0, -1).join('. ')}. ${last}`,
          `${initials.slice(0, -1).join('.')}. ${last}`,
          `${initials.slice(0, -1).join('')} ${last}`,
          `${last}, ${initials[0]}.`,
          `${last} ${initials[0]}`,
          `${first} ${initials.slice(1, -1).join('. ')}. ${last}`,
          parts.slice(1).join(' '),
          parts.join(''),
        ].map((words, nth): Form => ({ ...person(words), isEach: nth > 1 && parts.some((part) => isWord(part.toLowerCase())) }))
      : []
  const short =
    parts.length > 1
      ? [
          initials.join(''),
          initials.join('.'),
          initials.join('. '),
          `${initials[0]}${initials.at(-1)}`,
          `${initials[0]}.${initials.at(-1)}`,
        ].map((words) => person(words, true))
      : []
  const single = parts
    .flatMap((part) => [part, ...part.split(/[-‐‑]/u)])
    .filter((part) => part.length > 1 && !lesser.test(part) && !/^\p{L}\.?$/u.test(part))
    .map((part) => person(part, isWord(part.toLowerCase())))
  return [...whole, ...short.filter(({ words }) => words.replace(/[^\p{L}]/gu, '').length > 1), ...single]
}

function mailForms(value: string): Form[] {
  const [local = '', domain = ''] = value.split('@')
  const parts = local.split(/[._+-]+/).filter((part) => /^\p{L}{3,}$/u.test(part))
  const house = domain
    .split('.')
    .slice(0, -1)
    .filter(
      (part) =>
        part.length > 2 &&
        !/^(?:ac|co|edu|com|org|mail|staff|student|students|www|gov|nhs)$/i.test(part) &&
        !mailBoxes.has(part.toLowerCase()),
    )
  return [
    { words: value, category: 'mail' },
    { words: local, category: 'person', isCase: isWord(local.toLowerCase()) },
    ...parts.map((words): Form => ({ words, category: 'person', isCase: isWord(words.toLowerCase()) })),
    ...(house.length > 0 ? [{ words: domain, category: 'url' as const }] : []),
    ...house.map((words): Form => ({ words, category: 'organisation', isCase: isWord(words.toLowerCase()) })),
  ]
}

function institutionForms(value: string, category: Category): Form[] {
  const bare = value
    .replace(/^the\s+/i, '')
    .replace(/\s*\(([^)]*)\)\s*/g, ' ')
    .trim()
  const inner = [...value.matchAll(/\(([^)]{2,})\)/g)].map(([, words = '']) => words)
  const words = bare.split(/[\s-]+/).filter(Boolean)
  const strong = words.filter((word) => !lesser.test(word))
  const acronyms =
    strong.length > 1
      ? [
          strong.map((word) => word[0]).join(''),
          words.map((word) => word[0]).join(''),
          words.map((word) => (lesser.test(word) ? word[0]?.toLowerCase() : word[0])).join(''),
        ]
      : []
  const town = /^(?:university|college|institute|school)\s+(?:of|for)\s+(.+)$/i.exec(bare)?.[1]
  const head = /^(.+?)\s+(?:university|college|institute|school|polytechnic|hospital)\b/i.exec(bare)?.[1]
  const core = [town, head].filter((one) => one !== undefined)
  return [
    { words: value, category },
    { words: bare, category },
    ...inner.map((one): Form => ({ words: one, category, isCase: one.length < 5 })),
    ...acronyms.filter((one) => one.length > 1).map((one): Form => ({ words: one, category, isCase: true })),
    ...core.flatMap((one) =>
      [`${one} University`, `University of ${one}`, `${one} Uni`, `Uni of ${one}`, one].map(
        (words): Form => ({ words, category, isCase: true }),
      ),
    ),
  ]
}

const letters = /[\p{L}\p{N}]/u

/** Where the words stand: whatever case, accents, hyphens and line breaks; `isCase` wants a capital, since they are words as well. */
function placesOf(text: string, { words, category, isCase, isEach }: Form): Candidate[] {
  const { folded, at, squeezed } = foldedText(text)
  // Most forms stand nowhere in the text: a look for their longest word spares the search.
  if (!squeezed.includes(longestPart(words))) return []
  const form = pattern(words)
  if (!form) return []
  return [...folded.matchAll(form)].flatMap((match) => {
    const start = at[match.index] ?? 0
    const lastOf = match.index + match[0].length - 1
    const end = at[lastOf + 1] ?? text.length
    const surface = text
      .slice(start, end)
      .replace(/[\s\p{M}]+$/u, (tail) => (/\p{M}/u.test(tail) ? tail.replace(/\s+$/u, '') : ''))
    if (
      isEach &&
      surface
        .replace(/['’]s$/u, '')
        .split(/[^\p{L}\p{M}]+/u)
        .some((one) => /^\p{Ll}/u.test(one) && !lesser.test(one))
    )
      return []
    if (isCase && !/\p{Lu}|\p{Lo}|\d/u.test(surface)) return []
    return [
      {
        ...{ start, end: start + surface.length, category, tier: 'auto' as const, finder: 'declared' },
        reason: 'Says what the submission tells of its sender.',
      },
    ]
  })
}

/** Lets go of the names and of the text that were compared last: they are kept between texts for speed alone. */
export function forgetDeclared(): void {
  parts.clear()
  patterns.clear()
  last = undefined
}

const parts = new Map<string, string>()

function longestPart(words: string): string {
  const kept = parts.get(words)
  if (kept !== undefined) return kept
  if (parts.size > 5000) parts.clear()
  const pieces = foldedText(words).folded.split(/[^\p{L}\p{N}]+/u)
  const longest = pieces.reduce((long, piece) => (piece.length > long.length ? piece : long), '')
  parts.set(words, longest)
  return longest
}

const patterns = new Map<string, RegExp | null>()

function pattern(words: string): RegExp | null {
  const kept = patterns.get(words)
  if (kept !== undefined) return kept
  if (patterns.size > 5000) patterns.clear()
  const folded = foldedText(words.replace(/["“”]/g, '')).folded
  const signs = [...folded].filter((sign) => letters.test(sign))
  let made: RegExp | null = null
  if (signs.length > 1) {
    // Between letters of one word a soft hyphen or a line break may stand, between words blanks, hyphens and full stops.
    const body = folded
      .split(/([^\p{L}\p{N}]+)/u)
      .map((piece) => {
        if (piece === '') return ''
        if (letters.test(piece)) return [...piece].map((sign) => sign).join(String.raw`(?:\u00ad|-[\r\n]{1,2}\s{0,8})?`)
        return /['’]/.test(piece) ? String.raw`['’\s]?` : /@/.test(piece) ? String.raw`\s?@\s?` : String.raw`[\s.,_‐‑–-]{0,4}`
      })
      .join('')
    made = new RegExp(
      String.raw`(?<![\p{L}\p{N}])${body.replace(/(?:\[\\s\.,_‐‑–-\]\{0,4\})$/u, '')}(?:['’]?s)?(?![\p{L}\p{N}])`,
      'gu',
    )
  }
  patterns.set(words, made)
  return made
}

type Folded = { readonly text: string; readonly folded: string; readonly at: readonly number[]; readonly squeezed: string }

/** Small letters without accents, and for each of their positions the position in the text. */
function foldedText(text: string): Folded {
  if (last?.text === text) return last
  const at: number[] = []
  let folded = ''
  let place = 0
  for (const sign of text) {
    const bare = (special[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
    for (let nth = 0; nth < bare.length; nth += 1) at.push(place)
    folded += bare
    place += sign.length
  }
  const made = { text, folded, at, squeezed: folded.replace(/\u00ad|-[\r\n]{1,2}\s{0,8}/gu, '') }
  if (text.length > 40) last = made
  return made
}
let last: Folded | undefined

const special: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  þ: 'th',
  ð: 'd',
}
