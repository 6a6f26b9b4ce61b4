import { gazetteer, isEnglishWord } from '../gazetteer/gazetteer'
import type { Token } from './tokens'

export type TextKind = {
  /** Most words are English, so that one which is not stands out. */
  readonly isEnglish: boolean
  /** Most words have a capital, as in a headline: a capital says nothing then. */
  readonly isHeadline: boolean
  /** Most words are capitals throughout. */
  readonly isShouted: boolean
}

export function kindOf(tokens: readonly Token[]): TextKind {
  const small = tokens.filter(({ shape, folded }) => shape === 'small' && folded.length > 1)
  const { common, firstNames } = gazetteer()
  const long = tokens.filter(({ opens, folded }) => !opens && folded.length > 3 && common.has(folded) && !firstNames.has(folded))
  const capitals = tokens.filter(({ shape, folded }) => shape === 'capitals' && folded.length > 1)
  const english = small.filter(({ folded }) => isEnglishWord(folded)).length
  return {
    isEnglish: small.length < 6 || english / small.length > 0.55,
    isHeadline: long.length > 3 && long.filter(({ shape }) => shape === 'title').length / long.length > 0.65,
    isShouted: capitals.length > 3 && capitals.length / tokens.length > 0.6,
  }
}
