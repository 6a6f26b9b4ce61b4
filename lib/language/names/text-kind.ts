import { gazetteer, isEnglishWord, isKnownName } from '../gazetteer/gazetteer'
import type { Token } from './tokens'

export type TextKind = {
  /** Most words are English, so that one which is not stands out. */
  readonly isEnglish: boolean
  /** A language that writes every noun with a capital: one says little then. */
  readonly isGerman: boolean
  /** Most words have a capital, as in a headline: a capital says nothing then. */
  readonly isHeadline: boolean
  /** Most words are capitals throughout. */
  readonly isShouted: boolean
  /** No word has a capital: its absence says nothing then. */
  readonly isSmall: boolean
}

/** Small words that have a capital inside a sentence only where every word has one. */
const small =
  /^(?:he|she|they|his|her|their|you|your|my|our|is|are|was|were|be|has|have|to|with|for|in|on|at|by|after|before|from|over|into|says|say|said|what|how|why|when|who|not|and|but|or|as|if|this|that|new)$/
const german =
  /^(?:und|ich|nicht|ist|ein|eine|einen|einem|einer|mit|auf|sich|wir|sie|haben|wird|wurde|bei|zum|zur|das|dem|fur|ihr|ihre|ihnen|sind|auch|noch|von|vom|den|im|hat|kann|aber)$/

export function kindOf(tokens: readonly Token[]): TextKind {
  const { abroad, common, firstNames } = gazetteer()
  const inside = tokens.filter(({ opens }) => !opens)
  const written = tokens.filter(
    ({ shape, folded }) =>
      shape === 'small' && folded.length > 1 && (isEnglishWord(folded) || abroad.has(folded) || !isKnownName(folded)),
  )
  const english = written.filter(({ folded }) => isEnglishWord(folded) && (common.has(folded) || !abroad.has(folded))).length
  const usual = inside.filter(({ folded }) => folded.length > 3 && common.has(folded) && !firstNames.has(folded))
  const raised = usual.filter(({ shape }) => shape === 'title').length
  const capitals = tokens.filter(({ shape, folded }) => shape === 'capitals' && folded.length > 1).length
  const isEnglish = written.length < 6 ? isMostlyEnglish(written) : english / written.length > 0.55 || isOdd(written, english)
  return {
    isEnglish,
    isGerman: !isEnglish && written.filter(({ folded }) => german.test(folded)).length / written.length > 0.2,
    isHeadline:
      raised > 2 && raised / usual.length > 0.6 && inside.some(({ shape, folded }) => shape === 'title' && small.test(folded)),
    isShouted: capitals > 3 && capitals / tokens.length > 0.6,
    isSmall:
      tokens.length > 1 && tokens.every(({ surface, shape }) => shape !== 'title' && (shape !== 'initial' || surface === 'I')),
  }
}

/** Many slips and strange words, and none of another language among them. */
function isOdd(written: readonly Token[], english: number): boolean {
  const { abroad } = gazetteer()
  return english / written.length > 0.4 && !written.some(({ folded }) => abroad.has(folded) && !isEnglishWord(folded))
}

/** Few words: English unless most of them are of use elsewhere and not here. */
function isMostlyEnglish(written: readonly Token[]): boolean {
  const foreign = written.filter(({ folded }) => gazetteer().abroad.has(folded) && !isEnglishWord(folded)).length
  return foreign < 2 || foreign / written.length < 0.5
}
