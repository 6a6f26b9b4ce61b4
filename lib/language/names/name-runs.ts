import { gazetteer } from '../gazetteer/gazetteer'
import { particles, plainTitles, saying, smallBeginnings, surnames, titles } from './closed-words'
import { isMisspelt } from './misspelt'
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
    const titled = isTitled(tokens, nth, senses)
    const isStanding = kind.isEnglish ? isOpening(tokens, nth, senses) : isOpeningAbroad(tokens, nth, senses)
    if (!titled && !isStanding && !isSeed(token, senses[nth] ?? 'none', kind) && !isInitialled(tokens, nth)) continue

    const from = leftEnd(tokens, senses, nth, done, kind)
    const to = rightEnd(tokens, senses, nth, kind)
    runs.push({ from, to, senses: senses.slice(from, to + 1), titled: titled || isTitled(tokens, from, senses) })
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

/** A word opens a text of another language and more of a name follows: `Wolfe Dubois et`, `Ndiaye, ...`. */
function isOpeningAbroad(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [before, token, after] = [tokens[nth - 1], tokens[nth], tokens[nth + 1]]
  if (!token?.opens || token.shape !== 'title' || senses[nth] === 'plain' || senses[nth] === 'none') return false
  if (gazetteer().abroad.has(token.folded) || titles.has(token.folded)) return false
  const isListed = before !== undefined && /[:>]/.test(token.gap)
  const isKnown = senses[nth] === 'name' || senses[nth] === 'both'
  return isListed || (isKnown && (!after || (after.gap === ' ' && after.shape === 'title') || /^[,)]|\n/.test(after.gap)))
}

/** `Dr`, `Professor` stands right before it, and one of them has a capital. */
function isTitled(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [before, token] = [tokens[nth - 1], tokens[nth]]
  if (!before || !token || !titles.has(before.folded) || titles.has(token.folded)) return false
  if (!/^[ \t\u00a0]?\.?[ \t\u00a0]$/u.test(token.gap)) return false
  const sense = senses[nth] ?? 'none'
  if (nicknamed.test(before.folded))
    return sense !== 'none' && (token.shape === 'title' || /^(?:first|name|unknown|both)$/.test(sense))
  if (sense === 'plain' && generic.test(before.folded) && !gazetteer().firstNames.has(token.folded)) return false
  const isNamed = token.shape === 'title' || token.shape === 'initial' || token.shape === 'capitals' || isBeginning(tokens, nth)
  if (before.shape !== 'small')
    return isNamed || (sense !== 'none' && sense !== 'plain' && sense !== 'rare' && plainTitles.has(before.folded))
  if (token.shape === 'small') return plainTitles.has(before.folded) && /^(?:first|name|unknown)$/.test(sense)
  return isNamed && (plainTitles.has(before.folded) || (sense !== 'none' && sense !== 'plain'))
}

const nicknamed = /^(?:lil|dj|mc)$/
/** Titles that are adjectives or the names of things as well. */
const generic =
  /^(?:general|major|chief|justice|king|queen|prince|princess|secretary|commander|minister|judge|coach|principal|sister|brother|saint|president)$/

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
            (sense === 'plain' && gazetteer().firstNames.has(before.folded)) ||
            (!before.opens && !kind.isHeadline && sense !== 'none' && before.folded.length > 3))
    const isLinked =
      (particles.has(before.folded) && before.shape === 'title' && !before.opens && !kind.isHeadline) ||
      (isBeginning(tokens, from - 1) && before.shape !== 'capitals')
    const isSmall = kind.isSmall && here.gap === ' ' && isSmallName(tokens, senses, from - 1)
    if (!isName && !isLinked && !isSmall) break
    if (titles.has(before.folded)) break
    if (!kind.isEnglish && before.opens && gazetteer().abroad.has(before.folded)) break
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
    if (isPart(token, sense, kind, first) || isSmallPart(tokens, next, senses, kind)) {
      to = next
      continue
    }
    // `de la`, `van der`: only when a name follows.
    const follower = tokens[next + 1]
    const isName = follower?.shape === 'title' || (kind.isSmall && /^(?:first|name|unknown)$/.test(senses[next + 1] ?? ''))
    const isBefore = follower && (isName || particles.has(follower.folded)) && joins.test(follower.gap)
    if (particles.has(token.folded) && isBefore && token.shape !== 'capitals') continue
    break
  }
  return to
}

function isPart(token: Token, sense: Sense, kind: TextKind, first: Token | undefined): boolean {
  const { shape, surface, folded } = token
  if (/^(?:jr|sr|ii|iii|iv|esq)$/.test(folded) && shape !== 'small') return true
  if (shape === 'initial') return surface !== 'I'
  if (shape === 'small') return false
  if (sense === 'none' || sense === 'plain') return sense === 'plain' && shape === 'title' && !kind.isHeadline && !token.opens
  if (shape === 'capitals') return sense !== 'rare' || first?.shape === 'capitals'
  return !token.opens || sense === 'first' || sense === 'name'
}

/** `martin short`, `Mauro renallo`, `rike v. holzdeppe`: what goes on in small letters behind a name. */
function isSmallPart(tokens: readonly Token[], nth: number, senses: readonly Sense[], kind: TextKind): boolean {
  const [before, token, after] = [tokens[nth - 1], tokens[nth], tokens[nth + 1]]
  if (!before || token?.shape !== 'small' || /['’]/.test(token.surface) || /^['’]/.test(token.gap) || before.owns) return false
  const { folded } = token
  const sense = senses[nth]
  if (folded.length === 1) return kind.isSmall && /^\.[ \u00a0]?$/.test(after?.gap ?? '') && senses[nth - 1] !== 'plain'
  if (kind.isSmall && before.folded.length === 1 && /^\./.test(token.gap)) return true
  if (before.shape === 'small') {
    if (sense === 'first' || sense === 'name' || (sense === 'unknown' && folded.length > 2)) return true
  } else if (senses[nth - 1] !== 'first' || !/^[ \u00a0]$/.test(token.gap) || !kind.isEnglish) return false
  else if (sense === 'first' || (folded.length > 3 && (sense === 'name' || (sense === 'unknown' && !isMisspelt(folded)))))
    return true
  return senses[nth - 1] === 'first' && surnames.has(folded) && !usualNouns.test(folded)
}

const usualNouns =
  /^(?:page|price|law|day|days|case|church|street|cross|school|hand|head|guest|hall|keys|power|long|west|north|strong|strange|king|gold|bell|field|fields|park|cook|little)$/

/** Where nothing has a capital: what stands before a name and is one too, or a small word that begins it. */
function isSmallName(tokens: readonly Token[], senses: readonly Sense[], nth: number): boolean {
  const [token, sense] = [tokens[nth], senses[nth]]
  if (token?.shape !== 'small' || token.folded.length < 2) return false
  if (smallBeginnings.has(token.folded)) return true
  return sense === 'first' || (sense === 'both' && gazetteer().firstNames.has(token.folded) && !auxiliaries.test(token.folded))
}

const auxiliaries =
  /^(?:will|may|can|mark|bill|so|see|star|sunny|dear|love|my|art|an|van|man|young|said|long|do|in|on|hope|early|rich|sunday|red|rob|drew|sue)$/
