import { particles, saying, smallBeginnings, titles } from './closed-words'
import type { TextKind } from './text-kind'
import type { Token } from './tokens'
import { isSeed, type Sense, senseOf } from './word-sense'

/** Words that stand together as one name: tokens `from` to `to`, both inside. */
export type NameRun = {
  readonly from: number
  readonly to: number
  readonly senses: readonly Sense[]
  /** A title stands before it, inside or just outside the run. */
  readonly titled: boolean
}

const joins =
  /^(?:[ \t\u00a0]|\.[ \t\u00a0]?|[ \t\u00a0]?[-–][ \t\u00a0]?|['’]|[ \t\u00a0]?\n[ \t\u00a0]?(?=$)|[ \t\u00a0]["“‘'(]|["”’')][ \t\u00a0])$/u

export function nameRuns(tokens: readonly Token[], kind: TextKind): readonly NameRun[] {
  const senses = tokens.map(senseOf)
  const runs: NameRun[] = []
  let done = -1
  for (let nth = 0; nth < tokens.length; nth++) {
    const token = tokens[nth]
    if (!token || nth <= done) continue
    const titled = isTitled(tokens, nth)
    if (!titled && !isSeed(token, senses[nth] ?? 'none', kind) && !isOpening(tokens, nth, senses) && !isInitialled(tokens, nth))
      continue

    const from = leftEnd(tokens, senses, nth, done, kind)
    const to = rightEnd(tokens, senses, nth, kind)
    runs.push({ from, to, senses: senses.slice(from, to + 1), titled: titled || isTitled(tokens, from) })
    done = to
  }
  return runs
}

/** A word that is a name as well opens a sentence, and what follows speaks for the name: `Will says`, `Grace’s`, `Rose Hill`. */
function isOpening(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [token, after] = [tokens[nth], tokens[nth + 1]]
  if (token?.shape === 'capitals' && senses[nth] === 'both' && after?.shape === 'capitals' && after.gap === ' ')
    return token.folded.length > 2 && /^(?:both|first|name)$/.test(senses[nth + 1] ?? '')
  if (!token?.opens || token.shape !== 'title' || senses[nth] !== 'both' || !after) return false
  if (token.owns) return true
  const isVerb = after.shape === 'small' && (saying.has(after.folded) || /[a-z]{2}ed$/.test(after.folded))
  if (isVerb || /^[ \u00a0]?[>&,][ \u00a0]/.test(after.gap)) return true
  return (
    after.gap === ' ' &&
    (after.shape === 'initial' ? after.surface !== 'I' : after.shape === 'title' && senses[nth + 1] !== 'none')
  )
}

/** `W. Young`: a letter with a point before any word with a capital. */
function isInitialled(tokens: readonly Token[], nth: number): boolean {
  const [before, token] = [tokens[nth - 1], tokens[nth]]
  return before?.shape === 'initial' && token?.shape === 'title' && /^\.[ \u00a0]?$/u.test(token.gap)
}

/** `Dr`, `Professor` stands right before it, and it has a capital. */
function isTitled(tokens: readonly Token[], nth: number): boolean {
  const [before, token] = [tokens[nth - 1], tokens[nth]]
  if (!before || !token || !titles.has(before.folded) || before.shape === 'small') return false
  const isOne = token.shape === 'title' || token.shape === 'initial' || token.shape === 'capitals' || isBeginning(tokens, nth)
  return isOne && /^\.?[ \t\u00a0]$/u.test(token.gap) && !titles.has(token.folded)
}

/** `van den Heuvel`, `bin Rashid`: small words that only begin a name. */
function isBeginning(tokens: readonly Token[], nth: number): boolean {
  const [token, after] = [tokens[nth], tokens[nth + 1]]
  if (!token || !after || !smallBeginnings.has(token.folded) || !/^[ \u00a0]$/u.test(after.gap)) return false
  return after.shape === 'title' || isBeginning(tokens, nth + 1)
}

function leftEnd(tokens: readonly Token[], senses: readonly Sense[], nth: number, done: number, kind: TextKind): number {
  let from = nth
  while (from - 1 > done) {
    const [before, here] = [tokens[from - 1], tokens[from]]
    if (!before || !here || !joins.test(here.gap)) break
    const sense = senses[from - 1] ?? 'none'
    const isName =
      before.shape === 'initial'
        ? !/^(?:i|a)$/.test(before.folded) || /^\./.test(here.gap)
        : before.shape === 'title' &&
          (/^(?:both|first|name|rare|unknown)$/.test(sense) ||
            (!before.opens && !kind.isHeadline && sense !== 'none' && before.folded.length > 3))
    const isLinked =
      (particles.has(before.folded) && before.shape === 'title' && !before.opens && !kind.isHeadline) ||
      (isBeginning(tokens, from - 1) && before.shape !== 'capitals')
    if (!isName && !isLinked) break
    if (titles.has(before.folded)) break
    from -= 1
  }
  return from
}

function rightEnd(tokens: readonly Token[], senses: readonly Sense[], nth: number, kind: TextKind): number {
  const first = tokens[nth]
  let to = nth
  for (let next = nth + 1; next < tokens.length; next++) {
    const token = tokens[next]
    if (!token || !joins.test(token.gap)) break
    const sense = senses[next] ?? 'none'
    if (isPart(token, sense, kind, first)) {
      to = next
      continue
    }
    // `de la`, `van der`: only when a name follows.
    const follower = tokens[next + 1]
    const isBefore = follower && (follower.shape === 'title' || particles.has(follower.folded)) && joins.test(follower.gap)
    if (particles.has(token.folded) && isBefore && token.shape !== 'capitals') continue
    break
  }
  return to
}

function isPart(token: Token, sense: Sense, kind: TextKind, first: Token | undefined): boolean {
  const { shape, surface, folded } = token
  if (/^(?:jr|sr|ii|iii|iv|esq)$/.test(folded) && shape !== 'small') return true
  if (shape === 'initial') return surface !== 'I'
  if (shape === 'small') {
    if (first?.shape !== 'small') return false
    return (sense === 'first' || sense === 'name' || (sense === 'unknown' && folded.length > 2)) && !/['’]/.test(surface)
  }
  if (sense === 'none' || sense === 'plain') return sense === 'plain' && shape === 'title' && !kind.isHeadline && !token.opens
  if (shape === 'capitals') return sense !== 'rare' || first?.shape === 'capitals'
  return !token.opens || sense === 'first' || sense === 'name'
}
