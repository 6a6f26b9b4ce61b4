import { gazetteer } from '../gazetteer/gazetteer'
import { living, saying, titles } from './closed-words'
import { isSmallOpening } from './small-names'
import type { TextKind } from './text-kind'
import { isBeginning } from './titled-names'
import type { Token } from './tokens'
import type { Sense } from './word-sense'

/** A word that is a name as well opens a sentence, and what follows speaks for the name: `Will says`, `Grace’s`, `Rose Hill`. */
export function isOpening(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [token, after] = [tokens[nth], tokens[nth + 1]]
  if (token?.shape === 'capitals' && senses[nth] === 'both' && after?.shape === 'capitals' && after.gap === ' ')
    return token.folded.length > 2 && /^(?:both|first|name)$/.test(senses[nth + 1] ?? '')
  if (token?.shape === 'small' && senses[nth] === 'both') return isSmallOpening(token, after)
  if (!token?.opens || token.shape !== 'title' || senses[nth] !== 'both' || !after) return false
  if (token.owns) return true
  const isLiving =
    living.has(after.folded) && (gazetteer().firstNames.has(token.folded) || gazetteer().ratherNames.has(token.folded))
  const isVerb = after.shape === 'small' && (isLiving || saying.has(after.folded) || /[a-z]{2}ed$/.test(after.folded))
  if (isVerb || /^[ \u00a0]?[>&,][ \u00a0]/.test(after.gap)) return true
  return (
    after.gap === ' ' &&
    (after.shape === 'initial' ? after.surface !== 'I' : after.shape === 'title' && senses[nth + 1] !== 'none')
  )
}

/** A usual word with a capital inside a sentence that does something or owns it: `the method Batman used`, `for making Jinx she`. */
export function isActing(tokens: readonly Token[], nth: number, senses: readonly Sense[], kind: TextKind): boolean {
  const [before, token, after] = [tokens[nth - 1], tokens[nth], tokens[nth + 1]]
  if (!before || token?.shape !== 'title' || token.opens || senses[nth] !== 'plain' || token.folded.length < 3) return false
  if (kind.isHeadline || kind.isShouted || before.shape !== 'small' || bound.test(before.folded) || token.gap !== ' ')
    return false
  if (token.owns) return true
  return (
    after?.shape === 'small' &&
    after.gap === ' ' &&
    (saying.has(after.folded) || /^(?:she|he|who|[a-z]{2,}ed)$/.test(after.folded))
  )
}

/** What stands before a noun. */
const bound =
  /^(?:the|a|an|our|my|your|his|her|their|its|this|that|these|those|each|every|any|no|some|of|in|on|at|and|or|as|to|for|new|old|good|best|more|all|most|many)$/

/** `W. Young`: a letter with a point before any word with a capital. */
export function isInitialled(tokens: readonly Token[], nth: number): boolean {
  const [before, token] = [tokens[nth - 1], tokens[nth]]
  return before?.shape === 'initial' && token?.shape === 'title' && /^\.[ \u00a0]?$/u.test(token.gap)
}

/** A word opens a text of another language and more of a name follows: `Wolfe Dubois et`, `Ndiaye, ...`. */
export function isOpeningAbroad(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [before, token, after] = [tokens[nth - 1], tokens[nth], tokens[nth + 1]]
  if (token && isPaired(tokens, nth, senses)) return true
  if (!token?.opens || token.shape !== 'title' || senses[nth] === 'plain' || senses[nth] === 'none') return false
  if (gazetteer().abroad.has(token.folded) || titles.has(token.folded)) return false
  const isListed = before !== undefined && /[:>]/.test(token.gap)
  const isKnown = senses[nth] === 'name' || senses[nth] === 'both'
  return isListed || (isKnown && (!after || (after.gap === ' ' && after.shape === 'title') || /^[,)]|\n/.test(after.gap)))
}

/** `Xiulan Lindholm` in a language of capital nouns: two words with capitals side by side, neither of use there. */
function isPaired(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
  const [token, after] = [tokens[nth], tokens[nth + 1]]
  if (token?.shape !== 'title' || !after) return false
  const next = isBeginning(tokens, nth + 1) ? tokens.slice(nth + 1).find(({ shape }) => shape === 'title') : after
  const pair = [token, next]
  const isName = (one: Token | undefined) =>
    one?.shape === 'title' && !gazetteer().abroad.has(one.folded) && !titles.has(one.folded)
  return after.gap === ' ' && pair.every(isName) && [nth, nth + 1].some((at) => /^(?:first|name)$/.test(senses[at] ?? ''))
}
