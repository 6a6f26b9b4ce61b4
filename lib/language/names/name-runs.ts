import { gazetteer, isTown } from '../gazetteer/gazetteer'
import { particles, titles } from './closed-words'
import { isActing, isInitialled, isOpening, isOpeningAbroad } from './openings'
import { isSmallName, isSmallPart } from './small-names'
import type { TextKind } from './text-kind'
import { isBeginning, isTitled } from './titled-names'
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

/** Nothing but a blank, a hyphen, a quotation mark or the point of an initial stands between them. */
function isJoined(before: Token | undefined, { gap }: Token): boolean {
  return joins.test(gap) || (gap === ' . ' && before?.shape === 'initial')
}

export function nameRuns(tokens: readonly Token[], kind: TextKind): readonly NameRun[] {
  const senses = tokens.map(senseOf)
  const runs: NameRun[] = []
  let done = -1
  for (let nth = 0; nth < tokens.length; nth++) {
    const token = tokens[nth]
    if (!token || nth <= done) continue
    const titled = isTitled(tokens, nth, senses)
    const isStanding = kind.isEnglish
      ? isOpening(tokens, nth, senses) || isActing(tokens, nth, senses, kind)
      : isOpeningAbroad(tokens, nth, senses)
    if (!titled && !isStanding && !isSeed(token, senses[nth] ?? 'none', kind) && !isInitialled(tokens, nth)) continue

    const from = leftEnd(tokens, senses, nth, done, kind)
    const to = rightEnd(tokens, senses, nth, kind)
    runs.push({ from, to, senses: senses.slice(from, to + 1), titled: titled || isTitled(tokens, from, senses) })
    done = to
  }
  return runs
}

function leftEnd(tokens: readonly Token[], senses: readonly Sense[], nth: number, done: number, kind: TextKind): number {
  let from = nth
  while (from - 1 > done) {
    const [before, here] = [tokens[from - 1], tokens[from]]
    if (!before || !here || !isJoined(before, here)) break
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
    const isLoud = kind.isShouted && before.shape === 'capitals' && here.gap === ' ' && /^(?:first|name|unknown)$/.test(sense)
    // `New York`: the usual word in front belongs to the town.
    const isPlace = before.shape === 'title' && isTown(`${before.folded} ${here.folded}`)
    if (!isName && !isLinked && !isSmall && !isLoud && !isPlace) break
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
    if (!token || !isJoined(tokens[next - 1], token)) break
    const sense = senses[next] ?? 'none'
    if (isPart(token, sense, kind, first) || isSmallPart(tokens, next, senses, kind)) {
      to = next
      continue
    }
    // `de la`, `van der`: only when a name follows.
    const follower = tokens[next + 1]
    const isName =
      follower?.shape === 'title' ||
      (kind.isShouted && /^(?:first|name|unknown)$/.test(senses[next + 1] ?? '')) ||
      (kind.isSmall && isSmallName(tokens, senses, next + 1))
    const isBefore = follower && (isName || particles.has(follower.folded)) && joins.test(follower.gap)
    if (particles.has(token.folded) && isBefore && (token.shape !== 'capitals' || kind.isShouted)) continue
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
