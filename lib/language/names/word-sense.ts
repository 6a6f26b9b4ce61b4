import { foldName } from '../gazetteer/fold-name'
import { gazetteer, isEnglishWord, isKnownName } from '../gazetteer/gazetteer'
import { givenSmall, harmless, seasonal, surnames } from './closed-words'
import { isMisspelt } from './misspelt'
import type { TextKind } from './text-kind'
import type { Token } from './tokens'

/**
 * What a word by itself says about being a name. `first`: a first name and no word; `name`: some name and no word;
 * `unknown`: neither word nor name; `both`: a name that is a word too; `rare`: a word hardly anybody
 * uses; `plain`: a usual word; `none`: no name at all.
 */
export type Sense = 'first' | 'name' | 'unknown' | 'both' | 'rare' | 'plain' | 'none'

export function senseOf({ surface, folded, shape }: Token): Sense {
  if (/\p{Nd}/u.test(surface) || !/\p{L}/u.test(surface)) return 'none'
  // `C-section`, `T-shirt`: a letter tells what kind of thing it is.
  if (/^\p{L}[-\u2011]\p{Ll}/u.test(surface) && isEnglishWord(folded.slice(2))) return 'none'
  const lists = gazetteer()
  const isWord = isEnglishWord(folded)
  const isFirst = lists.firstNames.has(folded)
  if (harmless.has(folded)) return (isFirst || seasonal.has(folded)) && shape !== 'small' && folded.length > 2 ? 'plain' : 'none'
  if (isWord) {
    if (shape === 'small' ? givenSmall.has(folded) : lists.ratherNames.has(folded)) return 'first'
    if ((isFirst && folded.length > 2) || surnames.has(folded)) return 'both'
    if (lists.common.has(folded)) return 'plain'
    return isInflected(folded) && !lists.alsoNames.has(folded) ? 'plain' : 'rare'
  }
  if (isFirst && folded.length > 1) return 'first'
  if (isKnownName(folded) || /^(?:Mc|Mac|O['’])\p{Lu}/u.test(surface)) return 'name'
  return isDrawnOut(folded) ? 'none' : senseOfParts(surface)
}

/** `NotOk`, `PowerPoint`, `TeamJacob`: words written together are what their parts are. */
function senseOfParts(surface: string): Sense {
  const parts = surface.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(foldName)
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return 'unknown'
  if (parts.every((part) => isEnglishWord(part) || harmless.has(part)))
    return parts.some((part) => gazetteer().ratherNames.has(part)) ? 'name' : 'none'
  return parts.some((part) => part.length > 3 && isKnownName(part)) ? 'name' : 'unknown'
}

/** A form of a usual word: its own list holds only what was heard often. */
function isInflected(folded: string): boolean {
  const { common } = gazetteer()
  const stems = [
    /ies$/,
    /(?:es|s|d|ed|ing|er|ers|ly|ion|ions|ment|ments|ness|al|ally|ful|less|able|ist|ists|ise|ize|ised|ized|ising|izing|isation|ization)$/,
  ]
  if (stems[0]?.test(folded) && common.has(folded.replace(/ies$/, 'y'))) return true
  const stem = folded.replace(stems[1] ?? '', '')
  if (stem === folded || stem.length < 3) return folded.split('-').every((part) => common.has(part))
  return (
    common.has(stem) ||
    common.has(`${stem}e`) ||
    common.has(`${stem}y`) ||
    (stem.at(-1) === stem.at(-2) && common.has(stem.slice(0, -1)))
  )
}

/** `sooo`, `yesss`, `hahaha`: a word drawn out or a laugh. */
function isDrawnOut(folded: string): boolean {
  if (/^(?:[ah]*(?:h+[aeio]+)+h*|a*(?:lo|ja|ah|eh)+[ahl]*|[hm]+|[aeiou]+h*)$/.test(folded)) return true
  if (!/(.)\1\1/.test(folded)) return false
  return (
    isEnglishWord(folded.replace(/(.)\1+/g, '$1')) ||
    isEnglishWord(folded.replace(/(.)\1+/g, '$1$1')) ||
    harmless.has(folded.replace(/(.)\1+/g, '$1'))
  )
}

/** Whether a word, as it stands, may begin a name by itself. */
export function isSeed(token: Token, sense: Sense, kind: TextKind): boolean {
  if (sense === 'none') return false
  const { shape } = token
  if (!kind.isEnglish) return shape !== 'small' && isSeedAbroad(token, sense, kind)
  if (shape === 'small') return isSmallSeed(token, sense, kind)
  if (shape === 'capitals') return isCapitalSeed(token, sense, kind)
  if (shape === 'initial') return false
  // `iDubbbz` is somebody, `eLearning` is not.
  if (!/^\p{Lu}/u.test(token.surface))
    return sense === 'unknown' && token.folded.length > 4 && !isEnglishWord(token.folded.slice(1))
  if (sense === 'first' || sense === 'name') return true
  if (sense === 'unknown') return token.folded.length > 1
  const stands = !token.opens && !kind.isHeadline
  return stands && (sense === 'both' || (sense === 'rare' && token.folded.length > 2))
}

function isSmallSeed({ folded, surface, gap }: Token, sense: Sense, { isSmall }: TextKind): boolean {
  if (sense === 'first') return folded.length > 2
  if (sense === 'name') return folded.length > (isSmall ? 3 : 4)
  const { common, firstNames } = gazetteer()
  if (isSmall && sense === 'both') return folded.length > 3 && firstNames.has(folded) && !common.has(folded)
  if (sense !== 'unknown' || folded.length < 4 || gap.endsWith('#')) return false
  // Letters that English has not, in a word that is none of its loans.
  return /[^\p{ASCII}’]/u.test(surface) || (isSmall && !surface.includes("'") && !isMisspelt(folded))
}

function isCapitalSeed({ folded }: Token, sense: Sense, { isShouted }: TextKind): boolean {
  if (isShouted) return (sense === 'first' || sense === 'name') && folded.length > 2
  return (
    (sense === 'first' && folded.length > 2) ||
    (sense === 'name' && folded.length > 3) ||
    (sense === 'unknown' && folded.length > 6)
  )
}

/** Elsewhere a capital inside a sentence makes a name, whatever the word is in English; in German it makes only a noun. */
function isSeedAbroad({ shape, opens, folded }: Token, sense: Sense, { isGerman, isHeadline }: TextKind): boolean {
  if (shape === 'capitals') return false
  if ((opens || isGerman) && gazetteer().abroad.has(folded)) return sense === 'first' && folded.length > 2
  if (sense === 'first') return true
  return !isGerman && !opens && !isHeadline && shape !== 'initial'
}
