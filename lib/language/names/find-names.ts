import type { Candidate, Tier } from '@/lib/domain/privacy/candidate'
import type { Category } from '@/lib/domain/privacy/categories'
import { gazetteer, isTown } from '../gazetteer/gazetteer'
import { isRegion } from '../gazetteer/regions'
import { bodies, kin, learning, placing, ranks, saying, seasonal, titles, units } from './closed-words'
import { knownFigures } from './known-figures'
import { isMisspelt } from './misspelt'
import { type NameRun, nameRuns } from './name-runs'
import { kindOf, type TextKind } from './text-kind'
import { type Token, tokensOf } from './tokens'
import { senseOf } from './word-sense'

type Verdict = { readonly category: Category; readonly tier: Tier; readonly finder: string; readonly reason: string }

/** Names of people, bodies and places by lists and by how they stand; what is only unusual comes with the finder `sweep`. */
export function findNames(text: string): readonly Candidate[] {
  const tokens = tokensOf(text)
  const kind = kindOf(tokens)
  const runs = nameRuns(tokens, kind)
  const found = runs.flatMap((run) => candidateOf(text, tokens, run, kind))
  const figures = knownFigures(tokens).filter(
    (figure) => !found.some(({ start, end }) => start <= figure.start && figure.end <= end),
  )
  const others = found.filter(({ start, end }) => !figures.some((figure) => figure.start <= start && end <= figure.end))
  return [...others, ...named(tokens, runs), ...hailed(tokens), ...figures, ...placesBySmallWords(tokens, kind)]
}

function candidateOf(text: string, tokens: readonly Token[], run: NameRun, kind: TextKind): Candidate[] {
  const [first, last] = [tokens[run.from], tokens[run.to]]
  if (!first || !last) return []
  if (isWide(tokens, run)) return []
  const verdict = verdictOn(tokens, run, kind)
  return verdict ? [{ start: startOf(tokens, run, first), end: endOf(text, last), ...verdict }] : []
}

/** `in Nebraska`, `from Brazil`, where nothing says that somebody is called so. */
function isWide(tokens: readonly Token[], { from, to, senses, titled }: NameRun): boolean {
  const after = tokens[to + 1]
  const before = tokens[from - 1]?.folded ?? ''
  const isPerson = (after !== undefined && saying.has(after.folded)) || (kin.has(before) && !placing.has(before))
  if (titled || isPerson || senses.includes('first')) return false
  return isRegion(
    tokens
      .slice(from, to + 1)
      .map(({ folded }) => folded)
      .join(' '),
  )
}

/** `President`, `Lord` tell as much as the name that stands behind them. */
function startOf(tokens: readonly Token[], { from, titled }: NameRun, first: Token): number {
  const before = tokens[from - 1]
  const isRank =
    titled &&
    before !== undefined &&
    ranks.has(before.folded) &&
    (before.shape !== 'small' || /^(?:lil|dj|mc)$/.test(before.folded))
  return isRank ? before.start : first.start
}

/** The point behind `Jr.` or an initial belongs to it. */
function endOf(text: string, { end, shape, folded }: Token): number {
  return text[end] === '.' && (/^(?:jr|sr)$/.test(folded) || shape === 'initial') ? end + 1 : end
}

function verdictOn(tokens: readonly Token[], { from, to, senses, titled }: NameRun, kind: TextKind): Verdict | null {
  const words = tokens.slice(from, to + 1).map(({ folded }) => folded)
  const before = tokens[from - 1]
  const after = tokens[to + 1]
  const first = tokens[from]
  const isSmall = first?.shape === 'small'
  const has = (sense: string) => senses.includes(sense as never)

  if (words.some((word) => learning.has(word))) return sure('university', 'names', 'Names a place of learning.')
  if (words.some((word) => units.has(word))) return flag('unit', 'names', 'Names a part of an organisation.')
  if (words.some((word) => bodies.has(word)) && words.length > 1) return flag('organisation', 'names', 'Names a body or a place.')
  if (titled) return sure('person', 'names', 'Stands behind a title.')

  const isCity = isTown(words.join(' '))
  const isPlaced = before !== undefined && placing.has(before.folded) && /^[ \t\u00a0]$/.test(first?.gap ?? '')
  if (isCity && isPlaced && !isSmall)
    return { ...flag('place', 'names', 'Is the name of a town.'), tier: has('rare') || has('plain') ? 'flag' : 'auto' }
  if (isCity && (words.length > 1 || !has('first')) && !isSmall) return flag('place', 'names', 'Is the name of a town.')

  const isIntroduced = before !== undefined && kin.has(before.folded)
  const isSpeaking = after !== undefined && saying.has(after.folded) && after.shape === 'small'
  const isTwo = senses.length > 1
  if (has('first') || (has('both') && isTwo)) {
    const isSure = !isSmall && kind.isEnglish && (isTwo ? has('first') && !has('plain') : isIntroduced || isSpeaking)
    return { ...flag('person', 'names', 'Holds a first name.'), tier: isSure ? 'auto' : 'flag' }
  }
  if (has('name') && isTwo && !has('plain') && !has('rare') && !kind.isHeadline)
    return {
      ...flag('person', 'names', 'Is made of names.'),
      tier: !isSmall && kind.isEnglish && senses.every((sense) => sense === 'name') ? 'auto' : 'flag',
    }
  if (has('name')) return flag('person', 'names', 'May be a name.')
  if (isIntroduced || isSpeaking || has('both') || has('plain')) return flag('person', 'names', 'Stands where a name stands.')
  return flag('detail', 'sweep', 'Is an unusual word with a capital.')
}

