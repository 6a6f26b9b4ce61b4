import { gazetteer, isEnglishWord, isKnownName } from '../gazetteer/gazetteer'
import { harmless, surnames } from './closed-words'
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
  const lists = gazetteer()
  const isWord = isEnglishWord(folded)
  const isFirst = lists.firstNames.has(folded)
  if (harmless.has(folded)) return isFirst && lists.words.has(folded) && folded.length > 2 ? 'plain' : 'none'
  if (isWord) {
    if (shape !== 'small' && lists.ratherNames.has(folded)) return 'first'
    if ((isFirst && folded.length > 2) || surnames.has(folded)) return 'both'
    return lists.common.has(folded) || isInflected(folded) ? 'plain' : 'rare'
  }
  if (isFirst && folded.length > 1) return 'first'
  if (isKnownName(folded) || /^(?:Mc|Mac|O['’])\p{Lu}/u.test(surface)) return 'name'
  return isDrawnOut(folded) ? 'none' : 'unknown'
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
  if (/^(?:a*(?:ha|he|hi|ho|lo|ja|ah|eh)+[ahl]*|[hm]+|[aeiou]+h*)$/.test(folded)) return true
  if (!/(.)\1\1/.test(folded)) return false
  return (
    isEnglishWord(folded.replace(/(.)\1+/g, '$1')) ||
    isEnglishWord(folded.replace(/(.)\1+/g, '$1$1')) ||
    harmless.has(folded.replace(/(.)\1+/g, '$1'))
  )
}

/** Whether a word, as it stands, may begin a name by itself. */
export function isSeed(token: Token, sense: Sense, kind: TextKind): boolean {
  const { shape, opens, folded } = token
  if (shape === 'title' || (shape === 'mixed' && /^\p{Lu}/u.test(token.surface))) {
    switch (sense) {
      case 'first':
      case 'name':
        return kind.isEnglish || sense === 'first'
      case 'unknown':
        return kind.isEnglish && folded.length > 1
      case 'both':
        return kind.isEnglish && !opens && !kind.isHeadline
      case 'rare':
        return kind.isEnglish && !opens && !kind.isHeadline && folded.length > 2
      case 'plain':
      case 'none':
        return false
      default:
        return sense satisfies never
    }
  }
  if (shape === 'capitals') {
    if (kind.isShouted) return (sense === 'first' || sense === 'name') && folded.length > 2
    return (
      (sense === 'first' && folded.length > 2) ||
      (sense === 'name' && folded.length > 3) ||
      (sense === 'unknown' && folded.length > 6)
    )
  }
  return (
    shape === 'small' && kind.isEnglish && ((sense === 'first' && folded.length > 2) || (sense === 'name' && folded.length > 4))
  )
}
