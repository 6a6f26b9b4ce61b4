import { gazetteer } from '../gazetteer/gazetteer'
import { plainTitles, smallBeginnings, titles } from './closed-words'
import type { Token } from './tokens'
import type { Sense } from './word-sense'

/** `Dr`, `Professor` stands right before it, and one of them has a capital. */
export function isTitled(tokens: readonly Token[], nth: number, senses: readonly Sense[]): boolean {
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
export function isBeginning(tokens: readonly Token[], nth: number): boolean {
  const [token, after] = [tokens[nth], tokens[nth + 1]]
  if (!token || !after || !smallBeginnings.has(token.folded) || !/^[ \u00a0]$/u.test(after.gap)) return false
  return after.shape === 'title' || isBeginning(tokens, nth + 1)
}