function sure(category: Category, finder: string, reason: string): Verdict {
  return { category, tier: 'auto', finder, reason }
}

function flag(category: Category, finder: string, reason: string): Verdict {
  return { category, tier: 'flag', finder, reason }
}

const people =
  /^(?:colleague|manager|boss|supervisor|friend|mate|husband|wife|partner|son|daughter|brother|sister|named|tutor|mentor)$/
const callings =
  /^(?:tell|told|ask|asked|miss|hey|hi|hello|bye|thanks|thank|thx|thanx|dear|cc|congrats|rip|fuck|poor|birthday|bday|kudos|props|shoutout)$/
/** `Ask May`, `Dear Summer`: behind these no month stands. */
const addressed = /^(?:ask|asked|tell|told|dear|hi|hey|hello|thanks|thank|met|meet|cc|emailed|called|named|poor)$/
const followers = /^(?:fan|fans|stan|stans|supporter|supporters|impersonator|concert|gig)$/

/** `my colleague grace`, `tell kofi`, `Keisha and duc`: words written small that are names where they stand. */
function named(tokens: readonly Token[], runs: readonly NameRun[]): Candidate[] {
  const ends = new Set(runs.map(({ to }) => to))
  return tokens.flatMap((token, nth) => {
    const before = tokens[nth - 1]
    if (!before || !/^[ \t\u00a0]$/.test(token.gap) || token.folded.length < 3) return []
    if (token.shape === 'title' && seasonal.has(token.folded) && addressed.test(before.folded)) return [calledBy(token)]
    if (token.shape !== 'small') return []
    const sense = senseOf(token)
    const isOdd = sense === 'first' || sense === 'name' || sense === 'unknown'
    const isSaid = callings.test(before.folded) || (before.folded === 'me' && /^calls?$/.test(tokens[nth - 2]?.folded ?? ''))
    const isCalled = isSaid && (isOdd || sense === 'both')
    const after = tokens[nth + 1]
    const isFollowed =
      after !== undefined && followers.test(after.folded) && after.gap === ' ' && isOdd && !isMisspelt(token.folded)
    const isAlsoCalled = after?.folded === 'aka' && after.gap === ' ' && isOdd
    const isPerson = people.test(before.folded) && (isOdd || sense === 'both')
    const isSecond = /^(?:and|or|n|&)$/.test(before.folded) && ends.has(nth - 2) && (isOdd || sense === 'both')
    if (!(isCalled || isPerson || isSecond || isFollowed || isAlsoCalled) || titles.has(token.folded)) return []
    return [calledBy(token)]
  })
}

const hailing = /^(?:why|you|your|youre|you're|u|ur|please|pls|plz)$/

/** `tanner why do you`, `sia you are`: small at the beginning, and spoken to. */
function hailed(tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap((token, nth) => {
    const after = tokens[nth + 1]
    if (!token.opens || token.shape !== 'small' || token.folded.length < 3 || after?.gap !== ' ' || !hailing.test(after.folded))
      return []
    const sense = senseOf(token)
    const isName =
      sense === 'first' || gazetteer().ratherNames.has(token.folded) || (sense === 'name' && !isMisspelt(token.folded))
    return isName ? [calledBy(token)] : []
  })
}

function calledBy({ start, end }: Token): Candidate {
  return { start, end, ...flag('person', 'names', 'Stands where a name stands.') }
}

/** `in Reading`, `from Bath`: towns whose names are words. */
function placesBySmallWords(tokens: readonly Token[], kind: TextKind): Candidate[] {
  if (kind.isHeadline) return []
  return tokens.flatMap((token, nth) => {
    const before = tokens[nth - 1]
    if (!before || !placing.has(before.folded) || token.shape !== 'title' || token.opens) return []
    return gazetteer().cities.has(token.folded) && senseOf(token) !== 'none' && !isRegion(token.folded)
      ? [{ start: token.start, end: token.end, ...flag('place', 'names', 'Is the name of a town.') }]
      : []
  })
}
