import type { Candidate } from '@/lib/domain/privacy/candidate'

const local = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+'’-]{0,63}`
const part = String.raw`[\p{L}\p{N}-]{1,63}`
const plain = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])${local}@${part}(?:\.${part}){0,5}\.\p{L}{2,24}(?![\p{L}\p{N}])`, 'gu')

const [open, close] = [String.raw`[\[({<*_~|#-]{1,2}`, String.raw`[\])}>*_~|#-]{1,2}`]
const bracketedAt = String.raw`\s?${open}\s?(?:at|@|æt|ät|arroba)\s?${close}\s?|\s?[\[({]a[\])}]\s?|\s?(?:@|＠|&#64;|&commat;|%40|at-sign)\s?`
const bracketedDot = String.raw`\s?${open}\s?(?:dot|\.|punkt|punto|point)\s?${close}\s?`
const spelledLocal = String.raw`${local}(?:(?:\s(?:dot|punkt)\s|\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?)[\p{L}\p{N}_-]{1,40}){0,2}`
const hidden = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])(${spelledLocal})(${bracketedAt}|\sat\s)(${part}(?:(?:${bracketedDot}|\sdot\s|\s?\.)\s?${part}){1,5})(?![\p{L}\p{N}])`,
  'giu',
)

/** Endings under which people have mail; a spelled-out address has no other sign that it is one. */
const endings = new Set(
  'com org net edu gov info io eu uk us ie de fr nl be es it pt se no dk fi ch at pl cz gr au nz ca in za br jp cn hk sg'.split(
    ' ',
  ),
)
const proseWords = new Set(
  'a an the this that these those my our your his her their its each every some any one all no least most last first once work home'.split(
    ' ',
  ),
)

/** E-mail addresses, plain or spelled out to hide from machines ("jo (at) uni dot ac dot uk"). */
export function mailAddresses(text: string): readonly Candidate[] {
  const open = [...text.matchAll(plain)].map((match) => candidate(match.index, match[0], 'Has the form of an e-mail address.'))
  const spelled = [...text.matchAll(hidden)]
    .map((match) => trimmedToEnding(match))
    .filter((match) => match !== null)
    .map(({ index, surface }) => candidate(index, surface, 'Reads like an e-mail address spelled out.'))
  return [...open, ...spelled]
}

/** The match cut back to the last part that can end a mail domain; null for prose such as "look at the dot in". */
function trimmedToEnding(match: RegExpExecArray): { index: number; surface: string } | null {
  const [whole = '', name = '', at = '', domain = ''] = match
  const separator = new RegExp(String.raw`${bracketedDot}|\sdot\s|\s?\.\s?`, 'giu')
  const cuts = [...domain.matchAll(separator)].map((dot) => ({
    at: dot.index,
    end: dot.index + dot[0].length,
    isPlain: dot[0].trim() === '.',
  }))
  const parts = domain.split(separator)
  // A full stop with a blank behind it and none before ends the sentence once the domain is whole: `uni.ac.uk. At home`.
  const closed = [...domain.matchAll(separator)].findIndex(
    ([dot], nth) => nth > 0 && /^\.\s$/.test(dot) && endings.has((parts[nth] ?? '').toLowerCase()),
  )
  const last = parts.findLastIndex((each, nth) => nth > 0 && (closed < 0 || nth <= closed) && endings.has(each.toLowerCase()))
  if (last < 1 || proseWords.has((parts[0] ?? '').toLowerCase()) || parts.slice(0, last).some((each) => each === '')) return null

  const isSpelledAt = at.trim().toLowerCase() === 'at'
  const isSpelledDot = cuts.slice(0, last).some(({ isPlain }) => !isPlain)
  if (isSpelledAt && !isSpelledDot && !/[\d._]/.test(name)) return null

  const end = cuts[last]?.at ?? domain.length
  return { index: match.index, surface: whole.slice(0, whole.length - domain.length + end) }
}

function candidate(start: number, surface: string, reason: string): Candidate {
  return { start, end: start + surface.length, category: 'mail', tier: 'auto', finder: 'form', reason }
}
