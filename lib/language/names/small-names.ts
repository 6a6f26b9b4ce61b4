import { gazetteer } from '../gazetteer/gazetteer'
import { living, particles, saying, smallBeginnings, surnames } from './closed-words'
import { isMisspelt } from './misspelt'
import type { TextKind } from './text-kind'
import type { Token } from './tokens'
import type { Sense } from './word-sense'

/** `max is`, `grace, can i`, `mark z. agyei`: small at the beginning, as whoever writes without capitals has it. */
export function isSmallOpening({ opens, folded }: Token, after: Token | undefined): boolean {
  if (!opens || !after || folded.length < 3 || !gazetteer().firstNames.has(folded) || auxiliaries.test(folded)) return false
  if (after.folded.length === 1 && after.folded !== 'i' && after.folded !== 'a') return true
  return (after.gap === ' ' && (living.has(after.folded) || saying.has(after.folded))) || /^,[ \u00a0]/.test(after.gap)
}

/** `martin short`, `Mauro renallo`, `rike v. holzdeppe`: what goes on in small letters behind a name. */
export function isSmallPart(tokens: readonly Token[], nth: number, senses: readonly Sense[], kind: TextKind): boolean {
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
  if (kind.isSmall && particles.has(before.folded) && isSmallName(tokens, senses, nth)) return true
  if (senses[nth - 1] !== 'first') return false
  const isLast = kind.isSmall && folded.length > 3 && gazetteer().alsoNames.has(folded) && !gazetteer().common.has(folded)
  return isLast || (surnames.has(folded) && !usualNouns.test(folded))
}

const usualNouns =
  /^(?:page|price|law|day|days|case|church|street|cross|school|hand|head|guest|hall|keys|power|long|west|north|strong|strange|king|gold|bell|field|fields|park|cook|little)$/

/** Where nothing has a capital: what stands before a name and is one too, or a small word that begins it. */
export function isSmallName(tokens: readonly Token[], senses: readonly Sense[], nth: number): boolean {
  const [token, sense] = [tokens[nth], senses[nth]]
  if (token?.shape !== 'small' || token.folded.length < 2) return false
  if (smallBeginnings.has(token.folded)) return true
  const { alsoNames, common, firstNames } = gazetteer()
  if (sense === 'name' || sense === 'unknown') return token.folded.length > 2
  if ((sense === 'rare' || sense === 'both') && !common.has(token.folded) && alsoNames.has(token.folded)) return true
  return sense === 'first' || (sense === 'both' && firstNames.has(token.folded) && !auxiliaries.test(token.folded))
}

const auxiliaries =
  /^(?:will|may|can|mark|bill|so|see|star|sunny|dear|love|my|art|an|van|man|young|said|long|do|in|on|hope|early|rich|sunday|red|rob|drew|sue)$/
