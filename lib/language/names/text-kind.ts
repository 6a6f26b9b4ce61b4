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

/** Small words that have a capital inside a sentence only where every word has one. */
const small =
  /^(?:he|she|they|his|her|their|you|your|my|our|is|are|was|were|be|has|have|to|with|for|in|on|at|by|after|before|from|over|into|says|say|said|what|how|why|when|who|not|and|but|or|as|if|this|that|new)$/

export function kindOf(tokens: readonly Token[]): TextKind {
  const { common, firstNames } = gazetteer()
  const inside = tokens.filter(({ opens }) => !opens)
  const written = tokens.filter(({ shape, folded }) => shape === 'small' && folded.length > 1)
  const english = written.filter(({ folded }) => isEnglishWord(folded)).length
  const usual = inside.filter(({ folded }) => folded.length > 3 && common.has(folded) && !firstNames.has(folded))
  const raised = usual.filter(({ shape }) => shape === 'title').length
  const capitals = tokens.filter(({ shape, folded }) => shape === 'capitals' && folded.length > 1).length
  return {
    isEnglish: written.length < 6 || english / written.length > 0.55,
    isHeadline:
      raised > 2 && raised / usual.length > 0.6 && inside.some(({ shape, folded }) => shape === 'title' && small.test(folded)),
    isShouted: capitals > 3 && capitals / tokens.length > 0.6,
  }
}
